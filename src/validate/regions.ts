/** Regions of fitting and regions of judging. Seeds and regions of the one are never used in the other. */
import type { Region } from '../../sim/index.ts'
import { makeAlley } from '../region/make/alley.ts'
import { makeSevenTowns } from '../region/make/seven-towns.ts'

export function calibrationRegions(): readonly Region[] {
  return [makeAlley(), makeSevenTowns()]
}

export function validationRegions(_quick: boolean): readonly Region[] {
  return [makeAlley(), makeSevenTowns()]
}
