import { pow } from '../../engine/math.ts'
import { OPEN } from '../../engine/population.ts'
import { uniform } from '../../engine/rng.ts'
import { cite } from '../../sources.ts'
import { constant } from '../constant.ts'
import { BANDS, YOUNG } from '../people/people-columns.ts'
import { defineProcess } from '../process.ts'

const MOST_MONTHS = constant({
  value: 255,
  unit: 'months',
  source: cite`assumed`,
  why: 'Largest number that the column holds.',
})

/** Masters take at most so many. */
export const MOST_APPRENTICES = 2
const CRAFT_LEARNING = constant({
  value: 0.217,
  unit: 'learning exponent',
  source: cite`assumed`,
  why: "Sectors whose craft is learnt at a master's side: learning exponent of a progress ratio of .86 or less.",
})
const BEGINNER = constant({
  value: 0.5,
  unit: 'years',
  source: cite`assumed`,
  why: 'Practice an apprentice starts with [years].',
})
const SECOND = constant({
  value: 1 / 3,
  unit: 'share',
  source: cite`assumed`,
  why: 'A second apprentice is taken a third as often as the first.',
})
const OWN_WORKSHOP = constant({
  value: 0.5,
  unit: 'share',
  source: cite`assumed`,
  why: 'Of those who complete, the part who want a workshop of their own; the others stay employees.',
})

/** One quarter at a master's side: K' = K + r/4 (phi K_master - K), never downward. */
export function apprenticeQuarter(skill: number, master: number, rate: number, reach: number): number {
  return skill + (rate / 4) * Math.max(0, reach * master - skill)
}

/**
 * Apprenticeship, the creators of a third of the districts each month: masters of a craft take apprentices, who learn from them, cost
 * them part of their output (see appeal.ts), drop out or complete, and then want to found.
 *
 *   K_a' = K_a + r/4 (phi K_master - K_a);   drop-out such that 25 % leave within the training
 *
 * r .35 a year, phi .8. Known answer: master 10, three years from 0.5: 8 - 7.5 (1 - .0875)^12 = 5.5. Fewer young people,
 * fewer apprentices. Without apprentices what a master knows dies with the shop (succession.ts).
 * Draws: taking one, dropping out, one each a master and quarter.
 */
export const apprenticeship = defineProcess({
  id: 'apprenticeship',
  about: 'masters take apprentices, who learn, drop out or complete',
  draws: ['apprentice start', 'apprentice drop'],
  active: w => w.params.apprenticeChance > 0,
  reads: [
    'business.state',
    'business.sector',
    'business.key',
    'business.experience',
    'business.stress',
    'town.people',
    'district.creators',
  ],
  writes: [
    'business.apprentices',
    'business.apprenticeMonths',
    'business.apprenticeSkill',
    'town.journeymanSkill',
    'town.journeymen',
  ],
  run(see, set, w) {
    const { params: p, creatorList, unitStart } = w
    const learning = w.sector.learning
    const state = see['business.state']
    const sector = see['business.sector']
    const key = see['business.key']
    const experience = see['business.experience']
    const stress = see['business.stress']
    const count = set['business.apprentices']
    const months = set['business.apprenticeMonths']
    const skill = set['business.apprenticeSkill']
    const start = w.keys.month('apprentice start')
    const drop = w.keys.month('apprentice drop')
    const drops = 1 - pow(1 - p.apprenticeDropOut, 3 / p.apprenticeMonths)
    for (let t = 0; t < w.nTowns; t++) {
      const young = see['town.people'][t * BANDS + YOUNG] / Math.max(1, w.region.towns[t].population[1])
      const chance = p.apprenticeChance * Math.min(1, young)
      for (let i = w.townStart[t]; i < w.townStart[t + 1]; i++) {
        const d = w.townDistricts[i]
        // A third of the districts each month: every master once a quarter.
        if ((w.districtKey[d] + w.tick) % 3 !== 0) continue
        const first = unitStart[d]
        const n = see['district.creators'][d]
        for (let k = first; k < first + n; k++) {
          const u = creatorList[k]
          if (state[u] !== OPEN) continue
          if (count[u] > 0) {
            skill[u] = apprenticeQuarter(skill[u], experience[u], p.apprenticeRate, p.apprenticeReach)
            months[u] = Math.min(MOST_MONTHS, months[u] + 3)
            if (uniform(drop.a, drop.b, key[u]) < drops * count[u]) count[u]--
            if (count[u] > 0 && months[u] >= p.apprenticeMonths) {
              const done = OWN_WORKSHOP * count[u]
              const known = see['town.journeymen'][t]
              set['town.journeymanSkill'][t] =
                (known * see['town.journeymanSkill'][t] + done * skill[u]) / (known + done)
              set['town.journeymen'][t] = known + done
              count[u] = 0
            }
            if (count[u] === 0) {
              months[u] = 0
              skill[u] = 0
            }
          } else if (
            learning[sector[u]] >= CRAFT_LEARNING &&
            experience[u] >= p.masterYears &&
            stress[u] === 0
          ) {
            const luck = uniform(start.a, start.b, key[u])
            if (luck >= chance) continue
            count[u] = luck < chance * SECOND ? MOST_APPRENTICES : 1
            skill[u] = BEGINNER
          }
        }
      }
    }
  },
})
