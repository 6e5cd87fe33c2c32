/** Sections of a report behind its findings: inputs, groups, displacement, cost, how sure, methods. */

import { ENGINE_VERSION } from '../../../sim/index.ts'
import type { InputRow, InputValue } from '../../compare/inputs-side-by-side.ts'
import { regionOf, wasRun } from '../../compare/side.ts'
import { OUTCOMES } from '../../compare/value-for-money.ts'
import { regionDigest } from '../../region/region-digest.ts'
import { KIND_LABELS } from '../../registry.ts'
import { textIn } from '../../text/message.ts'
import { groupLabel } from '../group-label.ts'
import { moneyText } from '../money-text.ts'
import { differenceText, numberText } from '../number-text.ts'
import { unitText } from '../unit-text.ts'
import { type Content, type Html, html } from './html.ts'
import type { Frame } from './report.ts'

const KIND = { creator: 1, independent: 2, chain: 3 } as const

export function inputs({ many, say, lang, nameOf }: Frame): Html {
  const { rows, same } = many.inputs
  if (rows.length === 0) return html`<h2>${say('inputs')}</h2><p>${say('noDifference')}</p>`
  const cell = (value: InputValue, row: InputRow) =>
    value === null ? say('none') : typeof value === 'string' ? value : numberText(value, row.unit, lang)
  const head = [many.baseline, ...many.others].map(side => html`<th class="n">${nameOf(side)}</th>`)
  const body = rows.map(row => {
    const values = row.values.map(
      v => html`<td class="n ${v === row.values[0] ? '' : 'settled'}">${cell(v, row)}</td>`,
    )
    return html`<tr><td>${textIn(row.label, lang)} <span class="note">${unitText(row.unit, lang)}</span></td>${values}</tr>`
  })
  return html`<h2>${say('inputs')}</h2><table><tr><th>${say('input')}</th>${head}</tr>${body}</table><p class="note">${say('sameInputs', { n: same })}</p>`
}

/** One part for each scenario, in the first place. */
const perScenario = (frame: Frame, part: (i: number, of: Frame['many']['findings'][number]) => Content) =>
  frame.many.others.map((side, i) => {
    const of = frame.many.findings[i * frame.many.areas.length]
    return html`<h3>${frame.nameOf(side)}</h3>${part(i, of)}`
  })

export function winners(frame: Frame): Html {
  const { many, say, lang, placeName } = frame
  const parts = perScenario(frame, (_, { groups }) => {
    if (groups === undefined) return html`<p>${say('noGroups')}</p>`
    const settled = groups.open.filter(group => group.verdict !== 'unsettled')
    if (settled.length === 0) return html`<p class="plain">${say('nobody')}</p>`
    const rows = settled.map(
      g =>
        html`<tr><td>${groupLabel(g.group, lang)}</td><td class="n settled">${differenceText(g.difference, 'shops', lang)}</td></tr>`,
    )
    return html`<table>${rows}</table>`
  })
  return html`<h2>${say('winners')}: ${placeName(many.areas[0])}</h2><p class="note">${say('winnersNote', { n: many.tests.groups })}</p>${parts}`
}

export function displacement(frame: Frame): Html {
  const { many, say, lang, placeName } = frame
  const region = regionOf(many.baseline)
  const town = (id: string | null) =>
    id === null ? say('closedTo') : (textIn(region?.towns.find(t => t.id === id)?.name, lang) ?? id)
  const n = (value: number) => numberText(value, 'shops', lang)
  const parts = perScenario(frame, (_, { displacement: ledger }) => {
    if (ledger === undefined) return html`<p>${say('noLedger')}</p>`
    const { total, closed } = ledger
    const says = ([label, of]: readonly [string, typeof total]) =>
      `${label} ${n(of.baseline)} → ${n(of.scenario)} (${differenceText(of, 'shops', lang)})`
    const rows = ledger.rows
      .slice(0, 12)
      .map(
        row =>
          html`<tr><td>${town(row.from)}</td><td>${town(row.to)}</td><td>${say(row.reason)}</td><td>${textIn(KIND_LABELS[KIND[row.kind]], lang)}</td><td class="n">${n(row.baseline)} → ${n(row.scenario)}</td><td class="n">${differenceText(row.difference, 'shops', lang)}</td></tr>`,
      )
    const head = html`<tr><th>${say('from')}</th><th>${say('to')}</th><th>${say('why')}</th><th>${say('who')}</th><th class="n"></th><th class="n">${say('difference')}</th></tr>`
    const all = [[say('displaced'), total] as const, [say('closed'), closed] as const].map(says).join(' · ')
    return html`<p>${all}</p><table>${head}${rows}</table>`
  })
  return html`<h2>${say('displacement')}: ${placeName(many.areas[0])}</h2><p class="note">${say('displacementNote')}</p>${parts}`
}

