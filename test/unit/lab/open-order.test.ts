import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OpenOrder } from '../../../web/app/open-order.ts'

/** A desk whose work is a number, and questions that wait for an answer. */
function desk() {
  const at = { work: 0, saved: 0, asked: [] as (() => void)[] }
  const order = new OpenOrder({
    current: () => at.work,
    unsaved: () => at.work !== at.saved,
    ask: agreed => at.asked.push(agreed),
  })
  const reads: { come: (value: number) => void; fail: (error: Error) => void }[] = []
  const failures: string[] = []
  const choose = (ask: 'first' | 'whenRead' = 'first') =>
    void order.choose<number>({
      ask,
      read: () => new Promise((come, fail) => reads.push({ come, fail })),
      place: value => {
        at.work = at.saved = value
      },
      fail: error => failures.push(String(error)),
    })
  return { at, order, reads, failures, choose }
}

const settled = () => new Promise(resolve => setTimeout(resolve))

describe('what is opened', () => {
  it('is the last choice, however late an earlier one is answered', async () => {
    const { at, reads, failures, choose, order } = desk()
    choose()
    choose()
    reads[1].come(2)
    await settled()
    reads[0].come(1)
    await settled()
    expect(at.work).toBe(2)
    choose()
    choose()
    reads[2].fail(new Error('late'))
    reads[3].come(4)
    await settled()
    expect([at.work, failures, order.busy]).toEqual([4, [], false])
  })

  it('never replaces edits made while it was on its way without asking', async () => {
    const { at, reads, choose } = desk()
    choose()
    at.work = 77
    reads[0].come(1)
    await settled()
    expect([at.work, at.asked.length]).toEqual([77, 1])
    at.asked[0]()
    expect(at.work).toBe(1)
  })

  it('asks again where the work that may be replaced has been edited since', async () => {
    const { at, reads, choose } = desk()
    at.work = 5
    choose()
    expect(reads.length).toBe(0)
    at.asked[0]()
    at.work = 6
    reads[0].come(1)
    await settled()
    expect([at.work, at.asked.length]).toEqual([6, 2])
  })

  it('replaces work that may be replaced without asking twice', async () => {
    const { at, reads, choose } = desk()
    at.work = 5
    choose()
    at.asked[0]()
    reads[0].come(1)
    await settled()
    expect([at.work, at.asked.length]).toEqual([1, 1])
  })

  it('says why it did not come, where it is still wanted', async () => {
    const { reads, failures, choose } = desk()
    choose('whenRead')
    reads[0].fail(new Error('no network'))
    await settled()
    expect(failures).toEqual(['Error: no network'])
  })

  it('holds for any order of choices, answers and edits: no edit is lost unasked, no earlier choice comes last', async () => {
    const step = fc.constantFrom('choose', 'edit', 'come', 'agree', 'save')
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        async (steps, picks) => {
          const { at, reads, choose } = desk()
          const pick = (n: number) => picks.next().value % n
          let edits = 1000
          const agreedTo: number[] = []
          for (const what of steps) {
            const before = { ...at }
            if (what === 'agree') agreedTo.push(at.work)
            if (what === 'choose') choose()
            else if (what === 'edit') at.work = ++edits
            else if (what === 'save') at.saved = at.work
            // A question is answered once.
            else if (what === 'agree' && at.asked.length > 0) at.asked.splice(pick(at.asked.length), 1)[0]()
            else if (what === 'come' && reads.length > 0) {
              const n = pick(reads.length)
              reads[n].come(n + 1)
            }
            await settled()
            const lost = before.work !== before.saved && at.work !== before.work && what !== 'edit'
            // What comes may replace work only where that was agreed to, for this very work.
            if (lost && what === 'come') expect(agreedTo).toContain(before.work)
            else if (lost) expect(what).toBe('agree')
            if (what === 'come' && at.work !== before.work) expect(at.work).toBe(reads.length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
