/** All shocks. Adding one is a file and a line here. */
import type { Shock } from './define.ts'
import { pandemic } from './pandemic.ts'
import { plantClosure } from './plant-closure.ts'
import { platformShift } from './platform-shift.ts'
import { recession } from './recession.ts'
import { tourismBoom } from './tourism-boom.ts'

export const SHOCKS: readonly Shock[] = [pandemic, recession, plantClosure, tourismBoom, platformShift]
