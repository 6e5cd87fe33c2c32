/** A comparison as a report: one HTML file without scripts or references to anything outside. */

import type { LocalText } from '../../../sim/index.ts'
import type { Comparison } from '../../compare/compare.ts'
import type { ManyComparison } from '../../compare/compare-many.ts'
import { regionOf, type Side } from '../../compare/side.ts'
import type { Area } from '../../region/area.ts'
import { textIn } from '../../text/message.ts'
import type { Lang } from '../lang.ts'
import { moneyText } from '../money-text.ts'
import { differenceText } from '../number-text.ts'
import { measureUnitText } from '../unit-text.ts'
import { dots, isSettled, lines, markAlone } from './figures.ts'
import { type Content, Html, html } from './html.ts'
import { certainty, displacement, inputs, methods, value, winners } from './sections.ts'
import { STYLE } from './style.ts'
import { type Words, wordsIn } from './words.ts'

/** What the evidence says of the model; undefined where it could not be read. */
export interface Evidence {
  readonly engineVersion: string
  readonly notMet: readonly LocalText[]
}

export interface ReportOptions {
  readonly lang: Lang
  readonly title?: string | undefined
  /** How to make it again. */
  readonly command: string
  readonly golmokVersion: string
  readonly evidence: Evidence | undefined
}

/** What every section is given. */
export interface Frame extends ReportOptions {
  readonly many: ManyComparison
  readonly say: Words
  /** Title of a side in the language of the report. */
  nameOf(side: Side): string
  placeName(area: Area): string
}

