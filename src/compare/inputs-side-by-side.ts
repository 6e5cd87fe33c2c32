/** What the scenarios of a comparison were given, next to each other: only what differs. */

import type { LeverUse, LocalText, ShockUse, Where } from '../../sim/index.ts'
import { LEVERS, PARAMS, SHOCKS } from '../registry.ts'
import { comparisonTexts } from '../text/families.ts'
import type { Inputs } from './side.ts'

/** Null: not there, or as the law or the model has it. */
export type InputValue = number | string | null

export interface InputRow {
  /** Address of the input, as scenario files name it: levers.rentCap, levers.rentCap.protectedYears, params.profitWeight. */
  readonly id: string
  readonly label: LocalText
  /** Unit id; empty for words and places. */
  readonly unit: string
  /** One entry a scenario, the baseline first. */
  readonly values: readonly InputValue[]
}

export interface InputTable {
  readonly rows: readonly InputRow[]
  /** Inputs that were looked at and are the same everywhere. */
  readonly same: number
}

type Cell = Omit<InputRow, 'values'> & { readonly value: InputValue }

export function inputsSideBySide(sides: readonly Inputs[]): InputTable {
  const cells = sides.map(side => new Map(cellsOf(side).map(cell => [cell.id, cell])))
  const ids = [...new Set(cells.flatMap(side => [...side.keys()]))]
  const rows = ids.map((id): InputRow => {
    const { label, unit } = cells.flatMap(side => side.get(id) ?? [])[0]
    return { id, label, unit, values: cells.map(side => side.get(id)?.value ?? null) }
  })
  const differing = rows.filter(row => row.values.some(value => value !== row.values[0]))
  return { rows: differing, same: rows.length - differing.length }
}

function cellsOf({ spinUpMonths, months, params, levers, shocks, budget }: Inputs): Cell[] {
  return [
    {
      id: 'months',
      label: comparisonTexts.all('inputsSideBySide.horizon'),
      unit: 'months',
      value: months,
    },
    {
      id: 'spinUpMonths',
      label: comparisonTexts.all('inputsSideBySide.spinUp'),
      unit: 'months',
      value: spinUpMonths,
    },
    ...numbered(levers, use => use.lever).flatMap(([id, use]) => leverCells(id, use)),
    ...numbered(shocks, use => use.shock).flatMap(([id, use]) => shockCells(id, use)),
    {
      id: 'budget.perYear',
      label: comparisonTexts.all('inputsSideBySide.budgetAYearAtMost'),
      unit: 'manwon',
      value: budget.perYear ?? null,
    },
    {
      id: 'budget.priorities',
      label: comparisonTexts.all('inputsSideBySide.orderInWhichMoneyIs'),
      unit: '',
      value: budget.priorities?.join(', ') ?? null,
    },
    ...Object.entries(params).map(([id, value]) => ({
      id: `params.${id}`,
      label: (PARAMS as Readonly<Record<string, { label: LocalText; unit: string }>>)[id]?.label ?? {
        en: id,
      },
      unit: (PARAMS as Readonly<Record<string, { label: LocalText; unit: string }>>)[id]?.unit ?? '',
      value,
    })),
  ]
}

/** Uses with an id each: the second use of a lever is lever#2. */
function numbered<Use>(uses: readonly Use[], idOf: (use: Use) => string): [string, Use][] {
  const seen = new Map<string, number>()
  return uses.map(use => {
    const id = idOf(use)
    const n = (seen.get(id) ?? 0) + 1
    seen.set(id, n)
    return [n === 1 ? id : `${id}#${n}`, use]
  })
}

function leverCells(id: string, use: LeverUse): Cell[] {
  const lever = LEVERS.find(l => l.id === use.lever)
  const label = lever?.label ?? { en: use.lever }
  const part = (of: LocalText): LocalText => comparisonTexts.all('inputsSideBySide.labelOf', { label, of })
  const at = `levers.${id}`
  const cells: Cell[] = [{ id: at, label, unit: lever?.value.unit ?? '', value: use.value }]
  for (const [key, value] of Object.entries(use.options ?? {})) {
    const option = lever?.options?.find(o => o.id === key)
    const of = option?.label ?? { en: key }
    cells.push({ id: `${at}.${key}`, label: part(of), unit: option?.unit ?? '', value })
  }
  const more: [string, LocalText, string, InputValue | undefined][] = [
    ['from', comparisonTexts.all('inputsSideBySide.begins'), 'month', use.from + 1],
    ['to', comparisonTexts.all('inputsSideBySide.ends'), 'month', use.to],
    ['ramp', comparisonTexts.all('inputsSideBySide.phasedInOver'), 'months', use.ramp],
    ['where', comparisonTexts.all('inputsSideBySide.where'), '', whereText(use.where)],
    ['trigger', comparisonTexts.all('inputsSideBySide.condition'), '', triggerText(use.trigger)],
  ]
  for (const [key, name, unit, value] of more)
    if (value !== undefined) cells.push({ id: `${at}.${key}`, label: part(name), unit, value })
  return cells
}

function shockCells(id: string, use: ShockUse): Cell[] {
  const label = SHOCKS.find(s => s.id === use.shock)?.label ?? { en: use.shock }
  const part = (of: LocalText): LocalText => comparisonTexts.all('inputsSideBySide.labelOf', { label, of })
  const at = `shocks.${id}`
  const where = whereText(use.where)
  return [
    { id: at, label, unit: 'ratio', value: use.strength },
    {
      id: `${at}.from`,
      label: part(comparisonTexts.all('inputsSideBySide.begins')),
      unit: 'month',
      value: use.from + 1,
    },
    {
      id: `${at}.months`,
      label: part(comparisonTexts.all('inputsSideBySide.lasts')),
      unit: 'months',
      value: use.months,
    },
    ...(where === undefined
      ? []
      : [
          {
            id: `${at}.where`,
            label: part(comparisonTexts.all('inputsSideBySide.where')),
            unit: '',
            value: where,
          },
        ]),
  ]
}

function whereText(where: Where | undefined): string | undefined {
  if (where === undefined) return undefined
  const parts = [where.towns, where.districts, where.townTypes, where.districtTypes]
  const text = parts.flatMap(part => (part && part.length > 0 ? [part.join(', ')] : [])).join('; ')
  return text === '' ? undefined : text
}

function triggerText(trigger: LeverUse['trigger']): string | undefined {
  if (trigger === undefined) return undefined
  const { metric, above, below, mode } = trigger
  const bounds = [above === undefined ? [] : `> ${above}`, below === undefined ? [] : `< ${below}`].flat()
  return `${mode ?? 'while'} ${metric} ${bounds.join(', ')}`
}
