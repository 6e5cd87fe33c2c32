/**
 * The bounds of the schema, run at both ends: whatever a file may say leads to a world of finite figures whose books add up, or
 * is refused with its place.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkWorld, createRun, METRICS, type Region } from '../../sim/index.ts'
import { REGISTRIES } from '../../src/registry.ts'
import { checkRegion } from '../../src/scenario/check-region.ts'
import { type RegionFile, regionFileSchema } from '../../src/scenario/region-schema.ts'
import { scenarioFileSchema } from '../../src/scenario/scenario-schema.ts'
import { scenario, smallRegion } from '../fixtures/worlds.ts'

type Path = readonly (string | number)[]
interface Field {
  readonly path: Path
  readonly min: number
  readonly max: number
}
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly prefixItems?: readonly Schema[]
  readonly items?: Schema
}

/** Every number that the form asks for, with its bounds; `*` stands for each entry of a list. */
/** The upper end of units is a matter of time and memory, which the benchmarks measure; here it stands for many. */
const MANY_UNITS = 5_000

function numbersOf(schema: Schema, path: Path = []): Field[] {
  if (schema.const !== undefined) return []
  if (schema.type === 'number' || schema.type === 'integer') {
    if (schema.minimum === undefined || schema.maximum === undefined)
      throw new Error(`${path.join('.')}: a number without bounds`)
    return [{ path, min: schema.minimum, max: schema.maximum }]
  }
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, s]) => numbersOf(s, [...path, key]))
  if (schema.prefixItems)
    return [...inner, ...schema.prefixItems.flatMap((s, i) => numbersOf(s, [...path, i]))]
  return schema.items ? [...inner, ...numbersOf(schema.items, [...path, '*'])] : inner
}

const FIELDS = numbersOf(z.toJSONSchema(regionFileSchema, { io: 'input' }) as Schema)
  .filter(
    // Where things are drawn says nothing to the model.
    f => !f.path.includes('polygon'),
  )
  .map(f => (f.path.includes('units') ? { ...f, max: MANY_UNITS } : f))

function baseRegion(): RegionFile {
  const { towns, districts, ...rest } = smallRegion()
  return structuredClone({
    kind: 'golmok-region',
    schemaVersion: 1,
    ...rest,
    towns,
    districts: districts.map(d => ({ ...d, units: 12 })),
    links: [{ from: 'core', to: 'city', minutes: 40, virtual: 0.3 }],
  } as RegionFile)
}

function put(node: unknown, [head, ...rest]: Path, value: number, everywhere: boolean): void {
  if (head === '*') {
    for (const entry of (node as unknown[]).slice(0, everywhere ? undefined : 1))
      put(entry, rest, value, everywhere)
  } else if (head !== undefined) {
    const object = node as Record<string | number, unknown>
    if (rest.length === 0) object[head] = value
    else put(object[head], rest, value, everywhere)
  }
}

/** Nothing where the file is refused; else what is wrong with the world after some months. */
function faultsOf(region: RegionFile, months = 5): readonly string[] {
  const read = regionFileSchema.safeParse(region)
  if (!read.success || checkRegion(region).length > 0) return []
  return faultsOfRun({ region }, months)
}

function faultsOfRun(more: Parameters<typeof scenario>[0], months = 5): readonly string[] {
  const run = createRun(scenario({ region: tiny, spinUpMonths: 2, months, ...more }))
  run.advance(months)
  const businesses = run.results.region[(months - 1) * METRICS.length]
  return [...checkWorld(run.world), ...(Number.isFinite(businesses) ? [] : ['no figure in the results'])]
}
const tiny: Region = baseRegion()

describe('the bounds of a region file, at both ends', () => {
  it('finds the fields, and the base is accepted', () => {
    expect(FIELDS.length).toBeGreaterThan(25)
    expect(regionFileSchema.safeParse(baseRegion()).success).toBe(true)
    expect(checkRegion(baseRegion())).toEqual([])
    expect(faultsOf(baseRegion())).toEqual([])
  })

  it.each(FIELDS.map(f => [f.path.join('.'), f] as const))('%s', (_name, { path, min, max }) => {
    for (const value of [min, max])
      for (const everywhere of [false, true]) {
        const region = baseRegion()
        put(region, path, value, everywhere)
        expect(faultsOf(region), `${value}${everywhere ? ' everywhere' : ''}`).toEqual([])
      }
  })

  it('hold together: any fields at any of their ends', () => {
    const change = fc.record({
      field: fc.constantFrom(
        ...FIELDS.filter(f => !f.path.includes('units') && !f.path.includes('catchment')),
      ),
      high: fc.boolean(),
      everywhere: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 6 }), changes => {
        const region = baseRegion()
        for (const { field, high, everywhere } of changes)
          put(region, field.path, high ? field.max : field.min, everywhere)
        expect(faultsOf(region, 2)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('are no trap where all stands in one place', () => {
    const region = baseRegion()
    put(region, ['towns', '*', 'x'], 0, true)
    put(region, ['towns', '*', 'y'], 0, true)
    put(region, ['districts', '*', 'x'], 0, true)
    put(region, ['districts', '*', 'y'], 0, true)
    expect(faultsOf({ ...region, links: [] })).toEqual([])
  })
})

describe('the bounds of a scenario file, at both ends', () => {
  it.each(Object.entries(REGISTRIES.params).map(([id, p]) => [id, p] as const))('parameter %s', (id, p) => {
    for (const value of [p.min, p.max])
      expect(faultsOfRun({ params: { [id]: value } }, 4), String(value)).toEqual([])
  })

  it.each(REGISTRIES.levers.map(l => [l.id, l] as const))('lever %s and its options', (id, lever) => {
    const shocks = [{ shock: 'pandemic', from: 0, months: 12, strength: 1 }]
    for (const value of [lever.value.min, lever.value.max]) {
      const use = (options = {}) => ({ levers: [{ lever: id, value, from: 0, options }], shocks })
      expect(faultsOfRun(use()), String(value)).toEqual([])
      for (const option of lever.options)
        for (const end of [option.min, option.max])
          expect(faultsOfRun(use({ [option.id]: end })), `${option.id} ${end}`).toEqual([])
    }
  })

  it.each(REGISTRIES.shocks.map(s => s.id))('shock %s', shock => {
    for (const strength of [0, 3])
      expect(faultsOfRun({ shocks: [{ shock, from: 0, months: 3, strength }] })).toEqual([])
  })

  it('budget and months', () => {
    const levers = [{ lever: 'creatorGrant', value: 60, from: 0 }]
    for (const perYear of [0, 1e12]) expect(faultsOfRun({ levers, budget: { perYear } })).toEqual([])
    expect(faultsOfRun({ spinUpMonths: 0 }, 1)).toEqual([])
  })

  it('are there for every number of the form', () => {
    const schema = z.toJSONSchema(scenarioFileSchema(REGISTRIES, 'reference'), { io: 'input' }) as Schema
    expect(numbersOf(schema).length).toBeGreaterThan(100)
  })
})
