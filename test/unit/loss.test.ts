import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { Loss } from '../../src/run/loss.ts'

setFlagsFromString('--expose_gc')
const collectGarbage = runInNewContext('gc') as () => void

describe('a loss that calls wait beside', () => {
  it('lets answers and failures of the calls through', async () => {
    const loss = new Loss()
    await expect(loss.or(Promise.resolve(3))).resolves.toBe(3)
    await expect(loss.or(Promise.reject(new Error('own')))).rejects.toThrow('own')
    expect(loss.reason).toBeUndefined()
  })

  it('fails what waits and what comes later, with the first reason', async () => {
    const loss = new Loss()
    const waiting = loss.or(new Promise(() => {}))
    loss.happen(new Error('gone'))
    loss.happen(new Error('gone again'))
    await expect(waiting).rejects.toThrow('gone')
    await expect(loss.or(Promise.resolve(1))).rejects.toThrow(/^gone$/)
    await expect(loss.or(Promise.reject(new Error('own')))).rejects.toThrow(/^gone$/)
  })

  it('keeps no answer: a thousand replicates hold no more than one', async () => {
    const loss = new Loss()
    const answers: WeakRef<object>[] = []
    for (let i = 0; i < 20; i++) {
      const answer = await loss.or(Promise.resolve({ figures: new Float64Array(1000) }))
      answers.push(new WeakRef(answer))
    }
    // A weak reference holds its object until the task ends in which it was made.
    await new Promise(resolve => setTimeout(resolve, 0))
    collectGarbage()
    expect(answers.filter(answer => answer.deref() !== undefined).length).toBeLessThanOrEqual(1)
    expect(loss.reason).toBeUndefined()
  })

  it('lets go of what was lost, though its call is never answered', async () => {
    const unanswered = new Promise(() => {})
    const lose = async () => {
      const loss = new Loss()
      const waiting = loss.or(unanswered)
      loss.happen(new Error('gone'))
      await expect(waiting).rejects.toThrow('gone')
      return new WeakRef(loss)
    }
    const lost = await lose()
    await new Promise(resolve => setTimeout(resolve, 0))
    collectGarbage()
    expect(lost.deref()).toBeUndefined()
    expect(unanswered).toBeInstanceOf(Promise)
  })
})
