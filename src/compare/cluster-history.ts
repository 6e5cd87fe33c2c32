/** Clusters of a run over the years: businesses by town and sector at the end of each year, and what became of them. */
import { OPEN } from '../../sim/engine/index.ts'
import { SECTORS, type WorldState } from '../../sim/index.ts'
import { type ClusterLifeRules, type ClusterLives, clusterLives } from '../../sim/measures/index.ts'

/** Collects one table a year. Looks only: call `take` at the end of a year. */
export class ClusterHistory {
  readonly years: Float64Array[] = []
  readonly #nTowns: number

  constructor(nTowns: number) {
    this.#nTowns = nTowns
  }

  /** Adds the year that has just ended: towns x sectors, businesses open. */
  take({ c, nUnits, districtOf, townOf }: WorldState): void {
    const table = new Float64Array(this.#nTowns * SECTORS.length)
    for (let u = 0; u < nUnits; u++)
      if (c['business.state'][u] === OPEN)
        table[townOf[districtOf[u]] * SECTORS.length + c['business.sector'][u]]++
    this.years.push(table)
  }

  lives(rules?: ClusterLifeRules): ClusterLives {
    const all = new Float64Array(this.years.length * this.#nTowns * SECTORS.length)
    this.years.forEach((table, year) => {
      all.set(table, year * table.length)
    })
    return clusterLives(all, this.years.length, this.#nTowns, SECTORS.length, rules)
  }
}
