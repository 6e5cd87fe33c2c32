/**
 * Form of job files: what is run, what varies, what is measured and how it is analysed. One file serves the page and the command
 * line; docs/schema/job.schema.json is made from here.
 */
import { z } from 'zod'
import { idField, localTextField, monthsField, schemaAddressField } from '../../scenario/fields.ts'
import type { Registries } from '../../scenario/registries.ts'
import { MAX_MONTHS } from '../../scenario/scenario-schema.ts'

export const JOB_KIND = 'golmok-job'
export const JOB_VERSION = 1
export const MOST_JOB_REPLICATES = 100_000

/** What one dimension of the study changes. */
export type Target =
  | {
      readonly lever: string
      /** An option of the lever instead of its value. */
      readonly option?: string | undefined
      /** First month of the use, where a scenario has none of this lever. */
      readonly from?: number | undefined
    }
  | { readonly param: string }
  | { readonly shock: string; readonly field: 'strength' | 'from' | 'months' }
  | { readonly seed: true }

export type Values =
  | { readonly fixed: number }
  | { readonly grid: { readonly from: number; readonly to: number; readonly steps: number } }
  | { readonly list: readonly (number | string)[] }
  | {
      readonly uniform: { readonly low: number; readonly high: number; readonly whole?: boolean | undefined }
    }
  | { readonly discrete: readonly { readonly value: number; readonly weight: number }[] }

export interface Vary {
  readonly target: Target
  readonly values: Values
  /** Scenarios that it changes, by their place in the list; absent: see `changedScenarios`. */
  readonly scenarios?: readonly number[] | undefined
}

export interface Objective {
  readonly metric: string
  readonly better: 'higher' | 'lower'
}

export interface Limit {
  readonly metric: string
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
  /** Whether the limit is on the difference from the baseline and not on the value itself. */
  readonly difference?: boolean | undefined
}

export interface Observed {
  readonly metric: string
  readonly value: number
  /** Standard deviation of the measurement. */
  readonly sd: number
  /** Standard deviation of what the model leaves out. */
  readonly discrepancy?: number | undefined
}

export type Analysis =
  | { readonly kind: 'ensemble' }
  | {
      readonly kind: 'settle'
      readonly metric: string
      readonly alpha: number
      readonly looks: readonly number[]
    }
  | { readonly kind: 'sweep'; readonly points: number; readonly design: 'sobol' | 'latinHypercube' }
  | { readonly kind: 'morris'; readonly trajectories: number; readonly levels: number }
  | { readonly kind: 'sobol'; readonly points: number }
  | { readonly kind: 'attribute'; readonly orders: number }
  | {
      readonly kind: 'robust'
      readonly points: number
      readonly design: 'sobol' | 'latinHypercube'
      readonly thresholds: readonly Limit[]
    }
  | {
      readonly kind: 'search'
      readonly objectives: readonly Objective[]
      readonly constraints: readonly Limit[]
      readonly population: number
      readonly generations: number
      readonly freshReplicates: number
    }
  | {
      readonly kind: 'historyMatching'
      readonly observations: readonly Observed[]
      readonly points: number
      readonly waves: number
      readonly cutoff: number
    }
  | {
      readonly kind: 'abc'
      readonly observations: readonly Observed[]
      readonly particles: number
      readonly generations: number
    }

export interface JobFile {
  readonly $schema?: string | undefined
  readonly kind: typeof JOB_KIND
  readonly schemaVersion: typeof JOB_VERSION
  readonly id: string
  readonly title: { readonly ko: string; readonly en: string }
  /** Scenario files relative to this file, or names of shipped ones; the first is the baseline. */
  readonly scenarios: readonly string[]
  readonly seed?: string | undefined
  readonly months?: number | undefined
  readonly spinUpMonths?: number | undefined
  readonly replicates: number
  readonly vary: readonly Vary[]
  readonly metrics: readonly string[]
  /** Ids of municipalities and districts measured beside the whole region. */
  readonly places: readonly string[]
  /** Whether the months are kept of every run, or its figures alone. */
  readonly series: boolean
  readonly analysis: Analysis
  readonly notes: string
}

const oneOf = (ids: readonly string[]) => z.enum(ids as [string, ...string[]])
const count = (min: number, max: number, unit: string) => z.int().min(min).max(max).meta({ unit })

const valuesSchema = z
  .union([
    z.strictObject({ fixed: z.number() }),
    z.strictObject({
      grid: z.strictObject({ from: z.number(), to: z.number(), steps: count(2, 10_000, 'values') }),
    }),
    z.strictObject({
      list: z
        .array(z.union([z.number(), z.string().min(1).max(200)]))
        .min(1)
        .max(10_000),
    }),
    z.strictObject({
      uniform: z.strictObject({ low: z.number(), high: z.number(), whole: z.boolean().optional() }),
    }),
    z.strictObject({
      discrete: z
        .array(z.strictObject({ value: z.number(), weight: z.number().min(0) }))
        .min(1)
        .max(10_000),
    }),
  ])
  .meta({
    description:
      'fixed, grid and list are crossed with one another; uniform and discrete are sampled by the design.',
  })

