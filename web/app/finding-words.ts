/** Findings in words: how large a difference is, which way, and how sure. */
import { CONFIDENCE, languageForm } from '../../src/page.ts'
import { type Finding, isSettled } from './findings.ts'
import { formatDuration, formatValue, formatWithUnit, quantityOf } from './format.ts'
import { PAYER } from './headlines.ts'
import type { Translator } from './translate.ts'

/** A value of a finding with what it needs to stand alone. English leaves out the unit of what the metric's name counts. */
export function amountWords(finding: Finding, value: number, text: Translator): string {
  return languageForm(text.locale, 'amount.difference') === 'counted' &&
    quantityOf(finding.unit) === 'number' &&
    finding.unit !== 'index'
    ? formatWithUnit(finding.unit, value, text)
    : formatValue(finding.unit, value, text)
}

/** When a summary holds: after 20 years, over 20 years, on average, at the highest. */
export function whenWords({ metric }: Finding, months: number, text: Translator): string {
  return text.t(`finding.when.${metric.summary}`, { years: formatDuration(months, text) })
}

/** "3 fewer after 20 years", "8.8% lower": the difference alone, without saying of what. */
export function differenceWords(finding: Finding, months: number, text: Translator): string {
  const { difference } = finding
  const when = whenWords(finding, months, text)
  const size = sizeWords(finding, text)
  if (size === undefined) return text.t('finding.equal', { when })
  const up = difference.mean > 0
  const counted = isCount(finding)
  const key = counted ? (up ? 'finding.more' : 'finding.fewer') : up ? 'finding.higher' : 'finding.lower'
  return text.t(key, { size, when })
}

/** Ends of the interval, in the measure that the difference is told in; empty for one run. */
export function intervalWords(finding: Finding, text: Translator): string {
  const { difference, relative } = finding
  if (difference.n < 2) return ''
  if (difference.low === difference.high) return text.t('finding.everyPair')
  const percent = CONFIDENCE * 100
  const [low, high] = isRelative(finding)
    ? [
        signed(relative.low, v => formatValue('share', v, text)),
        signed(relative.high, v => formatValue('share', v, text)),
      ]
    : [difference.low, difference.high].map(end =>
        signed(isCount(finding) ? tenths(end) : end, v => absoluteWords(finding, v, text)),
      )
  return text.t('finding.interval', { percent, low, high })
}

/** "No clear effect on local creators", or what it is: with the side that is better, where there is one. */
export function findingWords(finding: Finding, months: number, text: Translator): string {
  const metric = text.local(finding.metric.label)
  const { kind } = finding.judgement
  if (finding.metric.id === PAYER && isSettled(finding)) return paidWords(finding, months, text)
  if (kind === 'same') return text.t('finding.same', { metric: inSentence(metric, text) })
  if (kind === 'unsettled') return text.t('finding.unclear', { metric: inSentence(metric, text) })
  return text.t('finding.of', { metric, difference: differenceWords(finding, months, text) })
}

/** Money that the public pays: over the months, as it is counted from the first. */
function paidWords(finding: Finding, months: number, text: Translator): string {
  const { mean } = finding.difference
  return text.t(mean > 0 ? 'finding.paid' : 'finding.saved', {
    size: formatValue(finding.unit, Math.abs(mean), text),
    years: formatDuration(months, text),
  })
}

/** "better", "worse"; empty where the metric has no good side or nothing is settled. */
export function sideWords(finding: Finding, text: Translator): string {
  const { kind } = finding.judgement
  // That public money pays is said in the words: whether it is too much is for the reader to say.
  if (finding.metric.id === PAYER) return ''
  return isSettled(finding) && (kind === 'better' || kind === 'worse') ? text.t(`finding.side.${kind}`) : ''
}

/** Money and rates that grow with it are told as a share of the baseline; counts, shares and indices as they are. */
function isRelative({ unit, relative }: Finding): boolean {
  return quantityOf(unit) === 'money' && Number.isFinite(relative.mean)
}

function isCount({ unit }: Finding): boolean {
  return quantityOf(unit) === 'number' && unit !== 'index'
}

function sizeWords(finding: Finding, text: Translator): string | undefined {
  const { difference, relative } = finding
  if (isRelative(finding))
    return Math.abs(relative.mean) < 0.0005 ? undefined : formatValue('share', Math.abs(relative.mean), text)
  const size = Math.abs(difference.mean)
  if (!(size > 0)) return undefined
  // Whole shops in a headline; a settled effect under half a shop is told in tenths, as nothing else would be true.
  const whole = Math.round(size)
  const shown = isCount(finding) ? (whole > 0 ? whole : tenths(size)) : size
  return shown === 0 ? undefined : absoluteWords(finding, shown, text)
}

function absoluteWords(finding: Finding, value: number, text: Translator): string {
  // A difference of shares in per cent would be read as a share of the share.
  if (quantityOf(finding.unit) === 'share')
    return text.t('finding.points', { points: formatValue('', tenths(value * 100), text) })
  return amountWords(finding, value, text)
}

function signed(value: number, words: (size: number) => string): string {
  return `${value < 0 ? '−' : ''}${words(Math.abs(value))}`
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

/** A label inside a sentence begins small where the language has it so. */
function inSentence(label: string, text: Translator): string {
  return languageForm(text.locale, 'sentence.label') === 'small'
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
}
