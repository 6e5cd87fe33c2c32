/** The tables of the documentation, made from the registries, so that they cannot drift from the engine. */
import { COLUMNS, type Reading, SCHEDULE, type Standing } from '../../sim/index.ts'
import { LEVERS, MARKET_LABELS, METRICS, PARAM_GROUPS, PARAMS, SECTORS, SOURCES } from '../registry.ts'

import { declaredConstants } from './constants.ts'

type Row = readonly (string | number)[]

function table(head: Row, rows: readonly Row[]): string {
  const cell = (x: string | number) => String(x).replaceAll('|', '\\|').replaceAll('\n', ' ')
  const line = (row: Row) => `| ${row.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const code = (x: string) => `\`${x}\``

function columnsTable(): string {
  return table(
    ['state variable', 'type', 'unit', 'meaning'],
    Object.entries(COLUMNS).map(([id, c]) => [
      code(id),
      'width' in c ? `${c.kind} x ${c.width}` : c.kind,
      c.unit,
      c.about,
    ]),
  )
}

function scheduleTable(): string {
  return table(
    ['', 'process', 'what it does', 'writes', 'draws'],
    SCHEDULE.map((p, i) => [
      i + 1,
      code(p.id),
      p.about,
      p.writes.map(code).join(', '),
      p.draws.length > 0 ? p.draws.join('; ') : 'none',
    ]),
  )
}

/** A number that the law says stands by the name of its parameter. */
function standing(value: Standing): string {
  return typeof value === 'number' ? String(value) : value.law
}

function leversTable(): string {
  return table(
    [
      '',
      'id',
      'lever',
      'value',
      'neutral',
      'options',
      'after its end',
      'side effect that the simulation computes',
      'evidence',
    ],
    LEVERS.map(l => [
      l.code,
      code(l.id),
      l.label.en,
      `${l.value.min} to ${l.value.max} ${l.value.unit}`,
      standing(l.value.neutral),
      l.options
        .map(o =>
          o.choices
            ? `${o.id}: ${o.choices.map(choice => choice.id).join(', ')}`
            : `${o.id} ${standing(o.default)} [${o.min}, ${o.max}] ${o.unit}`,
        )
        .join('; '),
      l.decayHalfLifeMonths > 0 ? `half-life ${l.decayHalfLifeMonths} months` : 'ends at once',
      l.sideEffect.en,
      `${l.evidence}: ${l.source}`,
    ]),
  )
}

function metricsTable(): string {
  return table(
    ['id', 'metric', 'meaning', 'unit', 'level', 'a run in one number', 'better'],
    METRICS.map(m => [code(m.id), m.label.en, m.about.en, m.unit, m.level, m.summary, m.better]),
  )
}

function sectorsTable(): string {
  const kinds = ['', 'creator', 'independent', 'chain']
  return table(
    [
      'id',
      'sector',
      'tenant kind',
      'market',
      'appeal',
      'margin',
      'fixed [만원/month]',
      "owner's pay [만원/month]",
      'online',
      'resource',
      'identity',
      'progress ratio',
      'start-up [만원]',
      'jobs',
      'share of candidates',
      'fads',
      'has to be heard of',
    ],
    SECTORS.map(s => [
      code(s.id),
      s.label.en,
      kinds[s.kind],
      MARKET_LABELS[s.market].en,
      s.appeal,
      s.margin,
      s.fixed,
      s.ownerPay,
      s.online,
      s.resource ? `${s.resource} (${s.resourceWeight})` : '',
      s.identity,
      s.progressRatio,
      s.startUp,
      s.jobs,
      s.share,
      s.fashion,
      s.discovery,
    ]),
  )
}

function paramsTable(): string {
  return PARAM_GROUPS.map(group => {
    const rows = Object.entries(PARAMS)
      .filter(([, p]) => p.group === group)
      .map(([id, p]) => [
        code(id),
        p.label.en,
        p.default,
        `[${p.min}, ${p.max}]`,
        p.unit,
        p.evidence,
        p.source,
      ])
    return `### ${group}\n\n${table(['parameter', 'meaning', 'default', 'range', 'unit', 'evidence', 'source'], rows)}`
  }).join('\n\n')
}

function constantsTable(): string {
  return table(
    ['constant', 'where', 'value', 'unit', 'source', 'what and why'],
    declaredConstants().map(c => [code(c.name), code(c.file), c.value, c.unit, c.source, c.why]),
  )
}

/** What was read of a source, in words. */
const READ: Readonly<Record<Reading, string>> = {
  whole: 'read whole',
  data: 'data file, figures computed',
  excerpt: 'abstract or excerpt read',
  press: 'as the press reports it',
  own: 'own work',
  unread: 'known, not read again',
}

function sourcesTable(): string {
  return table(
    ['id', 'source', 'what was read', 'where'],
    Object.entries(SOURCES).map(([id, s]) => [code(id), s.title.en, READ[s.read], s.at ?? '']),
  )
}

/** Every generated block, by the name that stands in its markers. */
const BLOCKS: Readonly<Record<string, () => string>> = {
  columns: columnsTable,
  schedule: scheduleTable,
  levers: leversTable,
  metrics: metricsTable,
  sectors: sectorsTable,
  params: paramsTable,
  constants: constantsTable,
  sources: sourcesTable,
}

/**
 * Puts each block between its markers `<!-- made: NAME -->` and `<!-- end: NAME -->`.
 * @throws Error where a marker has no end or names no block
 */
export function fill(text: string): string {
  return text.replace(
    /<!-- made: (\w+) -->[\s\S]*?<!-- end: (\w+) -->/g,
    (_all, name: string, end: string) => {
      const block = BLOCKS[name]
      if (!block || end !== name) throw new Error(`no block between the markers ${name} and ${end}`)
      return `<!-- made: ${name} -->\n\n${block()}\n\n<!-- end: ${name} -->`
    },
  )
}

/** Documents that hold generated blocks. */
export const DOCUMENTS = ['docs/ODD.md', 'docs/sources.md'] as const
