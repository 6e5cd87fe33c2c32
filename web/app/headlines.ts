/** What a verdict speaks of: what the changed levers are there to move, who else gains or loses by it, and who pays. */
import { LEVERS, type Lever } from '../../src/page.ts'
import { leverDiffers } from './differences.ts'
import type { Draft } from './draft.ts'
import { metricById } from './metrics.ts'

/** What public money has gone into the levers: told beside each gain. */
export const PAYER = 'policyCost'

/** Who gains and who loses, whatever was changed. */
const ALWAYS: readonly string[] = ['creatorsOpen', 'displaced', 'askingRent']

/** Levers with several aims share the first places: a verdict is read in one breath. */
const MOST_AIMS = 3

export interface Headlines {
  /** What the changed levers act on, first aims first. */
  readonly aims: readonly string[]
  /** The others, with who pays. */
  readonly others: readonly string[]
}

export const headlineIds = ({ aims, others }: Headlines): readonly string[] => [...aims, ...others]

/** @param changed levers that act otherwise than in the baseline */
export function headlinesFor(changed: readonly Pick<Lever, 'actsOn'>[]): Headlines {
  const known = (ids: readonly string[]) => ids.filter(id => metricById(id) !== undefined)
  const lists = changed.map(({ actsOn = [] }) => actsOn)
  const longest = Math.max(0, ...lists.map(list => list.length))
  const inTurn = Array.from({ length: longest }, (_, n) => lists.flatMap(list => list.slice(n, n + 1))).flat()
  const aims = known([...new Set(inTurn)]).slice(0, MOST_AIMS)
  return { aims, others: known([...ALWAYS, PAYER]).filter(id => !aims.includes(id)) }
}

export function headlinesOf(draft: Draft, base: Draft): Headlines {
  return headlinesFor(LEVERS.filter(lever => leverDiffers(draft, base, lever.id)))
}
