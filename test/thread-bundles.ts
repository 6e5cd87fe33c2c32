/**
 * Bundles the files of worker threads once for the whole test run. From source each thread would load some three hundred
 * modules through tsx, which takes longer than most tests in it.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

const ENTRIES = [
  'run/worker.node',
  'run/table-worker',
  'validate/replicate-worker',
  'validate/ranking-worker',
]

/** Vitest's global set-up: `src/run/ts-worker.mjs` looks into the folder that the environment names. */
export default function bundleThreads(): () => void {
  const folder = join(root, 'node_modules/.cache', `golmok-threads-${process.pid}`)
  buildSync({
    entryPoints: ENTRIES.map(entry => join(root, 'src', `${entry}.ts`)),
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    outdir: folder,
    outbase: join(root, 'src'),
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  })
  process.env['GOLMOK_TEST_THREADS'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
