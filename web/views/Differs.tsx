import { useMemo } from 'react'
import { Button, Select, SelectValue } from 'react-aria-components'
import { neutralOf, PARAMS, type Param, SHOCKS } from '../../src/page.ts'
import {
  type Difference,
  type DifferenceTarget,
  defaultsFor,
  differences,
  resetAllTo,
  resetTo,
} from '../app/differences.ts'
import { type Draft, isActive, leverById, usesOf } from '../app/draft.ts'
import { formatDuration, formatMonth, formatValue, formatWithUnit } from '../app/format.ts'
import { whenAndWhere } from '../app/lever-words.ts'
import { useText } from '../app/translate.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { useLab, useLabState } from './context.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { Icon } from './Icon.tsx'

const TARGETS: readonly DifferenceTarget[] = ['baseline', 'default', 'saved']

/** What differs from the chosen target, and that target. */
export function useDifferences(): { list: readonly Difference[]; other: Draft } {
  const draft = useLabState(s => s.draft)
  const saved = useLabState(s => s.saved)
  const base = useLabState(s => s.base)
  const target = useLabState(s => s.differsFrom)
  return useMemo(() => {
    const other = target === 'baseline' ? base : target === 'saved' ? saved : defaultsFor(draft)
    return { list: differences(draft, other), other }
  }, [draft, saved, base, target])
}

export function Differs() {
  const text = useText()
  const { t } = text
  const lab = useLab()
  const draft = useLabState(s => s.draft)
  const target = useLabState(s => s.differsFrom)
  const { list, other } = useDifferences()
  const targetName = t(`differs.target.${target}`)
  return (
    <div className="differs">
      <Select
        className="field"
        selectedKey={target}
        onSelectionChange={key => lab.compareWith(key as DifferenceTarget)}
      >
        <FieldLabel>{t('differs.target')}</FieldLabel>
        <Button className="button">
          <SelectValue />
          <Icon name="down" size={14} />
        </Button>
        <ChoiceList choices={TARGETS.map(id => ({ id, name: t(`differs.target.${id}`) }))} />
      </Select>
      {list.length === 0 ? (
        <p className="empty">
          {t('differs.none', { target: targetName })} {t('differs.noneHelp')}
        </p>
      ) : (
        <>
          <p className="small mute">{t('differs.intro', { target: targetName })}</p>
          <ul className="differs-list">
            {list.map(difference => {
              const { name, change } = words(difference, draft, other, text)
              return (
                <li key={`${difference.kind} ${'id' in difference ? difference.id : ''}`}>
                  <b>{name}</b>
                  <span className="change">
                    {change}
                    {target === 'baseline' && SHARED.has(difference.kind) && (
                      <span className="badge">{t('differs.bothWorlds')}</span>
                    )}
                  </span>
                  <Button
                    className="linkish"
                    aria-label={t('differs.reset', { name })}
                    onPress={() => lab.edit(resetTo(lab.state.draft, other, difference))}
                  >
                    {t('lever.resetShort')}
                  </Button>
                </li>
              )
            })}
          </ul>
          <Button className="button" onPress={() => lab.edit(resetAllTo(lab.state.draft, other))}>
            {t('differs.resetAll', { target: targetName })}
          </Button>
        </>
      )}
    </div>
  )
}

/** The baseline takes these over: they move both lines and make no difference between them. */
const SHARED: ReadonlySet<Difference['kind']> = new Set(['param', 'seed', 'months', 'shocks'])

function words(d: Difference, draft: Draft, other: Draft, text: ReturnType<typeof useText>) {
  const { t, local } = text
  const change = (before: string, after: string) => t('differs.change', { before, after })
  switch (d.kind) {
    case 'lever':
      return {
        name: local(leverById(d.id).label),
        change: change(usesWords(other, d.id, text), usesWords(draft, d.id, text)),
      }
    case 'param': {
      const param: Param = PARAMS[d.id as keyof typeof PARAMS]
      const unit = param.unit === 'share' ? 'share' : 'number'
      return {
        name: local(param.label),
        change: change(formatValue(unit, d.before, text), formatValue(unit, d.after, text)),
      }
    }
    case 'seed':
      return { name: t('differs.seed'), change: change(d.before, d.after) }
    case 'months':
      return {
        name: t('differs.months'),
        change: change(formatDuration(d.before, text), formatDuration(d.after, text)),
      }
    case 'shocks':
      return {
        name: t('differs.shocks'),
        change: change(shocksWords(other, text), shocksWords(draft, text)),
      }
    case 'budget':
      return { name: t('differs.budget'), change: change(budgetWords(other, text), budgetWords(draft, text)) }
  }
}

function usesWords(draft: Draft, lever: string, text: ReturnType<typeof useText>): string {
  const uses = usesOf(draft, lever).filter(use => isActive(draft, use))
  const { value } = leverById(lever)
  const neutral = neutralOf(leverById(lever), draft.file.params)
  if (uses.length === 0)
    return neutral === 0 ? text.t('differs.absent') : formatWithUnit(value.unit, neutral, text)
  return uses
    .map(use => `${formatWithUnit(value.unit, use.value, text)} (${whenAndWhere([use], draft, text)})`)
    .join('; ')
}

function shocksWords(draft: Draft, text: ReturnType<typeof useText>): string {
  const { shocks } = draft.file
  if (shocks.length === 0) return text.t('differs.absent')
  return shocks
    .map(({ shock, from, months, strength }) => {
      const kind = SHOCKS.find(candidate => candidate.id === shock)
      const name = kind ? text.local(kind.label) : shock
      const when = `${formatMonth(from, text)}, ${formatDuration(months, text)}`
      return `${name} (${when}, ${formatValue('share', strength, text)})`
    })
    .join('; ')
}

function budgetWords(draft: Draft, text: ReturnType<typeof useText>): string {
  const { perYear } = draft.file.budget
  return perYear === undefined ? text.t('differs.absent') : formatWithUnit('manwonPerYear', perYear, text)
}
