import { MARKET_LABELS, MARKETS, SHOCKS, type Shock, textIn } from '../../command-line.ts'
import { facts, listCommand } from '../list.ts'
import type { CommandMaker } from '../program.ts'
import type { Lang } from '../text/say.ts'
import { textTable } from '../text-table.ts'

export const shocksCommand: CommandMaker = (context, done) => {
  const { say, lang } = context
  return listCommand<Shock>(
    {
      name: 'shocks',
      about: 'shocksAbout',
      entries: SHOCKS,
      idOf: shock => shock.id,
      whole: shocks =>
        textTable(
          [
            say('columnId'),
            say('columnLabel'),
            say('columnMonths'),
            say('columnOnset'),
            say('columnHalfLife'),
            say('columnReference'),
          ],
          shocks.map(shock => [
            shock.id,
            textIn(shock.label, lang),
            String(shock.months),
            String(shock.onsetMonths),
            String(shock.decayHalfLifeMonths),
            textIn(shock.reference, lang),
          ]),
          ['left', 'left', 'right', 'right', 'right', 'left'],
        ),
      detail: shock =>
        facts(`${shock.id} · ${textIn(shock.label, lang)}`, [
          [say('columnAbout'), textIn(shock.help, lang)],
          [say('columnReference'), textIn(shock.reference, lang)],
          [say('columnMonths'), String(shock.months)],
          [say('columnOnset'), String(shock.onsetMonths)],
          [say('columnHalfLife'), String(shock.decayHalfLifeMonths)],
          [say('shockMarkets'), marketsText(shock, lang)],
          [
            say('shockDistricts'),
            listText(Object.entries(shock.districtTypes).map(([type, change]) => [type, change])),
          ],
          [say('shockIncome'), changeText(shock.income)],
          [say('shockManufacturing'), changeText(shock.incomeByManufacturing)],
          [say('shockVisitors'), changeText(shock.visitors)],
          [say('shockOnline'), changeText(shock.online)],
          [say('columnEvidence'), say(shock.evidence)],
          [say('columnSource'), shock.source],
        ]),
      json: shock => shock,
    },
    context,
    done,
  )
}

/** Changes at strength 1 as signed percentages; no change is no text. */
function changeText(change: number): string {
  if (change === 0) return ''
  return `${change > 0 ? '+' : ''}${Math.round(change * 1000) / 10}%`
}

function listText(changes: readonly (readonly [string, number])[]): string {
  return changes
    .filter(([, change]) => change !== 0)
    .map(([name, change]) => `${name} ${changeText(change)}`)
    .join(', ')
}

function marketsText(shock: Shock, lang: Lang): string {
  return listText(MARKETS.map(market => [textIn(MARKET_LABELS[market], lang), shock.markets[market] ?? 0]))
}
