/** A region file before it stands: read again as any file is, and run for a moment. */
import { ENGINE_VERSION } from '../../sim/index.ts'
import { runReplicate } from '../ensemble/replicate.ts'
import { REGISTRIES } from '../registry.ts'
import { blankScenario } from '../scenario/blank.ts'
import { readRegion } from '../scenario/read.ts'
import { specFor } from '../scenario/resolve.ts'

/** Long enough for each process of a month to have met the region. */
const MONTHS = 1

/** A month of more units than this takes longer than anybody waits for a file: then it is read again and not run. */
const MOST_UNITS = 100_000

/** What this program wrote cannot be read or run by it: a fault of the program or of what it was given. */
export class UnreadableOutputError extends Error {
  constructor(name: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`${name} was not written: engine ${ENGINE_VERSION} could not use it: ${reason}`, { cause })
    this.name = 'UnreadableOutputError'
  }
}

/** @throws UnreadableOutputError when a run would refuse the file, or gives no figures on it */
export function proveRegion(text: string, name: string): void {
  try {
    const { file } = readRegion(text, name)
    if (file.districts.reduce((sum, d) => sum + d.units, 0) > MOST_UNITS) return
    const blank = blankScenario(file, REGISTRIES, name)
    const spec = specFor({ ...blank, spinUpMonths: 0, months: MONTHS }, file, name)
    const { region, metrics } = runReplicate({ spec, replicate: 0, record: {} })
    const shops = region[(MONTHS - 1) * metrics.length + metrics.indexOf('creatorsOpen')]
    if (!Number.isFinite(shops)) throw new Error('a month of it gives no figures')
  } catch (error) {
    throw new UnreadableOutputError(name, error)
  }
}
