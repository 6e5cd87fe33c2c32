/** The module worker of the page: a LabSession behind comlink, its arrays handed over instead of copied. */
import { expose, transfer } from 'comlink'
import { createRun, ENGINE_VERSION, type Snapshot } from '../../sim/index.ts'
import { LabSession } from './lab-session.ts'
import { LifeSigns } from './life-signs.ts'
import type { Chunk, LabApi, RunInfo, RunRequest } from './protocol.ts'

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

// A turn by message, not by timer: browsers stretch nested timers to 4 ms, which would double the time of a short run.
const turn = () =>
  new Promise<void>(resolve => {
    waiting.push(resolve)
    channel.port2.postMessage(0)
  })

const options = (replicate: number, from?: Snapshot) => (from ? { replicate, from } : { replicate })

const session = new LabSession(
  {
    version: ENGINE_VERSION,
    createRun: (spec, replicate, from) =>
      createRun(spec, { ...options(replicate, from), record: { districts: true } }),
    createReplay: (spec, replicate, from) =>
      createRun(spec, { ...options(replicate, from), record: { renewals: true } }),
  },
  {
    now: () => performance.now(),
    turn,
    signs: new LifeSigns(
      sign => postMessage(sign),
      () => performance.now(),
    ),
  },
)

const api: LabApi = {
  run: (
    request: RunRequest,
    onInfo: (info: RunInfo) => void,
    onChunk: (chunk: Chunk) => void | Promise<void>,
  ) =>
    session.run(request, onInfo, chunk =>
      onChunk(transfer(chunk, [chunk.region.buffer, chunk.district.buffer, chunk.tenants.buffer])),
    ),
  cancel: track => session.cancel(track),
  shop: (track, unit, month) => session.shop(track, unit, month),
  twin: (track, identity) => session.twin(track, identity),
}

expose(api)
