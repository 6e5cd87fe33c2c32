/** The result bundle: what was run, by what, with which outcome, so that anyone can run it again and check. */
import { z } from 'zod'
import type { MetricSummary } from '../ensemble/summary.ts'
import type { ScenarioFile } from '../scenario/scenario-schema.ts'
import { FORMATS, type Format } from './format.ts'

export const RESULT_KIND = 'golmok-result'
/** Newest format of bundles that this program writes and reads. */
export const RESULT_VERSION = 1
export const RESULT_FILE = 'result.json'

export interface ReplicateRecord {
  readonly replicate: number
  readonly status: 'done' | 'failed'
  /** Fingerprint of the whole final state, and one a table of state; absent when failed. */
  readonly digest?: string | undefined
  readonly tables?: Readonly<Record<string, string>> | undefined
  readonly error?: string | undefined
}

/** What `golmok run --json` prints. */
export interface ResultHead {
  readonly kind: typeof RESULT_KIND
  readonly resultVersion: typeof RESULT_VERSION
  readonly scenario: string
  readonly title: { readonly ko: string; readonly en: string }
  readonly region: string
  readonly seed: string
  readonly golmokVersion: string
  readonly engineVersion: string
  readonly spinUpMonths: number
  /** Months that count. */
  readonly months: number
  /** False when it was stopped before all replicates had ended. */
  readonly complete: boolean
  readonly replicatesAsked: number
  /** That of the first finished replicate; with one replicate, that of the run. Empty when none finished. */
  readonly digest: string
  readonly replicates: readonly ReplicateRecord[]
  readonly summary: Readonly<Record<string, MetricSummary>>
  /** Tables beside the bundle: name to file name. */
  readonly files: Readonly<Record<string, string>>
  readonly format: Format
}

/** What stands in result.json. */
export interface ResultBundle extends ResultHead {
  /** The scenario with its region inside and with what the command line changed: a scenario file as it stands. */
  readonly inputs: { readonly scenario: ScenarioFile }
}

const replicateSchema = z.object({
  replicate: z.int().min(0),
  status: z.enum(['done', 'failed']),
  digest: z.string().optional(),
  tables: z.record(z.string(), z.string()).optional(),
  error: z.string().optional(),
})

// The scenario within is checked by its own reader.
const bundleSchema = z.object({
  kind: z.literal(RESULT_KIND),
  resultVersion: z.literal(RESULT_VERSION),
  scenario: z.string(),
  seed: z.string(),
  engineVersion: z.string(),
  months: z.int().min(1),
  complete: z.boolean(),
  replicates: z.array(replicateSchema),
  files: z.record(z.string(), z.string()),
  format: z.enum(FORMATS),
  inputs: z.object({ scenario: z.record(z.string(), z.unknown()) }),
})

/** A bundle as read back: enough to verify and to compare. */
export interface ReadBundle extends z.output<typeof bundleSchema> {
  /** The scenario file within, as text for `readScenario`. */
  readonly scenarioText: string
}

export type BundleFault = { readonly fault: 'notAResult' | 'newer'; readonly found: string }

/** Whether a parsed JSON value says that it is a result bundle, of any version. */
export function isBundle(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === RESULT_KIND
}

export function readBundle(value: unknown): ReadBundle | BundleFault {
  if (typeof value === 'object' && value !== null && 'resultVersion' in value) {
    const version = value.resultVersion
    if (isBundle(value) && typeof version === 'number' && version > RESULT_VERSION)
      return { fault: 'newer', found: String(version) }
  }
  const read = bundleSchema.safeParse(value)
  if (!read.success) {
    const issue = read.error.issues[0]
    return { fault: 'notAResult', found: `${issue.path.join('.')} ${issue.message}`.trim() }
  }
  return { ...read.data, scenarioText: JSON.stringify(read.data.inputs.scenario) }
}

export function writeBundle(bundle: ResultBundle): string {
  return `${JSON.stringify(bundle, null, 1)}\n`
}
