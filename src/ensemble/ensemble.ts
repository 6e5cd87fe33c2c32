/**
 * Independent replicates on any number of workers. A work item is a whole replicate with its own keyed luck, so the
 * result does not depend on who did what when; outcomes are handed over in the order of the requests.
 */
import type { Executor } from './executor.ts'
import type { ReplicateRequest, ReplicateResult } from './replicate.ts'
import type { StopSignal } from './stop-signal.ts'

/** A replicate that could not be finished is a record, not the end of the job. */
export interface FailedReplicate {
  readonly scenario: string
  readonly replicate: number
  readonly error: string
}

export interface EnsembleProgress {
  /** Replicates finished or failed, and all of them. */
  readonly done: number
  readonly total: number
  /** Months finished over all replicates, and all of them; running ones included. */
  readonly months: number
  readonly totalMonths: number
}

export interface EnsembleOptions {
  /** Stops early: what is finished is kept. */
  readonly signal?: StopSignal
  readonly onProgress?: (progress: EnsembleProgress) => void
  /** Takes results in the order of the requests, each as soon as all before it have ended. Awaited. */
  readonly onResult?: (result: ReplicateResult, index: number) => void | Promise<void>
  /** Takes each result at once, in whatever order they end: what has been taken is safe. Awaited; then not kept. */
  readonly onFinished?: (result: ReplicateResult, index: number) => void | Promise<void>
}

export interface EnsembleOutcome {
  /** In the order of the requests; undefined where failed, cut off, or handed to `onResult` (then only counted). */
  readonly results: readonly (ReplicateResult | undefined)[]
  readonly failures: readonly FailedReplicate[]
  /** Finished replicates. */
  readonly finished: number
  /** True when the signal cut it short before all had ended. */
  readonly stopped: boolean
}

/** `handedOn` has been taken by somebody else and is only counted. */
type Slot = { result: ReplicateResult } | { error: string } | 'handedOn' | undefined

/** Carries out all requests. With `onResult` the results are handed on and not kept. */
export async function runEnsemble(
  requests: readonly ReplicateRequest[],
  executor: Executor,
  options: EnsembleOptions = {},
): Promise<EnsembleOutcome> {
  const { signal, onProgress, onResult, onFinished } = options
  const slots = new Array<Slot>(requests.length).fill(undefined)
  const kept = new Array<ReplicateResult | undefined>(requests.length).fill(undefined)
  const monthsOf = new Float64Array(requests.length)
  const totalMonths = requests.reduce((sum, r) => sum + r.spec.months, 0)
  let next = 0
  let ended = 0
  let handedOver = 0
  let handing = Promise.resolve()

  const report = () =>
    onProgress?.({
      done: ended,
      total: requests.length,
      months: monthsOf.reduce((a, b) => a + b, 0),
      totalMonths,
    })
  const handOver = async (index: number) => {
    const slot = slots[index]
    if (!slot || slot === 'handedOn' || 'error' in slot) return
    if (onResult) {
      await onResult(slot.result, index)
      slots[index] = 'handedOn'
    } else kept[index] = slot.result
  }
  const handOverPrefix = () => {
    while (handedOver < requests.length && slots[handedOver]) {
      const index = handedOver++
      handing = handing.then(() => handOver(index))
    }
    return handing
  }
  const work = async () => {
    while (next < requests.length && !signal?.aborted) {
      const index = next++
      const request = requests[index]
      const slot = await settle(executor, request, month => {
        monthsOf[index] = Math.max(0, month)
        report()
      })
      if (signal?.aborted && 'error' in slot) return // cut off, not failed
      if (onFinished && 'result' in slot) {
        await onFinished(slot.result, index)
        slots[index] = 'handedOn'
      } else slots[index] = slot
      monthsOf[index] = request.spec.months
      ended++
      report()
      await handOverPrefix()
    }
  }

  const stop = () => void executor.close()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    await Promise.all(Array.from({ length: Math.min(executor.width, requests.length) }, work))
  } finally {
    signal?.removeEventListener('abort', stop)
  }
  await handing
  // After a stop the finished ones stand behind gaps: hand them over as well, still in order.
  for (let i = handedOver; i < requests.length; i++) await handOver(i)

  const failures: FailedReplicate[] = []
  let finished = 0
  slots.forEach((slot, i) => {
    if (!slot) return
    if (slot !== 'handedOn' && 'error' in slot)
      failures.push({ scenario: requests[i].spec.id, replicate: requests[i].replicate, error: slot.error })
    else finished++
  })
  return { results: kept, failures, finished, stopped: ended < requests.length }
}

async function settle(
  executor: Executor,
  request: ReplicateRequest,
  onMonth: (month: number) => void,
): Promise<{ result: ReplicateResult } | { error: string }> {
  try {
    return { result: await executor.run(request, onMonth) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
