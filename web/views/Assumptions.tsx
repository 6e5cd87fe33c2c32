import { useState } from 'react'
import {
  Button,
  Disclosure,
  DisclosurePanel,
  Heading,
  Input,
  NumberField,
  TextField,
} from 'react-aria-components'
import { PARAM_GROUPS, PARAMS, type Param } from '../../src/page.ts'
import { paramOf } from '../app/differences.ts'
import { setMonths, setParam } from '../app/draft.ts'
import { formatValue, unitLabel } from '../app/format.ts'
import { sourceWords } from '../app/source-words.ts'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'
import { EvidenceBadge } from './EvidenceBadge.tsx'
import { FieldLabel } from './FieldLabel.tsx'
import { Icon } from './Icon.tsx'
import { Shocks } from './Shocks.tsx'

const ALL = Object.entries(PARAMS) as [string, Param][]
const MOST_YEARS = 100

/** What nobody controls, by group, each with range, unit, source and how sure we are. */
export function Assumptions() {
  const { t, local } = useText()
  const params = useLabState(s => s.draft.file.params)
  const [filter, setFilter] = useState('')
  const matches = ([id, param]: [string, Param]) =>
    filter === '' || `${id} ${local(param.label)}`.toLowerCase().includes(filter.toLowerCase())
  const shown = ALL.filter(matches)
  return (
    <>
      <p className="small mute">{t('assumptions.intro')}</p>
      <Horizon />
      <Shocks />
      <TextField aria-label={t('assumptions.filter')} value={filter} onChange={setFilter} className="filter">
        <Input className="text-input" placeholder={t('assumptions.filter')} />
      </TextField>
      {shown.length === 0 && <p className="empty">{t('assumptions.none')}</p>}
      {PARAM_GROUPS.map(group => {
        const own = shown.filter(([, param]) => param.group === group)
        if (own.length === 0) return null
        const nChanged = own.filter(([id]) => id in params).length
        return (
          <Disclosure
            key={`${group} ${filter !== ''}`}
            className="param-group"
            defaultExpanded={filter !== '' || nChanged > 0}
          >
            <Heading level={2} className="group-name">
              <Button slot="trigger" className="linkish">
                <Icon name="down" size={13} /> {t(`paramGroup.${group}`)}{' '}
                <span className="count">{own.length}</span>
                {nChanged > 0 && <span className="edited">{nChanged}</span>}
              </Button>
            </Heading>
            <DisclosurePanel>
              {own.map(([id, param]) => (
                <ParamField key={id} id={id} param={param} />
              ))}
            </DisclosurePanel>
          </Disclosure>
        )
      })}
    </>
  )
}

function ParamField({ id, param }: { id: string; param: Param }) {
  const text = useText()
  const { t, local } = text
  const lab = useLab()
  const value = useLabState(s => paramOf(s.draft, id))
  const changed = value !== param.default
  const name = local(param.label)
  const percent = param.unit === 'share'
  const shown = (v: number) => formatValue(percent ? 'share' : 'number', v, text)
  return (
    <div className="param" data-changed={changed || undefined}>
      <NumberField
        className="field"
        value={value}
        minValue={param.min}
        maxValue={param.max}
        formatOptions={
          percent ? { style: 'percent', maximumFractionDigits: 2 } : { maximumSignificantDigits: 6 }
        }
        onChange={next => {
          if (Number.isFinite(next))
            lab.edit(setParam(lab.state.draft, id, next, param.default), `param ${id}`)
        }}
      >
        <FieldLabel>{name}</FieldLabel>
        <Input className="number" />
        <span className="unit">{percent ? '' : unitLabel(param.unit, text)}</span>
      </NumberField>
      <p className="small mute">
        <EvidenceBadge evidence={param.evidence} />{' '}
        {t('assumptions.range', { min: shown(param.min), max: shown(param.max) })}
        {param.source !== '' && <> · {sourceWords(param.source, text)}</>}
        {changed && (
          <>
            {' · '}
            <Button
              className="linkish"
              aria-label={t('assumptions.reset', { name })}
              onPress={() => lab.edit(setParam(lab.state.draft, id, param.default, param.default))}
            >
              {t('assumptions.default', { value: shown(param.default) })}
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

function Horizon() {
  const { t } = useText()
  const lab = useLab()
  const months = useLabState(s => s.draft.file.months)
  return (
    <NumberField
      className="field"
      value={months / 12}
      minValue={1}
      maxValue={MOST_YEARS}
      onChange={years => {
        if (Number.isFinite(years)) lab.edit(setMonths(lab.state.draft, Math.round(years * 12)), 'months')
      }}
    >
      <FieldLabel>{t('assumptions.horizon')}</FieldLabel>
      <Input className="number" />
      <span className="unit">{t('lever.years')}</span>
    </NumberField>
  )
}
