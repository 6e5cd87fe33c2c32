/** `npm run golden:update`: writes the fingerprints anew, then exits with 1, so that it cannot stay switched on in a pipeline. */
import { writeFileSync } from 'node:fs'
import { fingerprintAll, GOLDEN_FILE } from './fingerprints.ts'

writeFileSync(GOLDEN_FILE, `${JSON.stringify(await fingerprintAll(), null, 1)}\n`)
process.stderr.write(
  'golden fingerprints rewritten: look at the diff, then commit it with the change that caused it\n',
)
process.exitCode = 1