export function value(frame: Frame): Html {
  const { many, say, lang, nameOf, placeName } = frame
  const head = [say('cost'), ...OUTCOMES.map(({ id }) => say(id))].map(
    text => html`<th class="n">${text}</th>`,
  )
  const rows = many.others.map((side, i) => {
    const found = many.findings[i * many.areas.length].value
    const prices = OUTCOMES.map(({ id }) => {
      const price = found?.[id]
      return price?.shown
        ? html`<td class="n"><b>${moneyText(price.ratio, lang)}</b><br>${moneyText(price.low, lang)} ~ ${moneyText(price.high, lang)}</td>`
        : html`<td class="n plain">${price === undefined ? '–' : say('noPrice')}</td>`
    })
    return html`<tr><td>${nameOf(side)}</td><td class="n">${moneyText(found?.creator.meanCost ?? Number.NaN, lang)}</td>${prices}</tr>`
  })
  return html`<h2>${say('value')}</h2><p class="note">${say('valueNote', { place: placeName(many.areas[0]) })}</p><table><tr><th>${say('scenario')}</th>${head}</tr>${rows}</table>`
}

export function certainty({ many, say, lang, evidence }: Frame): Html {
  const scale = regionOf(many.baseline)?.agentScale ?? 1
  const notMet = evidence?.notMet ?? []
  const patterns =
    evidence === undefined
      ? say('noPatterns')
      : notMet.length === 0
        ? say('allPatterns')
        : say('patterns', { list: notMet.map(title => textIn(title, lang)).join('; ') })
  const says = [
    say('draws', { pairs: many.comparisons[0].replicates.length, tests: many.tests.metrics }),
    say('parameters'),
    patterns,
    ...(evidence && evidence.engineVersion !== many.comparisons[0].engineVersion
      ? [say('oldEvidence', { version: evidence.engineVersion })]
      : []),
    ...(scale > 1 ? [say('scale', { n: scale })] : []),
    say('laboratory'),
  ]
  return html`<h2>${say('howSure')}</h2><ul>${says.map(text => html`<li>${text}</li>`)}</ul>`
}

export function methods({ many, say, lang, nameOf, command, golmokVersion }: Frame): Html {
  const region = regionOf(many.baseline)
  const { seed, replicates, engineVersion } = many.comparisons[0]
  const digests = [many.baseline, ...many.others].flatMap(side =>
    wasRun(side) && side.results.length > 0
      ? [html`<div>${nameOf(side)} <code>${side.results[0].digest}</code></div>`]
      : [],
  )
  const range = `${replicates[0]}–${replicates[replicates.length - 1]} (${replicates.length})`
  const model = say('modelText', { version: golmokVersion, engine: engineVersion || ENGINE_VERSION })
  const where = region ? html`${textIn(region.name, lang)} <code>${regionDigest(region)}</code>` : '–'
  return html`<h2>${say('methods')}</h2><dl><dt>${say('model')}</dt><dd>${model}</dd><dt>${say('region')}</dt><dd>${where}</dd>
<dt>${say('comparison')}</dt><dd>${say('comparisonText')}</dd><dt>${say('seed')}</dt><dd><code>${seed}</code>, ${say('replicates', { list: range })}</dd>
<dt>${say('digests')}</dt><dd>${digests}<span class="note">${say('digestsText')}</span></dd><dt>${say('command')}</dt><dd><code>${command}</code></dd></dl>`
}
