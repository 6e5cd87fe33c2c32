import { Button, Checkbox, Group, Input, NumberField, Select, SelectValue } from 'react-aria-components'
import { defaultOf, type Lever, type LeverOption, type LeverUse, METRICS } from '../../src/page.ts'
import { changeUse, removeUse } from '../app/draft.ts'
import { formatValue, formatWithUnit, unitLabel } from '../app/format.ts'
import { useText } from '../app/translate.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { useLab, useLabState } from './context.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { Icon } from './Icon.tsx'
import { ValueSlider } from './LeverControl.tsx'
import { MonthField } from './MonthField.tsx'
import { WherePicker } from './WherePicker.tsx'

interface Props {
  readonly lever: Lever
  /** Undefined for a lever that is not in use yet: the first edit makes its use. */
  readonly use: LeverUse | undefined
  readonly n: number
  readonly many: boolean
}

/** Dates, ramp, settings and places of one use of a lever. */
export function PeriodEditor({ lever, use, n, many }: Props) {
  const text = useText()
  const { t, local } = text
  const lab = useLab()
  const months = useLabState(s => s.draft.file.months)
  const change = (edit: Partial<LeverUse>, name: string) =>
    lab.edit(changeUse(lab.state.draft, lever.id, n, edit), `${name} ${lever.id} ${n}`)
  const from = use?.from ?? 0
  const to = use?.to
  const period = t('lever.period', { n: n + 1 })
  return (
    <Group className="period" aria-label={`${local(lever.label)}, ${period}`}>
      {many && (
        <div className="period-head">
          <b>{period}</b>
          <Button
            className="linkish"
            aria-label={`${t('lever.removePeriod')}: ${period}`}
            onPress={() => lab.edit(removeUse(lab.state.draft, lever.id, n))}
          >
            <Icon name="close" size={13} />
          </Button>
        </div>
      )}
      {many && n > 0 && use && (
        <div className="period-row">
          <ValueSlider
            lever={lever}
            value={use.value}
            name={`${local(lever.label)}, ${period}`}
            onChange={value => change({ value }, 'value')}
            onEnd={() => lab.settle()}
          />
          <span className="lever-value">{formatWithUnit(lever.value.unit, use.value, text)}</span>
        </div>
      )}
      <MonthField
        label={t('lever.from')}
        value={from}
        max={months - 1}
        onChange={month => change({ from: month }, 'from')}
      />
      <div className="period-row">
        <MonthField
          label={t('lever.to')}
          value={to ?? months}
          max={months}
          isDisabled={to === undefined}
          onChange={month => change({ to: month }, 'to')}
        />
        <Checkbox
          className="check"
          isSelected={to === undefined}
          onChange={open => change({ to: open ? undefined : months }, 'to')}
        >
          <span className="check-box" aria-hidden="true" />
          {t('lever.toEnd')}
        </Checkbox>
      </div>
      {to !== undefined && to <= from && (
        <p className="warning" role="status">
          {t('lever.outOfOrder')}
        </p>
      )}
      <NumberField
        className="field"
        value={use?.ramp ?? 0}
        minValue={0}
        maxValue={months}
        onChange={ramp => change({ ramp: Number.isFinite(ramp) ? Math.round(ramp) : 0 }, 'ramp')}
      >
        <FieldLabel>{t('lever.ramp')}</FieldLabel>
        <Input className="number" /> <span className="unit">{t('lever.months')}</span>
      </NumberField>
      {lever.options.map(option => (
        <OptionField
          key={option.id}
          option={option}
          value={use?.options?.[option.id] ?? defaultOf(option, lab.state.draft.file.params)}
          onChange={value =>
            change({ options: { ...use?.options, [option.id]: value } }, `option ${option.id}`)
          }
        />
      ))}
      {use?.trigger && <p className="small mute">{triggerWords(use.trigger, text)}</p>}
      <WherePicker lever={lever} where={use?.where} onChange={where => change({ where }, 'where')} />
    </Group>
  )
}

interface OptionProps {
  readonly option: LeverOption
  readonly value: number | string
  onChange(value: number | string): void
}

/** One further setting: a number, or a choice by name. */
function OptionField({ option, value, onChange }: OptionProps) {
  const text = useText()
  const { local } = text
  const { choices } = option
  if (choices)
    return (
      <Select
        className="field"
        selectedKey={typeof value === 'string' ? value : choices[value]?.id}
        onSelectionChange={key => onChange(String(key))}
      >
        <FieldLabel>{local(option.label)}</FieldLabel>
        <Button className="button">
          <SelectValue /> <Icon name="down" size={13} />
        </Button>
        <ChoiceList choices={choices.map(({ id, label }) => ({ id, name: local(label) }))} />
      </Select>
    )
  const share = option.unit === 'share'
  return (
    <NumberField
      className="field"
      value={Number(value)}
      minValue={option.min}
      maxValue={option.max}
      step={option.step}
      formatOptions={share ? { style: 'percent', maximumFractionDigits: 1 } : {}}
      onChange={next => Number.isFinite(next) && onChange(next)}
    >
      <FieldLabel>{local(option.label)}</FieldLabel>
      <Input className="number" /> {!share && <span className="unit">{unitLabel(option.unit, text)}</span>}
    </NumberField>
  )
}

function triggerWords(trigger: NonNullable<LeverUse['trigger']>, text: ReturnType<typeof useText>): string {
  const metric = METRICS.find(m => m.id === trigger.metric)
  const value = (v: number) => (metric ? formatValue(metric.unit, v, text) : String(v))
  const condition =
    trigger.above !== undefined
      ? text.t('lever.triggerAbove', { value: value(trigger.above) })
      : text.t('lever.triggerBelow', { value: value(trigger.below ?? 0) })
  return text.t(trigger.mode === 'once' ? 'lever.triggerOnce' : 'lever.trigger', {
    metric: metric ? text.local(metric.label) : trigger.metric,
    condition,
  })
}
