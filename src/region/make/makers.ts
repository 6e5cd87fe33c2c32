/** The shipped regions that are made by rule alone. */
import type { RegionFile } from '../../scenario/region-schema.ts'
import { makeAlley } from './alley.ts'
import { makeSevenTowns } from './seven-towns.ts'

export const MAKERS: readonly (() => RegionFile)[] = [makeAlley, makeSevenTowns]
