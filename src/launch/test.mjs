// `npm test`: installs what is missing, browsers included, and runs every check and test. Node builtins only.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale, TARGETS } from './build.mjs'
import { projectRoot, runTool } from './child.mjs'
import { obtainChromium } from './chromium.mjs'
import { obtainFirefox } from './firefox.mjs'
import { installMissing } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { checkPackage } from './package-checks.mjs'
import { endWithNpm } from './parent.mjs'
import { readTestReport } from './test-report.mjs'

const USAGE = `npm test [-- OPTIONS]

Installs what is missing, then checks types, style, the engine and, in Chromium and Firefox, the page.

  --unit           only what needs neither a build nor a browser
  --seed NUMBER    order in which the test files run, as an earlier call printed it
  --filter WORD    only test files whose path holds the word, without the checks of types and style
  --help           show this text`

// Logs are read as text: colour codes around every letter would drown a message.
const colours = process.stdout.isTTY ? 'force' : 'off'

const HEADINGS = { unit: 'Engine, files, command line', package: 'Library', e2e: 'Page' }

const tally = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const complaints = []

requireNode()
endWithNpm()
const options = readOptions()
const seed = options.seed ?? String(Math.floor(Math.random() * 1e9))
if (options.help) console.log(USAGE)
else await main()

async function main() {
  console.log(`Order of the test files: --seed ${seed}`)
  if (!(await installMissing())) {
    fail('the packages could not be installed')
    return close()
  }
  if (!options.filter) await checkCode()
  await runTests('unit')
  if (!options.unit) await testPage()
  if (tally.passed + tally.failed === 0) fail('no test ran')
  close()
}

async function checkCode() {
  heading('Types')
  if ((await runTool('typescript', 'tsc', ['--noEmit'])) !== 0) fail('the types do not check')
  if ((await runTool('typescript', 'tsc', ['--noEmit', '-p', 'sim'])) !== 0) {
    fail('the types of sim/ do not check without the DOM and Node')
  }
  heading('Style')
  if ((await runTool('@biomejs/biome', 'biome', ['ci', `--colors=${colours}`, '.'])) !== 0)
    fail('the style does not check')
  heading('Exports, spelling')
  if ((await runTool('knip', 'knip', [])) !== 0)
    fail('something is exported, listed or kept that nothing uses')
  const spelling = ['lint', '--no-progress', '--no-summary', '.']
  if ((await runTool('cspell', 'cspell', spelling)) !== 0)
    fail('a word is spelt wrong, or is missing in docs/words.txt')
}

async function testPage() {
  heading('Build')
  if (!(await buildIfStale(TARGETS))) return fail('the build failed, so its tests did not run')
  if (!options.filter) {
    heading('What is published')
    for (const complaint of await checkPackage()) fail(complaint)
  }
  await runTests('package')
  await runTests('e2e', {
    ...browserFor('CHROMIUM', await obtainChromium()),
    ...browserFor('FIREFOX', await obtainFirefox()),
  })
}

/**
 * What tells the page tests of a browser: where it is, or why its tests are skipped, which in CI is a failure.
 *
 * @param {'CHROMIUM' | 'FIREFOX'} name
 * @param {{ path: string } | { reason: string }} found
 * @returns {Record<string, string>} variables of the environment
 */
function browserFor(name, found) {
  if ('path' in found) {
    console.log(`${name}: ${found.path}`)
    return { [`GOLMOK_${name}`]: found.path }
  }
  console.error(`The page tests in ${name} are skipped: ${found.reason}.`)
  if (process.env.CI) fail(`the page could not be tested in ${name}: ${found.reason}`)
  return { [`GOLMOK_NO_${name}`]: found.reason }
}

/**
 * @param {'unit' | 'package' | 'e2e'} project
 * @param {Record<string, string>} [env]
 */
async function runTests(project, env = {}) {
  heading(HEADINGS[project])
  const folder = join(projectRoot, 'test-results')
  const report = join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const code = await runTool(
    'vitest',
    'vitest',
    [
      'run',
      `--project=${project}`,
      '--passWithNoTests', // whether any test ran at all is judged at the end
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      // Files that lean on each other are found where each call has another order, and again by its seed.
      '--sequence.shuffle.files',
      `--sequence.seed=${seed}`,
      ...(options.filter ? [options.filter] : []),
    ],
    { env: { ...process.env, ...(colours === 'off' && { NO_COLOR: '1' }), ...env } },
  )
  const result = readTestReport(report)
  tally.passed += result.passed
  tally.failed += result.failed
  tally.skipped += result.skipped
  if (result.failed > 0) complaints.push(`${result.failed} ${project} tests failed`)
  else if (code !== 0) fail(`the ${project} tests ended with code ${code} although none of them failed`)
}

/** @param {string} title */
function heading(title) {
  console.log(`\n== ${title}`)
}

/** @param {string} complaint counted as one failed check */
function fail(complaint) {
  tally.failed += 1
  complaints.push(complaint)
}

function close() {
  console.log('')
  for (const complaint of complaints) console.log(`FAILED: ${complaint}`)
  process.exitCode = tally.failed > 0 ? 1 : 0
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        unit: { type: 'boolean', default: false },
        seed: { type: 'string' },
        filter: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.seed !== undefined && !/^\d{1,9}$/.test(values.seed))
      throw new Error(`--seed must be a whole number of at most nine digits, not ${values.seed}`)
    return values
  } catch (error) {
    console.error(`${/** @type {Error} */ (error).message}\n\n${USAGE}`)
    process.exit(2)
  }
}
