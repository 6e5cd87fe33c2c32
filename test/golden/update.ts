/** `npm run golden:update`: writes the fingerprints anew, then exits with 1, so that it cannot stay switched on in a pipeline. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fingerprintAll, GOLDEN_FILE } from './fingerprints.ts'

const golden = await fingerprintAll()
writeFileSync(GOLDEN_FILE, `${JSON.stringify(golden, null, 1)}\n`)
const versionFile = new URL('../../sim/version.ts', import.meta.url)
const source = readFileSync(versionFile, 'utf8')
writeFileSync(
  versionFile,
  source.replace(/ENGINE_VERSION = '[^']*'/, `ENGINE_VERSION = '${golden.engineVersion}'`),
)
process.stderr.write(
  'golden fingerprints rewritten: look at the diff, then commit it with the change that caused it\n',
)
process.exitCode = 1
