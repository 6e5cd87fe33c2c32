import { SingleBar } from 'cli-progress'
import type { EnsembleProgress } from '../command-line.ts'
import type { Context } from './context.ts'

export interface ProgressDisplay {
  update(progress: EnsembleProgress): void
  stop(): void
}

/** A bar on a terminal; elsewhere a line each time another tenth of the replicates has ended. */
export function progressDisplay(total: number, context: Context, quiet: boolean): ProgressDisplay {
  if (quiet) return { update: () => {}, stop: () => {} }
  return context.errIsScreen ? bar(total, context) : lines(total, context)
}

function bar(total: number, { say }: Context): ProgressDisplay {
  const single = new SingleBar({
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    format: say('progressBar', { bar: '{bar}', percent: '{percentage}', done: '{done}', total: '{all}' }),
    barCompleteChar: '█',
    barIncompleteChar: '░',
    // Ctrl-C is ours: it ends the run in order and restores the cursor by `stop`.
    gracefulExit: false,
  })
  single.start(1, 0, { done: 0, all: total })
  return {
    update: p =>
      single.update(p.totalMonths > 0 ? p.months / p.totalMonths : 0, { done: p.done, all: p.total }),
    stop: () => single.stop(),
  }
}

function lines(total: number, { say, tell }: Context): ProgressDisplay {
  const step = Math.max(1, Math.ceil(total / 10))
  let told = 0
  return {
    update({ done }) {
      if (total === 1 || done === told || (done % step !== 0 && done !== total)) return
      told = done
      tell(say('progressLine', { done, total }))
    },
    stop: () => {},
  }
}
