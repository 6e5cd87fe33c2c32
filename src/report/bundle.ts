/** The result bundle: what was run, by what, with which outcome, so that anyone can run it again and check. */
import { z } from 'zod'
import type { MetricSummary } from '../ensemble/summary.ts'
import { isHiddenNameOf } from '../files/hidden-name.ts'
import type { ScenarioFile } from '../scenario/scenario-schema.ts'
import { FORMATS, type Format } from './format.ts'
import { TABLES, type TableName } from './result-tables.ts'

export const RESULT_KIND = 'golmok-result'
/** Newest format of bundles that this program writes and reads. Format 1 had no hashes. */
export const RESULT_VERSION = 2
export const RESULT_FILE = 'result.json'

export interface ReplicateRecord {
  readonly replicate: number
  readonly status: 'done' | 'failed'
  /** Fingerprint of the whole final state, and one a table of state; absent when failed. */
  readonly digest?: string | undefined
  readonly tables?: Readonly<Record<string, string>> | undefined
  readonly error?: string | undefined
}

/** What a file must be, to the last bit. */
export interface FileProof {
  readonly bytes: number
  readonly rows: number
  /** SHA-256, hexadecimal. */
  readonly sha256: string
}

/** What `golmok run --json` prints. */
export interface ResultHead {
  readonly kind: typeof RESULT_KIND
  readonly resultVersion: typeof RESULT_VERSION
  readonly scenario: string
  readonly title: { readonly ko: string; readonly en: string }
  readonly region: string
  /** Fingerprint of the region's content: regions are the same where this is. */
  readonly regionDigest: string
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
  readonly files: Readonly<Partial<Record<TableName, string>>>
  readonly format: Format
  /** CSV begins with the mark for Korean Excel. */
  readonly excel: boolean
}

/** What stands in result.json. */
export interface ResultBundle extends ResultHead {
  /** The scenario with its region inside and with what the command line changed: a scenario file as it stands. */
  readonly inputs: { readonly scenario: ScenarioFile }
  readonly integrity: {
    readonly tables: Readonly<Partial<Record<TableName, FileProof>>>
    /** SHA-256 of this file with this one text empty. */
    readonly head: string
  }
}

const replicateSchema = z.object({
  replicate: z.int().min(0),
  status: z.enum(['done', 'failed']),
  digest: z.string().optional(),
  tables: z.record(z.string(), z.string()).optional(),
  error: z.string().optional(),
})

const proofSchema = z.object({
  bytes: z.int().min(0),
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const tableName = z.enum(TABLES)

// The scenario within is checked by its own reader, the rest of the head is computed again by `verify`.
const bundleSchema = z
  .object({
    kind: z.literal(RESULT_KIND),
    resultVersion: z.int().min(1).max(RESULT_VERSION),
    scenario: z.string(),
    seed: z.string(),
    engineVersion: z.string(),
    months: z.int().min(1),
    complete: z.boolean(),
    replicatesAsked: z.int().min(1).optional(),
    replicates: z.array(replicateSchema),
    files: z.partialRecord(tableName, z.string()),
    format: z.enum(FORMATS),
    excel: z.boolean().optional(),
    inputs: z.object({ scenario: z.record(z.string(), z.unknown()) }),
    integrity: z.object({ tables: z.partialRecord(tableName, proofSchema), head: z.string() }).optional(),
  })
  .superRefine((bundle, context) => {
    if (bundle.resultVersion >= 2 && bundle.integrity === undefined)
      context.addIssue({ code: 'custom', path: ['integrity'], message: 'missing' })
    for (const [table, file] of Object.entries(bundle.files)) {
      // A name that leads elsewhere would have another file read in its place.
      const name = `${table}.${bundle.format}`
      if (file !== name && !isHiddenNameOf(file, name))
        context.addIssue({ code: 'custom', path: ['files', table], message: `not ${name}` })
    }
  })

/** A bundle as read back: enough to verify and to compare. */
export interface ReadBundle extends z.output<typeof bundleSchema> {
  /** The scenario file within, as text for `readScenario`. */
  readonly scenarioText: string
  /** All that the file says, unchecked. */
  readonly said: Readonly<Record<string, unknown>>
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
  return {
    ...read.data,
    scenarioText: JSON.stringify(read.data.inputs.scenario),
    said: value as Record<string, unknown>,
  }
}

export function writeBundle(bundle: object): string {
  return `${JSON.stringify(bundle, null, 1)}\n`
}
