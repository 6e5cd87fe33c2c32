/** From a scenario file to what the simulation takes: finds its region, and checks the one against the other. */

import type { Region, ScenarioSpec } from '../../sim/index.ts'
import { scenarioTexts } from '../text/families.ts'
import { checkAgainstRegion } from './check.ts'
import { nearest } from './nearest.ts'
import { ScenarioError, shortValue } from './problem.ts'
import type { ScenarioFile } from './scenario-schema.ts'

/** Where regions come from: shipped ones by id, files beside the scenario by path. */
export interface RegionLoader {
  /** Ids that `load` knows without a path. */
  readonly ids: readonly string[]
  /**
   * @param reference a shipped id, or a path relative to the scenario's file
   * @returns undefined where there is no such region
   * @throws ScenarioError where there is one and it is faulty
   */
  load(reference: string): Promise<Region | undefined>
}

/** @throws ScenarioError */
export async function resolveScenario(
  file: ScenarioFile,
  loader: RegionLoader,
  name?: string,
): Promise<ScenarioSpec> {
  const region = typeof file.region === 'string' ? await loader.load(file.region) : file.region
  if (region === undefined) throw regionNotFound(String(file.region), loader, name)
  return specFor(file, region, name)
}

/**
 * The same where the region is at hand already.
 *
 * @throws ScenarioError where the scenario names what the region lacks
 */
export function specFor(file: ScenarioFile, region: Region, name?: string): ScenarioSpec {
  const problems = checkAgainstRegion(file, region)
  if (problems.length > 0) throw new ScenarioError(problems, name)
  return {
    id: file.id,
    region,
    seed: file.seed,
    spinUpMonths: file.spinUpMonths,
    months: file.months,
    params: file.params,
    levers: file.levers,
    shocks: file.shocks,
    budget: file.budget,
  }
}

function regionNotFound(reference: string, loader: RegionLoader, name: string | undefined): ScenarioError {
  const near = nearest(reference, loader.ids)
  const hint =
    near === undefined
      ? scenarioTexts.all('resolve.nameAShippedRegionOr')
      : scenarioTexts.all('checkRegion.didYouMean', { near })
  return new ScenarioError(
    [
      {
        code: 'regionNotFound',
        path: 'region',
        message: scenarioTexts.all('resolve.regionCannotBeFound', { reference }),
        expected: loader.ids.join(', '),
        found: shortValue(reference),
        hint,
      },
    ],
    name,
  )
}
