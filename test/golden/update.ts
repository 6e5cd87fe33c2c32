/** `npm run golden:update`: writes the fingerprints anew, then exits with 1, so that it cannot stay switched on in a pipeline. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fingerprintAll, versionFor, writeGolden } from './fingerprints.ts'

const golden = await fingerprintAll()
writeGolden(golden)
const versionFile = new URL('../../sim/version.ts', import.meta.url)
const source = readFileSync(versionFile, 'utf8')
writeFileSync(
  versionFile,
  source.replace(/ENGINE_VERSION = '[^']*'/, `ENGINE_VERSION = '${versionFor(golden)}'`),
)
process.stderr.write(
  'golden fingerprints rewritten: look at the diff, then commit it with the change that caused it\n',
)
process.exitCode = 1
