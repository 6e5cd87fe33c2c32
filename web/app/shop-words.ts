/** The story of one business in words. */
import type { Region, ShopEvent, ShopReport } from '../../src/page.ts'
import { formatDuration, formatMonth, formatValue } from './format.ts'
import type { Translator } from './translate.ts'

const money = (value: number, text: Translator) => formatValue('manwonPerMonth', value, text)

/** Events that end its life in this world. */
const ENDS: ReadonlySet<ShopEvent['type']> = new Set(['failed', 'retired'])

export function eventWords(
  event: ShopEvent,
  districtName: (unit: number) => string,
  text: Translator,
): string {
  const { t } = text
  const figures =
    event.offered !== undefined && event.affordable !== undefined
      ? { offered: money(event.offered, text), affordable: money(event.affordable, text) }
      : undefined
  switch (event.type) {
    case 'opened':
      return t('shop.event.opened')
    case 'renewed':
      return figures ? t('shop.event.renewed', figures) : t('shop.event.renewedPlain')
    case 'displaced':
      return figures ? t('shop.event.displaced', figures) : t('shop.event.displacedPlain')
    case 'moved':
      return t('shop.event.moved', { district: districtName(event.toUnit ?? event.unit) })
    case 'failed':
      return failureWords(event, text)
    case 'retired':
      return t('shop.event.retired')
    case 'hibernated':
      return t('shop.event.hibernated')
    case 'reopened':
      return t('shop.event.reopened')
    case 'succeeded':
      return t('shop.event.succeeded')
  }
}

/** Two things that are not the same: nothing left to pay with, or no wish to go on with what is left. */
function failureWords({ cash, strainMonths }: ShopEvent, text: Translator): string {
  if (cash === undefined || cash < 0) return text.t('shop.event.failedPlain')
  const left = { cash: money(cash, text) }
  return strainMonths === undefined
    ? text.t('shop.event.gaveUpPlain', left)
    : text.t('shop.event.gaveUp', { ...left, months: formatDuration(Math.round(strainMonths), text) })
}

/** What became of the business in the other world, told against what became of it here. */
export function twinWords(
  twin: ShopReport | undefined,
  mine: ShopReport | undefined,
  districtName: (unit: number) => string,
  text: Translator,
): { readonly words: string; readonly bad: boolean } {
  const { t } = text
  if (!twin) return { words: t('shop.twinNever'), bad: false }
  const turn = twin.events.findLast(event => event.type !== 'opened' && event.type !== 'renewed')
  const mineTurn = mine?.events.findLast(event => event.type !== 'opened' && event.type !== 'renewed')
  if (mine && sameEvent(turn, mineTurn) && twin.sales.length === mine.sales.length)
    return { words: t('shop.twinSame'), bad: false }
  if (!turn) return { words: t('shop.twinOpen'), bad: false }
  return { words: turnWords(turn, districtName, text), bad: turn.type === 'displaced' || ENDS.has(turn.type) }
}

function turnWords(event: ShopEvent, districtName: (unit: number) => string, text: Translator): string {
  const { t } = text
  const month = formatMonth(event.month, text)
  switch (event.type) {
    case 'displaced':
      return event.offered !== undefined && event.affordable !== undefined
        ? t('shop.twinDisplaced', {
            month,
            offered: money(event.offered, text),
            affordable: money(event.affordable, text),
          })
        : t('shop.twinDisplacedPlain', { month })
    case 'failed':
      return event.cash !== undefined && event.cash >= 0
        ? t('shop.twinGaveUp', { month, cash: money(event.cash, text) })
        : t('shop.twinFailed', { month })
    case 'retired':
      return t('shop.twinRetired', { month })
    case 'moved':
      return t('shop.twinMoved', { month, district: districtName(event.toUnit ?? event.unit) })
    default:
      return t('shop.twinOpen')
  }
}

function sameEvent(a: ShopEvent | undefined, b: ShopEvent | undefined): boolean {
  return a?.type === b?.type && a?.month === b?.month && a?.toUnit === b?.toUnit
}

/** Figures of a business in a month; undefined where it did not trade. */
export function ledgerAt(report: ShopReport, month: number) {
  const i = month - report.firstMonth
  if (i < 0 || i >= report.sales.length || Number.isNaN(report.sales[i])) return undefined
  const { sales, rent, profit, cash, marketRent } = report
  return { sales: sales[i], rent: rent[i], profit: profit[i], cash: cash[i], marketRent: marketRent[i] }
}

/** Means of each year of the ledger. */
export function ledgerByYear(report: ShopReport) {
  const years: { year: number; sales: number; rent: number; profit: number }[] = []
  const end = report.firstMonth + report.sales.length
  for (let year = Math.floor(report.firstMonth / 12); year * 12 < end; year++) {
    const from = Math.max(0, year * 12 - report.firstMonth)
    const to = Math.min(report.sales.length, (year + 1) * 12 - report.firstMonth)
    const mean = (series: Float32Array) => {
      let sum = 0
      for (let i = from; i < to; i++) sum += series[i]
      return sum / (to - from)
    }
    years.push({ year, sales: mean(report.sales), rent: mean(report.rent), profit: mean(report.profit) })
  }
  return years
}

/** Name of the district of a unit. */
export function districtNamer(region: Region, unitStart: Int32Array | undefined, text: Translator) {
  return (unit: number): string => {
    if (!unitStart) return ''
    let d = 0
    while (d + 2 < unitStart.length && unitStart[d + 1] <= unit) d++
    const district = region.districts[d]
    return district ? text.local(district.name) : ''
  }
}