export function reportHtml(many: ManyComparison, options: ReportOptions): string {
  const { lang } = options
  const say = wordsIn(lang)
  const region = regionOf(many.baseline)
  const placeName = ({ town, district }: Area) => {
    const place = town === undefined ? district : town
    if (place === undefined) return textIn(region?.name, lang) ?? say('wholeRegion')
    const list = town === undefined ? region?.districts : region?.towns
    return textIn(list?.find(each => each.id === place)?.name, lang) ?? place
  }
  const sides = [many.baseline, ...many.others]
  // Titles that two sides share would not tell them apart: then the names, which differ, are added.
  const nameOf = (side: Side) => {
    const title = textIn(side.title, lang)
    return sides.filter(other => textIn(other.title, lang) === title).length > 1
      ? `${title} (${side.name})`
      : title
  }
  const frame: Frame = { ...options, many, say, nameOf, placeName }
  const title = options.title ?? defaultTitle(frame)
  const page = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${rawStyle}</style></head><body>
<h1>${title}</h1><p class="sub">${head(frame)}</p>
${summary(frame)}${question(frame)}${inputs(frame)}${findings(frame)}${winners(frame)}${displacement(frame)}${value(frame)}${certainty(frame)}${methods(frame)}
</body></html>
`
  return page.text
}

const rawStyle = new Html(STYLE)

function defaultTitle({ many, say, placeName }: Frame): string {
  const n = many.others.length
  return `${placeName(many.areas[0])}: ${say('title', { n })}`
}

function head({ many, say, nameOf, placeName }: Frame): string {
  return say('against', {
    baseline: nameOf(many.baseline),
    place: placeName(many.areas[0]),
    at: many.at,
    pairs: many.comparisons[0].replicates.length,
  })
}

/** Comparisons of one place, in the order of the scenarios. */
const inPlace = ({ many }: Pick<Frame, 'many'>, place: number): Comparison[] =>
  many.others.map((_, i) => many.comparisons[i * many.areas.length + place])

function summary(frame: Frame): Html {
  const { many, say, lang, nameOf, placeName } = frame
  const firsts = inPlace(frame, 0)
  const answers = firsts.map((c, i) => {
    const of = c.metrics[0]
    const key = (
      {
        better: 'answerBetter',
        worse: 'answerWorse',
        same: 'answerSame',
        higher: 'answerOther',
        lower: 'answerOther',
        unsettled: 'answerUnsettled',
        untested: 'answerUnsettled',
      } as const
    )[of.verdict.kind]
    const values = {
      scenario: nameOf(many.others[i]),
      metric: textIn(of.metric.label, lang),
      place: placeName(many.areas[0]),
      at: many.at,
      difference: differenceText(of.difference, of.metric.unit, lang),
      unit: measureUnitText(of.metric.unit, of.metric.summary, lang),
    }
    return html`<p class="${isSettled(of) ? 'lead settled' : 'lead plain'}">${markAlone(i)} ${say(key, values)}</p>`
  })
  const nothing = firsts.some(c => isSettled(c.metrics[0]))
    ? ''
    : html`<p class="lead">${say('nothingSettled', { baseline: nameOf(many.baseline), metric: textIn(firsts[0].metrics[0].metric.label, lang) })}</p>`
  const payers = many.others.map((side, i) => {
    const cost = many.findings[i * many.areas.length].value?.creator.meanCost
    const bill = cost === undefined ? [] : [say('costOf', { cost: moneyText(cost, lang) })]
    const losers = losersOf(frame, i)
    const text =
      losers.length > 0
        ? say('losersOf', { scenario: nameOf(side), losers: losers.join('; ') })
        : say('noLosers', { scenario: nameOf(side) })
    return html`<li>${[text, ...bill].join(' · ')}</li>`
  })
  return html`<section class="box"><b class="sub">${say('summary')}</b>${nothing}${answers}<b>${say('whoPays')}</b><ul>${payers}</ul></section>`
}

/** What is settled as worse, in any place and metric shown. */
function losersOf({ many, lang, placeName }: Frame, scenario: number): string[] {
  const n = many.areas.length
  return many.comparisons
    .slice(scenario * n, (scenario + 1) * n)
    .flatMap(c =>
      c.metrics
        .filter(m => m.verdict.kind === 'worse' && m.metric.id !== 'policyCost')
        .map(
          m =>
            `${placeName(c.area)} ${textIn(m.metric.label, lang)} ${differenceText(m.difference, m.metric.unit, lang)}`,
        ),
    )
}

function question({ many, say, lang }: Frame): Content {
  const asked = [...many.others, many.baseline].flatMap(side => textIn(side.question, lang) ?? [])
  return asked.length === 0
    ? ''
    : html`<h2>${say('question')}</h2>${[...new Set(asked)].map(q => html`<p>${q}</p>`)}`
}

function findings(frame: Frame): Html {
  const { many, say, lang, nameOf, placeName } = frame
  const better = { higher: 'higherIsBetter', lower: 'lowerIsBetter', neither: 'neitherIsBetter' } as const
  const places = many.areas.map((area, a) => {
    const comparisons = inPlace(frame, a)
    const figures = comparisons[0].metrics.map(({ metric }) => {
      const rows = comparisons.flatMap((c, i) => {
        const of = c.metrics.find(m => m.metric.id === metric.id)
        return of ? [{ name: nameOf(many.others[i]), of }] : []
      })
      const unit = measureUnitText(metric.unit, metric.summary, lang)
      const about = [unit, say(better[metric.better])].filter(text => text !== '').join(' · ')
      return html`<figure><h3>${textIn(metric.label, lang)} <span class="note">${about}</span></h3>${dots(rows, lang)}</figure>`
    })
    return html`<h3 style="font-size:15px">${placeName(area)}</h3>${figures}`
  })
  const firsts = inPlace(frame, 0)
  const first = firsts[0].metrics[0].metric
  const overTime = html`<figure><h3>${say('lines', { metric: textIn(first.label, lang) })} <span class="note">${placeName(many.areas[0])} · ${many.others.map((side, i) => html`${markAlone(i)} ${nameOf(side)} `)}</span></h3>${lines(firsts, first.id, lang)}</figure>`
  return html`<h2>${say('findings')}</h2><p class="note">${say('legend')}</p>${places}${overTime}`
}
