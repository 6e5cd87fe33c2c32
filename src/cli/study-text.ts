/** Ablation and ranking for a terminal. */

import {
  type Ablation,
  type AblationRow,
  figure,
  LEVERS,
  type Outcome,
  RANKING_OUTCOMES,
  type Ranking,
  textIn,
  turnedByLuck,
} from '../command-line.ts'
import type { Context } from './context.ts'
import type { TextKey } from './text/say.ts'
import { textTable } from './text-table.ts'

const OUTCOME_TEXTS: Readonly<Record<Outcome, TextKey>> = {
  creators: 'outcomeCreators',
  displaced: 'outcomeDisplaced',
  costPerCreator: 'outcomeCost',
}

export function ablationText(a: Ablation, { say, lang }: Context): string {
  const fragile = turnedByLuck(a.luck)
  const effect = (r: AblationRow) => {
    const [breaks, lost] = [r.breaks, r.targetsLost].map(ids => ids.filter(id => !fragile.has(id)))
    if (breaks.length > 0) return say('studyBreaks', { ids: breaks.join(', ') })
    if (lost.length > 0) return say('studyLoses', { ids: lost.join(', ') })
    return say('studyNothing')
  }
  const header = [say('columnMechanism'), say('columnTargetsMet'), say('columnEffect')]
  const rows = a.rows.map(r => [textIn(r.label, lang), String(r.targetsMet), effect(r)])
  return [
    say('studyAblationHead', {
      met: a.shipped.targetsMet,
      of: a.targets,
      luck: a.luck.map(r => r.targetsMet).join(', '),
    }),
    '',
    textTable(header, rows, ['left', 'right', 'left']),
  ].join('\n')
}

export function rankingText(r: Ranking, { say, lang }: Context): string {
  const label = (id: string) => textIn(LEVERS.find(l => l.id === id)?.label, lang) ?? id
  const agreement = RANKING_OUTCOMES.map(o => {
    const { meanTau, luck, robust } = r.agreement[o]
    return [
      say(OUTCOME_TEXTS[o]),
      figure(meanTau),
      figure(luck),
      say(robust ? 'studyRobust' : 'studyNotRobust'),
    ]
  })
  const ranks = [...r.levers]
    .sort((a, b) => a.ranks.creators.median - b.ranks.creators.median)
    .map(l => [label(l.lever), ...RANKING_OUTCOMES.map(o => String(l.ranks[o].median))])
  return [
    textTable(['', ...RANKING_OUTCOMES.map(o => say(OUTCOME_TEXTS[o]))], ranks, [
      'left',
      'right',
      'right',
      'right',
    ]),
    '',
    say('studyRankingHead', {
      accepted: r.accepted,
      drawn: r.drawn,
      least: r.shippedTargetsMet - r.slack,
      of: r.targets,
    }),
    '',
    textTable([say('columnOutcome'), say('studyTau'), say('studyLuck'), say('columnVerdict')], agreement, [
      'left',
      'right',
      'right',
      'left',
    ]),
  ].join('\n')
}
