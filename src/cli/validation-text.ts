/** The validation for a terminal: each pattern with its targets, their bands, what the model gives, met or not. */
import { type Evidence, type EvidenceTarget, figure, textIn } from '../command-line.ts'
import type { Context } from './context.ts'
import { textTable } from './text-table.ts'

/** Patterns that no region here could show are left out. */
export function validationText(evidence: Evidence, { say, lang }: Context): string {
  const verdict = (met: boolean | null) => (met === null ? '' : say(met ? 'met' : 'notMet'))
  const shown = evidence.patterns.filter(p => p.targets.some(t => t.n > 0))
  const header = [
    say('columnPattern'),
    say('columnBand'),
    say('columnMean'),
    say('columnRange'),
    'n',
    say('columnVerdict'),
  ]
  const rows = shown.flatMap(p => [
    [`${p.id} ${p.weight} ${textIn(p.title, lang)}`, '', '', '', '', verdict(p.met)],
    ...p.targets.map(t => [
      `  ${textIn(t.label, lang)}`,
      bandOf(t, say('reported')),
      figure(t.mean),
      t.p10 === null ? figure(null) : `${figure(t.p10)} – ${figure(t.p90)}`,
      String(t.n),
      verdict(t.met),
    ]),
  ])
  const judged = (weight: string) => shown.filter(p => p.weight === weight && p.met !== null)
  const met = (weight: string) => judged(weight).filter(p => p.met).length
  const targets = shown.flatMap(p => p.targets).filter(t => t.met !== null && t.n > 0)
  return [
    textTable(header, rows, ['left', 'right', 'right', 'right', 'right', 'left']),
    '',
    say('validateCount', {
      metA: met('A'),
      ofA: judged('A').length,
      metB: met('B'),
      ofB: judged('B').length,
      met: targets.filter(t => t.met).length,
      of: targets.length,
    }),
  ].join('\n')
}

function bandOf({ low, high }: EvidenceTarget, reported: string): string {
  if (low === null && high === null) return reported
  if (high === null) return `≥ ${figure(low)}`
  if (low === null) return `≤ ${figure(high)}`
  return `${figure(low)} – ${figure(high)}`
}
