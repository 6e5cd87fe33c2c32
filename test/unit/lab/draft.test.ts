import { describe, expect, it } from 'vitest'
import { nodeCatalog } from '../../../src/region/catalog.node.ts'
import { REGISTRIES } from '../../../src/registry.ts'
import { differences, resetAllTo, resetTo } from '../../../web/app/differences.ts'
import {
  addUse,
  baselineSpec,
  changeUse,
  type Draft,
  removeUse,
  setMonths,
  setParam,
  setSeed,
  setShocks,
  specOf,
  takeLever,
  usesOf,
} from '../../../web/app/draft.ts'
import { History } from '../../../web/app/history.ts'

const catalog = nodeCatalog()
const base: Draft = {
  file: (await catalog.scenario('alley/baseline', REGISTRIES))!,
  region: (await catalog.region('alley'))!,
}

describe('a draft', () => {
  it('gets a use over the whole time when a lever is first moved', () => {
    const draft = changeUse(base, 'rentCap', 0, { value: 0.02 })
    expect(usesOf(draft, 'rentCap')).toEqual([{ lever: 'rentCap', value: 0.02, from: 0 }])
    expect(usesOf(base, 'rentCap')).toEqual([])
  })

  it('leaves out of the file what says nothing', () => {
    const dated = changeUse(base, 'rentCap', 0, {
      value: 0.02,
      to: 60,
      ramp: 12,
      where: { districts: ['a'] },
    })
    const plain = changeUse(dated, 'rentCap', 0, { to: undefined, ramp: 0, where: { districts: [] } })
    expect(Object.keys(usesOf(plain, 'rentCap')[0])).toEqual(['lever', 'value', 'from'])
  })

  it('gets a second period that starts where the first then ends', () => {
    const draft = addUse(changeUse(base, 'rentCap', 0, { value: 0.02 }), 'rentCap')
    const [first, second] = usesOf(draft, 'rentCap')
    expect(second.from).toBe(first.to)
    expect(usesOf(removeUse(draft, 'rentCap', 1), 'rentCap')).toEqual([first])
  })

  it('leaves an assumption out of the file at its default', () => {
    const draft = setParam(base, 'optimism', 0.3, 0.2)
    expect(draft.file.params).toEqual({ ...base.file.params, optimism: 0.3 })
    expect(setParam(draft, 'optimism', 0.2, 0.2).file.params).toEqual(base.file.params)
  })

  it('meets the same luck, assumptions and shocks as its baseline, but not its levers', () => {
    const shocks = [{ shock: 'recession', from: 12, months: 12, strength: 1 }]
    const edited = setShocks(
      setParam(setSeed(changeUse(base, 'rentCap', 0, { value: 0.02 }), 'x'), 'optimism', 0.3, 0.2),
      shocks,
    )
    const { levers, budget, ...theirs } = baselineSpec(edited, base)
    expect(theirs).toMatchObject({ seed: 'x', params: { optimism: 0.3 }, shocks })
    expect(levers).toEqual(base.file.levers)
    expect(budget).toEqual(base.file.budget)
    expect(specOf(edited)).toBe(specOf(edited))
  })
})

describe('what differs', () => {
  it('is nothing for a lever at its neutral value', () => {
    expect(differences(changeUse(base, 'rentCap', 0, { value: 0.05 }), base)).toEqual([])
  })

  it('is listed, and can be taken back one by one and all at once', () => {
    const edited = setMonths(
      setSeed(setParam(changeUse(base, 'rentCap', 0, { value: 0.02 }), 'optimism', 0.3, 0.2), 'x'),
      120,
    )
    const found = differences(edited, base)
    expect(found.map(d => d.kind)).toEqual(['lever', 'param', 'seed', 'months'])
    let draft = edited
    for (const difference of found) draft = resetTo(draft, base, difference)
    expect(differences(draft, base)).toEqual([])
    expect(differences(resetAllTo(edited, base), base)).toEqual([])
  })

  it('ends when a lever takes the uses of the other', () => {
    const other = changeUse(base, 'chainLimit', 0, { value: 0.5, from: 24 })
    expect(differences(takeLever(base, other, 'chainLimit'), other)).toEqual([])
  })
})

describe('undo and redo', () => {
  it('take back a row of edits of one name as one step', () => {
    const history = new History(0)
    history.edit(1, 'slider')
    history.edit(2, 'slider')
    history.settle()
    history.edit(3, 'slider')
    expect([history.undo(), history.undo()]).toEqual([2, 0])
    expect(history.canUndo).toBe(false)
    expect([history.redo(), history.redo(), history.redo()]).toEqual([2, 3, 3])
  })

  it('lose the redo where something else is done', () => {
    const history = new History('a')
    history.edit('b')
    history.undo()
    history.edit('c')
    expect(history.canRedo).toBe(false)
    expect(history.undo()).toBe('a')
  })
})
