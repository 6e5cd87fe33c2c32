/** The model's own `defineProcess`: its columns and its world. */
import { processDefiner } from './engine/process.ts'
import type { ModelColumns } from './state/columns.ts'
import type { World } from './world.ts'

export const defineProcess = processDefiner<ModelColumns, World>()
