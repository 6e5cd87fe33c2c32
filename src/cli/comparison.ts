/** A comparison as compare and report carry it out: flags, runs, and what is found, composed once. */
import { type Command, Option } from 'commander'
import {
  type Area,
  compareMany,
  type EnsembleOutcome,
  MAX_MONTHS,
  type ManyComparison,
  METRICS,
  type Metric,
  NoSuchPlaceError,
  PairingError,
  placeOf,
  regionOf,
  type Side,
  seriesIn,
  wasRun,
} from '../command-line.ts'
import { type CompareFlags, comparableInputs } from './compare-inputs.ts'
import { pairNotes } from './comparison-text.ts'
import type { Context } from './context.ts'
import { EXIT, UsageError } from './errors.ts'
import { oneOf, wholeNumber } from './flags.ts'
import { exitCodeOf } from './run-requests.ts'

export interface ComparisonFlags extends CompareFlags {
  readonly place?: readonly Area[]
  readonly metrics?: readonly Metric[]
}

export function addCompareFlags(command: Command, context: Context): Command {
  const { say } = context
  return command
    .addOption(
      new Option('--place <PLACE>', say('placeFlag')).argParser((text: string, before?: readonly Area[]) => [
        ...(before ?? []),
        areaOf(text, context),
      ]),
    )
    .addOption(
      new Option('--at <MONTH>', say('atFlag')).argParser(wholeNumber('--at', 1, MAX_MONTHS, context)),
    )
    .addOption(
      new Option('--metrics <IDS>', say('compareMetricsFlag')).argParser((text: string) =>
        metricsOf(text, context),
      ),
    )
}

function areaOf(text: string, { say }: Context): Area {
  if (text === 'region') return {}
  const [, kind, id] = /^(town|district):(.+)$/.exec(text) ?? []
  if (kind === 'town') return { town: id }
  if (kind === 'district') return { district: id }
  throw new UsageError('--place', say('badPlace'), { expected: 'region, town:ID, district:ID', found: text })
}

/** In the order asked for, each once. */
function metricsOf(text: string, context: Context): Metric[] {
  const one = oneOf(
    '--metrics',
    METRICS.map(m => m.id),
    context,
  )
  const ids = new Set(text.split(',').map(part => one(part.trim())))
  return [...ids].flatMap(id => METRICS.find(m => m.id === id) ?? [])
}

export function needTwo(references: readonly string[], command: string, { say }: Context): void {
  if (references.length < 2) throw new UsageError('', say('needTwo'), { hint: say('seeHelp', { command }) })
}

export interface CarriedOut {
  /** Undefined where there is no pair to compare: cut off or failed. */
  readonly many: ManyComparison | undefined
  readonly outcome: EnsembleOutcome | undefined
  readonly code: number
}

/** @throws UsageError where the sides cannot be compared, or lack a place */
export async function carriedOut(
  references: readonly string[],
  flags: ComparisonFlags,
  metrics: readonly Metric[],
  context: Context,
): Promise<CarriedOut> {
  const areas = flags.place ?? [{}]
  const { sides, outcome } = await comparableInputs(references, areas, flags, context)
  const code = outcome === undefined ? EXIT.ok : exitCodeOf(outcome)
  const [baseline, ...others] = sides
  if (code !== EXIT.ok && !others.every(other => hasPair(baseline, other)))
    return { many: undefined, outcome, code }
  checkPlaces(sides, areas)
  try {
    if (!flags.quiet) tellNotes(baseline, others, context)
    const many = compareMany(baseline, others, {
      areas,
      metrics: flags.metrics ?? metrics,
      at: flags.at,
    })
    return { many, outcome, code }
  } catch (error) {
    if (error instanceof PairingError) throw explained(error, context)
    if (error instanceof NoSuchPlaceError)
      throw new UsageError(
        '--place',
        context.say('resultHasNoPlace', { scenario: error.scenario, place: error.place }),
        {
          hint: context.say('resultHasNoPlaceHint'),
        },
      )
    throw error
  }
}

/** Before anything is measured: a place that a region lacks is the user's slip. */
function checkPlaces(sides: readonly Side[], areas: readonly Area[]): void {
  for (const side of sides) {
    const region = regionOf(side)
    if (region === undefined) continue
    for (const area of areas)
      try {
        placeOf(region, area)
      } catch (error) {
        throw error instanceof RangeError ? new UsageError('--place', error.message) : error
      }
  }
}

const replicatesOf = (side: Side) =>
  wasRun(side) ? side.results.map(r => r.replicate) : [...side.finished.replicates.keys()]

const hasPair = (a: Side, b: Side) => replicatesOf(a).some(k => replicatesOf(b).includes(k))
function explained({ problem, baseline, scenario }: PairingError, { say }: Context): UsageError {
  const names = { a: baseline.scenario, b: scenario.scenario }
  switch (problem) {
    case 'seed':
      return new UsageError('', say('pairSeed', { ...names, seedA: baseline.seed, seedB: scenario.seed }), {
        hint: say('pairSeedHint'),
      })
    case 'engineVersion': {
      const engines = { engineA: baseline.engineVersion, engineB: scenario.engineVersion }
      return new UsageError('', say('pairEngine', { ...names, ...engines }), { hint: say('pairEngineHint') })
    }
    case 'noCommonReplicate':
      return new UsageError('', say('pairReplicates', names))
    case 'noCommonMetric':
      return new UsageError('', say('pairMetrics', names))
  }
}

function tellNotes(baseline: Side, others: readonly Side[], context: Context): void {
  const [a, ...rest] = [baseline, ...others].map(side => seriesIn(side, {}, METRICS))
  for (const b of rest) if (a && b) for (const note of pairNotes(a, b, context)) context.tell(note)
}
