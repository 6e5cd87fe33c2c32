/** All benchmarks, in the order in which they run. */
import type { Bench } from './bench.ts'
import { commonLuck } from './crn-bench.ts'
import { machinery } from './machinery-bench.ts'
import { model } from './model-bench.ts'
import { page } from './page-bench.ts'
import { reference } from './reference-bench.ts'

export const BENCHES: readonly Bench[] = [reference, machinery, model, commonLuck, page]
