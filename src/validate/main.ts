/**
 * Validates the shipped parameters: `npx tsx src/validate/main.ts [--quick] [--replicates n] [--params file.json]`.
 * Writes docs/evidence/validation.json and docs/validation.md unless --quick is given.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { evidenceOf } from './evidence.ts'
import { terminalTable } from './print.ts'
import { validationRegions } from './regions.ts'
import { runPatterns } from './run-patterns.ts'
import { writeEvidence } from './write-evidence.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    replicates: { type: 'string', default: '0' },
    params: { type: 'string' },
    threads: { type: 'string' },
  },
})
const params: Record<string, number> = values.params ? JSON.parse(readFileSync(values.params, 'utf8')) : {}
const replicates = Number(values.replicates) || (values.quick ? 2 : 6)
const validation = await runPatterns({
  regions: validationRegions(values.quick),
  seeds: values.quick ? ['evidence-3'] : ['evidence-3', 'evidence-4'],
  replicates,
  params,
  threads: values.threads ? Number(values.threads) : undefined,
})
const command = `npx tsx src/validate/main.ts --replicates ${replicates}${values.quick ? ' --quick' : ''}`
const evidence = evidenceOf(validation, command)
process.stdout.write(`${terminalTable(evidence)}\n`)
if (!values.quick) writeEvidence(evidence)
