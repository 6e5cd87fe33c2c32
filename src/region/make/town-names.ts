/** Names for municipalities and provinces that stand for no real place: two syllables and what kind of place it is. */

import { textKey, uniform } from '../../../sim/engine/index.ts'
import type { LocalText, TownType } from '../../../sim/index.ts'

type Syllable = readonly [ko: string, en: string]

const FIRST: readonly Syllable[] = [
  ['가', 'Ga'],
  ['나', 'Na'],
  ['다', 'Da'],
  ['마', 'Ma'],
  ['바', 'Ba'],
  ['사', 'Sa'],
  ['아', 'A'],
  ['하', 'Ha'],
  ['늘', 'Neul'],
  ['달', 'Dal'],
  ['들', 'Deul'],
  ['미', 'Mi'],
  ['별', 'Byeol'],
  ['새', 'Sae'],
  ['솔', 'Sol'],
  ['온', 'On'],
  ['은', 'Eun'],
  ['참', 'Cham'],
  ['푸', 'Pu'],
  ['해', 'Hae'],
  ['한', 'Han'],
  ['윤', 'Yun'],
  ['너', 'Neo'],
  ['보', 'Bo'],
]
const SECOND: readonly Syllable[] = [
  ['람', 'ram'],
  ['온', 'on'],
  ['벌', 'beol'],
  ['내', 'nae'],
  ['뫼', 'moe'],
  ['울', 'ul'],
  ['샘', 'saem'],
  ['빛', 'bit'],
  ['재', 'jae'],
  ['골', 'gol'],
  ['돌', 'dol'],
  ['여울', 'yeoul'],
  ['나루', 'naru'],
  ['터', 'teo'],
  ['목', 'mok'],
  ['마루', 'maru'],
]
const KIND: Readonly<Record<TownType, Syllable>> = {
  metroCore: ['구', '-gu'],
  metroRing: ['시', '-si'],
  provincialCity: ['시', '-si'],
  county: ['군', '-gun'],
}

export interface TownNamer {
  town(town: { readonly number: number; readonly type: TownType }): LocalText
  province(number: number): string
}

/** Every number gets its own name; the order of names depends on the seed. */
export function townNamer(seed: string): TownNamer {
  const a = textKey(`names ${seed}`)
  const b = textKey('order')
  const names = FIRST.flatMap(f => SECOND.map(s => [f[0] + s[0], f[1] + s[1]] as const))
  const order = names.map((_, i) => i).sort((i, j) => uniform(a, b, i) - uniform(a, b, j) || i - j)
  // Provinces take names from the end of the list, so that no town shares one.
  const pick = (i: number) => names[order[i % order.length]!]!
  return {
    town({ number, type }) {
      const [ko, en] = pick(number)
      const round = Math.floor(number / (order.length - 40))
      const tail = round === 0 ? '' : ` ${round + 1}`
      return { ko: ko + KIND[type][0] + tail, en: en + KIND[type][1] + tail }
    },
    province: number => pick(order.length - 1 - number)[0],
  }
}
