/** Scenario and region files as text: keys in one order, defaults left out, short things on one line. Same value, same bytes. */
import type { RegionFile } from './region-schema.ts'
import type { ScenarioFile } from './scenario-schema.ts'

const LINE_WIDTH = 110

const SCENARIO_KEYS = [
  '$schema',
  'kind',
  'schemaVersion',
  'id',
  'title',
  'question',
  'description',
  'author',
  'region',
  'baseline',
  'derivedFrom',
  'seed',
  'spinUpMonths',
  'months',
  'params',
  'levers',
  'shocks',
  'budget',
  'notes',
]
const REGION_KEYS = [
  '$schema',
  'kind',
  'schemaVersion',
  'id',
  'name',
  'about',
  'source',
  'assumed',
  'agentScale',
  'towns',
  'districts',
  'links',
]
const NESTED_KEYS = [
  'ko',
  'en',
  'id',
  'name',
  'town',
  'type',
  'code',
  'capital',
  'province',
  'x',
  'y',
  'areaKm2',
  'units',
  'catchment',
  'daytime',
  'population',
  'income',
  'resources',
  'identity',
  'manufacturing',
  'visitors',
  'amenity',
  'access',
  'creators',
  'chains',
  'vacancy',
  'lever',
  'shock',
  'value',
  'strength',
  'options',
  'from',
  'to',
  'months',
  'ramp',
  'where',
  'trigger',
  'minutes',
  'virtual',
  'perYear',
  'priorities',
  'polygon',
]

/** @returns JSON text with a line end at its end */
export function writeScenario(file: ScenarioFile): string {
  const region = typeof file.region === 'string' ? file.region : ordered(file.region, REGION_KEYS)
  return `${layout(ordered(withoutDefaults({ ...file, region }), SCENARIO_KEYS), 0)}\n`
}

export function writeRegion(file: RegionFile): string {
  return `${layout(ordered(file, REGION_KEYS), 0)}\n`
}

function withoutDefaults(file: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(file).filter(([key, value]) => !isDefault(key, value))
  return Object.fromEntries(kept)
}

/** Seed and lengths stay even at their defaults: they say what was run. */
function isDefault(key: string, value: unknown): boolean {
  if (value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object' || value === null) return false
  if (key === 'question' || key === 'description') return Object.values(value).every(text => text === '')
  return Object.keys(value).length === 0
}

function ordered(value: object, keys: readonly string[]): Record<string, unknown> {
  const rank = new Map(keys.map((key, i) => [key, i]))
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (rank.get(a) ?? keys.length) - (rank.get(b) ?? keys.length) || (a < b ? -1 : 1))
  return Object.fromEntries(entries)
}

function layout(value: unknown, indent: number, room = LINE_WIDTH - indent): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const line = inline(value)
  if (line.length <= room || isRing(value)) return line
  const pad = ' '.repeat(indent + 2)
  const close = ' '.repeat(indent)
  if (Array.isArray(value)) {
    const items = value.map(item => pad + layout(item, indent + 2))
    return `[\n${items.join(',\n')}\n${close}]`
  }
  const fields = Object.entries(sorted(value, indent)).map(([key, inner]) => {
    const start = `${pad}${JSON.stringify(key)}: `
    return start + layout(inner, indent + 2, LINE_WIDTH - start.length)
  })
  return `{\n${fields.join(',\n')}\n${close}}`
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isRing(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const fields = Object.entries(sorted(value, 1)).map(
    ([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`,
  )
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

/** The file itself is ordered already; what lies within has one order for all. */
const sorted = (value: object, indent: number) => (indent === 0 ? value : ordered(value, NESTED_KEYS))

/** A ring of a polygon, or one of its points: thousands of numbers that nobody reads stay on one line. */
function isRing(value: object): boolean {
  if (!Array.isArray(value)) return false
  const first: unknown = value[0]
  return Array.isArray(first) && typeof first[0] === 'number'
}
