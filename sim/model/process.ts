/** The model's own `defineProcess` and `defineRule`: its columns and its world. */
import { processDefiner, ruleDefiner } from '../engine/process.ts'
import type { ModelColumns } from './columns.ts'
import type { World } from './world.ts'

export const defineProcess = processDefiner<ModelColumns, World>()
export const defineRule = ruleDefiner<ModelColumns, World>()
