/**
 * Runs of a block that is not whole yet: one line a run, brought to the disk before the run counts. A line that was cut off by
 * the end of the process has no valid check sum and is taken away before anything is added behind it.
 */
import { readFile } from 'node:fs/promises'
import { digestText } from '../../../sim/index.ts'
import type { PlannedRun, RunRecord } from './run-record.ts'

const bytesOf = (values: Float64Array) =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64')

function valuesOf(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64')
  // A copy of its own: the bytes of a Buffer may begin anywhere.
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

export function lineOf(record: RunRecord): string {
  const { index, planned, status } = record
  const body = JSON.stringify(
    record.status === 'failed'
      ? { index, planned, status, error: record.error }
      : {
          index,
          planned,
          status,
          digest: record.digest,
          figures: bytesOf(record.figures),
          series: record.series && bytesOf(record.series),
        },
  )
  return `${digestText(body)} ${body}\n`
}

interface Line {
  readonly index: number
  readonly planned: PlannedRun
  readonly status: 'done' | 'failed'
  readonly error?: string
  readonly digest?: string
  readonly figures?: string
  readonly series?: string
}

function recordOf(line: string): RunRecord | undefined {
  const body = line.slice(17)
  if (line[16] !== ' ' || digestText(body) !== line.slice(0, 16)) return undefined
  const { index, planned, status, error, digest, figures, series } = JSON.parse(body) as Line
  if (status === 'failed') return { index, planned, status, error: error ?? '' }
  return {
    index,
    planned,
    status,
    digest: digest ?? '',
    figures: valuesOf(figures ?? ''),
    series: series === undefined ? undefined : valuesOf(series),
  }
}

/** The whole lines of a journal and how many bytes they take; a missing file has none. */
export async function readJournal(path: string): Promise<{ records: RunRecord[]; bytes: number }> {
  let content: Buffer
  try {
    content = await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { records: [], bytes: 0 }
    throw error
  }
  const records: RunRecord[] = []
  let bytes = 0
  while (bytes < content.length) {
    const end = content.indexOf(10, bytes)
    const record = end < 0 ? undefined : recordOf(content.toString('utf8', bytes, end))
    if (!record) break
    records.push(record)
    bytes = end + 1
  }
  return { records, bytes }
}
