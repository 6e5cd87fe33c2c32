/** What a comparison finds beside its metrics, for a terminal: inputs, gains and losses, cost, displacement. */

import {
  differenceText,
  groupLabel,
  type InputRow,
  type InputValue,
  type ManyComparison,
  moneyText,
  numberText,
  OUTCOMES,
  type PlaceFindings,
  textIn,
  unitText,
} from '../command-line.ts'
import type { Context } from './context.ts'
import { textTable } from './text-table.ts'

export function inputsText(many: ManyComparison, context: Context): string {
  const { say, lang } = context
  const { rows, same } = many.inputs
  if (rows.length === 0) return say('inputsNone')
  const names = [many.baseline, ...many.others].map(side => side.name)
  const lines = rows.map(row => [
    textIn(row.label, lang),
    ...row.values.map(value => inputText(value, row, context)),
    unitText(row.unit, lang),
  ])
  const header = [say('columnInput'), ...names, say('columnUnit')]
  return `${say('inputsHead', { same })}\n${textTable(header, lines, ['left', ...names.map(() => 'right' as const)])}`
}

const inputText = (value: InputValue, row: InputRow, { say, lang }: Context) =>
  value === null ? say('none') : typeof value === 'string' ? value : numberText(value, row.unit, lang)

const PRICE_TEXT = {
  creator: 'priceCreator',
  job: 'priceJob',
  displacementAvoided: 'priceDisplacementAvoided',
} as const

/** @param i place of the comparison in `many.comparisons` */
export function findingsText(many: ManyComparison, i: number, context: Context): string {
  const findings = many.findings[i]
  const blocks = [
    groupsText(findings, many.tests.groups, context),
    valueText(findings, context),
    displacementText(findings, context),
  ]
  return blocks.filter(text => text !== '').join('\n\n')
}

function groupsText({ groups }: PlaceFindings, tests: number, { say, lang }: Context): string {
  if (groups === undefined) return ''
  const lines = groups.open
    .filter(group => group.verdict !== 'unsettled')
    .map(group => [
      groupLabel(group.group, lang),
      differenceText(group.difference, 'shops', lang),
      say(group.verdict as 'gains' | 'loses'),
    ])
  const head = say('winnersHead', { n: tests })
  return `${head}\n${lines.length === 0 ? say('nobodySettled') : textTable(['', '', ''], lines, ['left', 'right'])}`
}

function valueText({ value }: PlaceFindings, { say, lang }: Context): string {
  if (value === undefined) return ''
  const lines = OUTCOMES.map(({ id }) => {
    const { shown, ratio, low, high } = value[id]
    const outcome = say(PRICE_TEXT[id])
    if (!shown) return say('noPrice', { outcome })
    const price = `${moneyText(ratio, lang)} [${moneyText(low, lang)}, ${moneyText(high, lang)}]`
    return say('priceOf', { outcome, price })
  })
  return [say('costHead', { cost: moneyText(value.creator.meanCost, lang) }), ...lines].join('\n')
}

function displacementText({ displacement }: PlaceFindings, { say, lang }: Context): string {
  if (displacement === undefined) return ''
  const { total, closed, flow } = displacement
  const n = (value: number) => numberText(value, 'shops', lang)
  const head = say('displacedHead', {
    baseline: n(total.baseline),
    scenario: n(total.scenario),
    closedBaseline: n(closed.baseline),
    closedScenario: n(closed.scenario),
  })
  if (flow.from.length === 0) return head
  const cell = (r: number, c: number) => {
    const mean = flow.scenario[r][c] - flow.baseline[r][c]
    const change = differenceText({ mean, low: Number.NaN, high: Number.NaN }, 'shops', lang)
    return `${n(flow.scenario[r][c])} (${change})`
  }
  const table = textTable(
    ['', ...flow.to.map(to => to ?? say('flowClosed'))],
    flow.from.map((from, r) => [from, ...flow.to.map((_, c) => cell(r, c))]),
    ['left', ...flow.to.map(() => 'right' as const)],
  )
  return `${head}\n${say('flowHead')}\n${table}`
}