function targetSchema(registries: Registries) {
  return z.union([
    z.strictObject({
      lever: oneOf(registries.levers.map(l => l.id)),
      option: z.string().min(1).max(64).optional(),
      from: monthsField(MAX_MONTHS).optional(),
    }),
    z.strictObject({ param: oneOf(Object.keys(registries.params)) }),
    z.strictObject({
      shock: oneOf(registries.shocks.map(s => s.id)),
      field: z.enum(['strength', 'from', 'months']),
    }),
    z.strictObject({ seed: z.literal(true) }),
  ])
}

function analysisSchema(metric: z.ZodType<string>) {
  const design = z.enum(['sobol', 'latinHypercube']).default('sobol')
  const limit = z.strictObject({
    metric,
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    difference: z.boolean().optional(),
  })
  const observations = z
    .array(
      z.strictObject({
        metric,
        value: z.number(),
        sd: z.number().min(0),
        discrepancy: z.number().min(0).optional(),
      }),
    )
    .min(1)
    .max(200)
  const objectives = z
    .array(z.strictObject({ metric, better: z.enum(['higher', 'lower']) }))
    .min(1)
    .max(4)
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('ensemble') }),
    z.strictObject({
      kind: z.literal('settle'),
      metric,
      alpha: z.number().min(0.0001).max(0.5).default(0.05),
      looks: z
        .array(count(2, MOST_JOB_REPLICATES, 'pairs'))
        .min(1)
        .max(20)
        .default([8, 25, 100, 400]),
    }),
    z.strictObject({ kind: z.literal('sweep'), points: count(1, 1_000_000, 'points').default(64), design }),
    z.strictObject({
      kind: z.literal('morris'),
      trajectories: count(2, 10_000, 'trajectories').default(20),
      levels: count(2, 64, 'levels').default(4),
    }),
    z.strictObject({ kind: z.literal('sobol'), points: count(2, 100_000, 'base points').default(128) }),
    z.strictObject({
      kind: z.literal('attribute'),
      orders: count(1, 10_000, 'pairs of orders beyond eight levers').default(20),
    }),
    z.strictObject({
      kind: z.literal('robust'),
      points: count(2, 1_000_000, 'points').default(128),
      design,
      thresholds: z.array(limit).min(1).max(20),
    }),
    z.strictObject({
      kind: z.literal('search'),
      objectives,
      constraints: z.array(limit).max(20).default([]),
      population: z
        .int()
        .min(4)
        .max(10_000)
        .multipleOf(2)
        .meta({ unit: 'policies, an even number' })
        .default(32),
      generations: count(1, 10_000, 'generations').default(20),
      freshReplicates: count(0, MOST_JOB_REPLICATES, 'replicates for the front on fresh luck').default(16),
    }),
    z.strictObject({
      kind: z.literal('historyMatching'),
      observations,
      points: count(4, 100_000, 'points a wave').default(100),
      waves: count(1, 20, 'waves').default(3),
      cutoff: z.number().min(1).max(10).default(3),
    }),
    z.strictObject({
      kind: z.literal('abc'),
      observations,
      particles: count(10, 100_000, 'particles').default(100),
      generations: count(1, 100, 'generations').default(5),
    }),
  ])
}

const built = new WeakMap<Registries, z.ZodType<JobFile>>()

export function jobFileSchema(registries: Registries): z.ZodType<JobFile> {
  const schema = built.get(registries) ?? buildSchema(registries)
  built.set(registries, schema)
  return schema
}

function buildSchema(registries: Registries): z.ZodType<JobFile> {
  const metric = oneOf(registries.metrics.map(m => m.id)) as z.ZodType<string>
  return z.strictObject({
    $schema: schemaAddressField,
    kind: z.literal(JOB_KIND),
    schemaVersion: z.literal(JOB_VERSION),
    id: idField,
    title: localTextField,
    scenarios: z.array(z.string().min(1).max(500)).min(1).max(100).meta({
      description:
        'Scenario files relative to this file, or names of shipped ones; the first is the baseline.',
    }),
    seed: z.string().min(1).max(200).optional(),
    months: z.int().min(1).max(MAX_MONTHS).meta({ unit: 'months' }).optional(),
    spinUpMonths: monthsField(MAX_MONTHS).optional(),
    replicates: count(1, MOST_JOB_REPLICATES, 'replicates').default(8),
    vary: z
      .array(
        z.strictObject({
          target: targetSchema(registries),
          values: valuesSchema,
          scenarios: z.array(z.int().min(0).max(99)).min(1).optional(),
        }),
      )
      .max(70)
      .default([]),
    metrics: z.array(metric).min(1),
    places: z.array(idField).max(5000).default([]),
    series: z.boolean().default(false),
    analysis: analysisSchema(metric).default({ kind: 'ensemble' }),
    notes: z.string().max(100_000).default(''),
  }) as unknown as z.ZodType<JobFile>
}
