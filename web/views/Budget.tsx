import { Checkbox, Input, NumberField } from 'react-aria-components'
import { severalPairs } from '../app/chart-series.ts'
import { setBudget } from '../app/draft.ts'
import { formatDuration, formatWithUnit } from '../app/format.ts'
import { metricById } from '../app/metrics.ts'
import { useText } from '../app/translate.ts'
import { useLab, useLabState } from './context.ts'
import { FieldLabel } from './FieldLabel.tsx'

/** Offered first when a limit is set: 10 억원 a year. */
const FIRST_LIMIT = 100_000
const MOST = 1e9

/** What the levers cost, and the limit of it: money that is short cuts levers, never silently. */
export function Budget() {
  const { t } = useText()
  const lab = useLab()
  const budget = useLabState(s => s.draft.file.budget)
  const { perYear } = budget
  const limit = (money: number | undefined) => {
    const { perYear: _, ...rest } = lab.state.draft.file.budget
    lab.edit(setBudget(lab.state.draft, money === undefined ? rest : { perYear: money, ...rest }), 'budget')
  }
  return (
    <section aria-labelledby="budget">
      <h2 id="budget" className="group-name">
        {t('budget.title')}
      </h2>
      <div className="period-row">
        <NumberField
          className="field"
          value={perYear ?? Number.NaN}
          minValue={0}
          maxValue={MOST}
          step={1000}
          isDisabled={perYear === undefined}
          onChange={money => Number.isFinite(money) && limit(money)}
        >
          <FieldLabel>{t('budget.limit')}</FieldLabel>
          <Input className="number wide-number" />
          <span className="unit">{t('unit.tenThousandWon')}</span>
        </NumberField>
        <Checkbox
          className="check"
          isSelected={perYear === undefined}
          onChange={none => limit(none ? undefined : FIRST_LIMIT)}
        >
          <span className="check-box" aria-hidden="true" />
          {t('budget.none')}
        </Checkbox>
      </div>
      <Spending />
    </section>
  )
}

function Spending() {
  const text = useText()
  const { t } = text
  const lab = useLab()
  useLabState(s => s.version)
  const results = lab.results.scenario
  const pairs = severalPairs({ ...lab.results, pairs: lab.pairs })
  const monthly = (id: string) => {
    const metric = metricById(id)
    return metric && (pairs?.worldBand('scenario', metric).median ?? results?.region(id))
  }
  const cost = monthly('policyCost')
  const granted = monthly('policyGranted')
  if (!results || !cost || !granted || results.valid < results.months) return <p className="lever-note">…</p>
  const total = cost[results.months - 1]
  if (total === 0) return <p className="lever-note">{t('budget.nothing')}</p>
  const short = granted.reduce((n, share) => n + (share < 1 ? 1 : 0), 0)
  return (
    <p className="lever-note" data-short={short > 0 || undefined}>
      {t('budget.spent', {
        total: formatWithUnit('manwon', total, text),
        perYear: formatWithUnit('manwon', (total * 12) / results.months, text),
      })}{' '}
      {short > 0 ? t('budget.short', { months: formatDuration(short, text) }) : t('budget.enough')}
      {pairs && ` (${t('budget.median', { n: pairs.n })})`}
    </p>
  )
}
