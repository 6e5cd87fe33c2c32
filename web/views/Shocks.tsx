import { Button, Group, Input, NumberField, Select } from 'react-aria-components'
import { SHOCKS, type ShockUse } from '../../src/page.ts'
import { setShocks } from '../app/draft.ts'
import { useText } from '../app/translate.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { useLab, useLabState } from './context.ts'
import { EvidenceBadge } from './EvidenceBadge.tsx'
import { FieldLabel } from './FieldLabel.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { MonthField } from './MonthField.tsx'

const STRONGEST = 3

/** Shocks that both worlds meet: when, how long, how strong. */
export function Shocks() {
  const { t, local } = useText()
  const lab = useLab()
  const shocks = useLabState(s => s.draft.file.shocks)
  const months = useLabState(s => s.draft.file.months)
  const add = (id: string) => {
    const kind = SHOCKS.find(shock => shock.id === id)
    if (!kind) return
    const from = Math.min(Math.floor(months / 24) * 12, months - 1)
    const use: ShockUse = { shock: id, from, months: kind.months, strength: 1 }
    lab.edit(setShocks(lab.state.draft, [...lab.state.draft.file.shocks, use]))
  }
  return (
    <section aria-labelledby="shocks">
      <h2 id="shocks" className="group-name">
        {t('assumptions.shocks')}
      </h2>
      {shocks.length === 0 && <p className="lever-note">{t('shock.none')}</p>}
      {shocks.map((use, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shock is known by its place in the file
        <ShockEditor key={n} use={use} n={n} months={months} />
      ))}
      <Select aria-label={t('shock.add')} selectedKey={null} onSelectionChange={key => add(String(key))}>
        <Button className="linkish">
          <Icon name="plus" size={13} /> {t('shock.add')}
        </Button>
        <ChoiceList choices={SHOCKS.map(({ id, label }) => ({ id, name: local(label) }))} />
      </Select>
    </section>
  )
}

function ShockEditor({ use, n, months }: { use: ShockUse; n: number; months: number }) {
  const { t, local } = useText()
  const lab = useLab()
  const kind = SHOCKS.find(shock => shock.id === use.shock)
  const name = kind ? local(kind.label) : use.shock
  const change = (edit: Partial<ShockUse>, what: string) => {
    const shocks = lab.state.draft.file.shocks.map((other, i) => (i === n ? { ...other, ...edit } : other))
    lab.edit(setShocks(lab.state.draft, shocks), `shock ${n} ${what}`)
  }
  const remove = () =>
    lab.edit(
      setShocks(
        lab.state.draft,
        lab.state.draft.file.shocks.filter((_, i) => i !== n),
      ),
    )
  return (
    <Group className="period" aria-label={name}>
      <div className="period-head">
        <b>{name}</b>
        <IconButton icon="close" label={t('shock.remove', { name })} onPress={remove} />
      </div>
      {kind && (
        <p className="lever-note">
          <EvidenceBadge evidence={kind.evidence} /> {local(kind.help)}{' '}
          {t('shock.strengthHelp', { reference: local(kind.reference) })}
        </p>
      )}
      <MonthField
        label={t('shock.from')}
        value={use.from}
        max={months - 1}
        onChange={from => change({ from }, 'from')}
      />
      <NumberField
        className="field"
        value={use.months}
        minValue={1}
        maxValue={months}
        onChange={length => Number.isFinite(length) && change({ months: Math.round(length) }, 'months')}
      >
        <FieldLabel>{t('shock.months')}</FieldLabel>
        <Input className="number" />
        <span className="unit">{t('lever.months')}</span>
      </NumberField>
      <NumberField
        className="field"
        value={use.strength}
        minValue={0}
        maxValue={STRONGEST}
        step={0.05}
        formatOptions={{ style: 'percent' }}
        onChange={strength => Number.isFinite(strength) && change({ strength }, 'strength')}
      >
        <FieldLabel>{t('shock.strength')}</FieldLabel>
        <Input className="number" />
      </NumberField>
    </Group>
  )
}
