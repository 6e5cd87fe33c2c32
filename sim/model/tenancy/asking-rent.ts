import { exp, log } from '../../engine/math.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { defineProcess, defineRule } from '../process.ts'
import { INDEPENDENT, SECTORS } from '../sectors.ts'
import { expectedSales } from '../trade/expected-sales.ts'
import { grossMargin } from '../trade/gross-margin.ts'
import type { World } from '../world.ts'

const BIDDER_PAY = constant({
  value: 0.7,
  unit: 'share',
  source: cite`assumed`,
  why: 'Part of the owner pay that a bidder keeps back from the rent.',
})
const TREND_KEPT = constant({
  value: 0.909,
  unit: '1/month',
  source: cite`assumed`,
  why: 'What the trend of rents keeps of itself in a month: it looks back a year.',
})
const TREND_NEW = constant({
  value: 0.091,
  unit: '1/month',
  source: cite`assumed`,
  why: 'What a month adds to the trend of rents.',
})
const DESPERATE = constant({
  value: 0.2,
  unit: 'share',
  source: cite`assumed`,
  why: 'With a fifth of the units empty even the stubborn give in.',
})
const GIVES_IN = constant({
  value: -0.002,
  unit: 'ln/month',
  source: cite`assumed`,
  why: 'Least fall of asking rents where a fifth of the units is empty.',
})

const BEST_OF_FEW = constant({
  value: 0.84,
  unit: 'sd',
  source: cite`assumed`,
  why: 'The best of a handful of bidders lies this many standard deviations of ability above the median.',
})
const FASTEST_FALL = constant({
  value: -0.0167,
  unit: 'ln/month',
  source: cite`assumed`,
  why: 'Asking rent moves by at most this a month (-5 to +8 % a quarter).',
})
const FASTEST_RISE = constant({
  value: 0.0267,
  unit: 'ln/month',
  source: cite`assumed`,
  why: 'Asking rent rises by at most this a month (8 % a quarter).',
})
const LEAST = constant({
  value: 8,
  unit: '만원/month',
  source: cite`assumed`,
  why: 'Rent under which no landlord lets [만원 a month]: management and tax.',
})

/** Who can be counted on to bid: a niche pays best where nobody serves it, but its founders are few. */
const ORDINARY = SECTORS.flatMap((s, i) => (s.kind === INDEPENDENT && !s.kibs ? [i] : []))

/** Best bid of an independent newcomer for an ordinary unit [만원 a month]. */
export const bestBid = defineRule({
  rules: [expectedSales, grossMargin],
  run(see, set, w: World, district: number): number {
    const p = w.params
    // Bids are made of hopes: a bidder knows part of its ability and thinks its sales higher than they will be.
    const belief = (1 + p.optimism) * exp(p.selfKnowledge * p.abilitySpread * BEST_OF_FEW)
    let best = 0
    for (const i of ORDINARY) {
      const s = SECTORS[i]
      const sales = expectedSales(see, set, w, district, w.sector.market[i], s.appeal * belief)
      best = Math.max(
        best,
        p.bidShare * (grossMargin(see, set, w, i, district, sales, 1) - s.fixed - BIDDER_PAY * s.ownerPay),
      )
    }
    return best
  },
})

/**
 * Asking rent: follows the vacancy gap and the best bid, quickly up and slowly down.
 *
 *   x = lam (v* - v)/12 + kap (ln(bid/ask) + chi g);  x < 0: x s_d;  ask' = ask e^x;  g' = 0.909 g + 0.091 (12 x)
 *
 * v vacancy share, bid and ask [만원 a month], x per month within [-1.67 %, +2.67 %]. Known answer: v* = .07, v = .03,
 * lam = .9 a year: +0.9 % a quarter. Draws: none.
 */
export const askingRent = defineProcess({
  id: 'askingRent',
  about: 'asking rent follows vacancy and the best bid, fast up, slow down',
  reads: ['district.occupied', 'district.units', 'district.chainBid', 'policy.chainLimit'],
  writes: ['district.bid', 'district.ask', 'district.askGrowth', 'district.askPeak'],
  rules: [bestBid],
  run(see, set, w) {
    const p = w.params
    for (let d = 0; d < w.nDistricts; d++) {
      const vacancy = 1 - see['district.occupied'][d] / see['district.units'][d]
      const chain = see['district.chainBid'][d] * (1 - see['policy.chainLimit'][d])
      const bid = Math.max(LEAST, bestBid(see, set, w, d), chain)
      const ask = see['district.ask'][d]
      const x = askChange(p, vacancy, bid / ask, see['district.askGrowth'][d])
      const next = Math.max(LEAST, ask * exp(x))
      set['district.bid'][d] = bid
      set['district.ask'][d] = next
      set['district.askGrowth'][d] = TREND_KEPT * see['district.askGrowth'][d] + TREND_NEW * 12 * x
      if (next > see['district.askPeak'][d]) set['district.askPeak'][d] = next
    }
  },
})

/** Change of ln asking rent in a month. */
export function askChange(
  p: {
    readonly vacancyResponse: number
    readonly naturalVacancy: number
    readonly bidPassThrough: number
    readonly extrapolation: number
    readonly downwardStickiness: number
  },
  vacancy: number,
  bidToAsk: number,
  growth: number,
): number {
  let x =
    (p.vacancyResponse * (p.naturalVacancy - vacancy)) / 12 +
    p.bidPassThrough * (log(bidToAsk) + p.extrapolation * growth)
  if (x < 0) x *= p.downwardStickiness
  // With a fifth of the units empty even the stubborn give in.
  if (vacancy > DESPERATE) x = Math.min(x, GIVES_IN)
  return Math.min(FASTEST_RISE, Math.max(FASTEST_FALL, x))
}
