import { describe, expect, it } from 'vitest'
import { Loader } from '../../../web/app/loader.ts'
import { placeOfHash, ROOM_IDS, roomOf } from '../../../web/app/room.ts'

describe('addresses of rooms', () => {
  it('lead to each room, and to the Lab where they are cut, unknown or broken', () => {
    for (const id of ROOM_IDS) expect(roomOf(`#${id}/x`)).toBe(id)
    for (const hash of ['', '#', '#%', '#%E0%A4', '#nowhere/P1', '#__proto__', '#modelled', '#//'])
      expect(roomOf(hash)).toBe('lab')
    expect(roomOf('#model/%E0%A4')).toBe('model')
  })

  it('name places that can be looked for, however broken', () => {
    expect(placeOfHash('#model/P%31')).toBe('model/P1')
    expect(placeOfHash('#model/%E0%A4')).toBe('model/%E0%A4')
  })
})

describe('a piece of the page that is fetched', () => {
  it('says that it did not come, and comes when it is asked for again', async () => {
    const answers = [() => Promise.reject(new Error('no network')), () => Promise.resolve('room')]
    const loader = new Loader(() => (answers.shift() ?? answers[0])())
    await loader.want()
    expect(loader.store.state.piece).toEqual({ status: 'failed', message: 'no network', tries: 1 })
    await loader.want()
    expect(loader.store.state.piece.status).toBe('failed')
    await loader.retry()
    expect(loader.store.state.piece).toEqual({ status: 'ready', value: 'room' })
  })

  it('is fetched once, however often it is wanted', async () => {
    let fetched = 0
    const loader = new Loader(async () => ++fetched)
    await Promise.all([loader.want(), loader.want(), loader.retry()])
    await loader.want()
    expect(fetched).toBe(1)
  })
})
