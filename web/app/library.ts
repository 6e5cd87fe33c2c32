/** Where scenarios come from and go to: those that ship with the program, and files of the reader. */
import { loadShippedRegion, SHIPPED, type ShippedScenario } from '../../src/region/catalog.web.ts'
import { REGISTRIES } from '../../src/registries.ts'
import { kindOf, readRegion, readScenario } from '../../src/scenario/read.ts'
import { resolveScenario } from '../../src/scenario/resolve.ts'
import { newScenario } from '../../src/scenario/new-scenario.ts'
import { writeScenario } from '../../src/scenario/write.ts'
import type { Draft } from './draft.ts'
