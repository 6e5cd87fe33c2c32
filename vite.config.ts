import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { normalizePath, type Plugin } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { CONTENT_POLICY } from './src/launch/content-policy.mjs'
import { packageCollector, writeLicences } from './src/launch/third-party.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = join(root, 'dist')

// SharedArrayBuffer, by which a run is stopped at once, exists only on pages isolated from other origins.
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** @param folders of the project, as a pattern */
const filesIn = (folders: string) =>
  new RegExp(`^${normalizePath(root).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${folders}`)

/** Our modules that do nothing but export: what is not asked of them need not come along. */
const ownEngine = filesIn('(sim|src)/')

const pagePackages = packageCollector()
const nodePackages = packageCollector()

/** The page: a folder of static files with relative addresses, so that it can be hosted anywhere. */
const page: ViteUserConfig = {
  root: join(root, 'web'),
  base: './',
  plugins: [
    react(),
    optimizeLocales.vite({ locales: ['en-US', 'ko-KR'] }),
    contentPolicy(),
    pagePackages.plugin(),
    licences('web', pagePackages.packages),
  ],
  worker: { format: 'es', plugins: () => [pagePackages.plugin()] },
  server: { headers: isolation },
  preview: { headers: isolation },
  build: {
    outDir: join(dist, 'web'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    rolldownOptions: {
      // The registries that the page reads come from the same index as the engine, which only the workers need.
      treeshake: { moduleSideEffects: [{ test: ownEngine, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
            {
              name: 'controls',
              test: /node_modules\/(react-aria|react-stately|@react-|@internationalized|clsx)/,
            },
            // With zod goes the word that it makes no code: it has to be said before any other piece makes a schema.
            {
              name: 'files',
              test: /node_modules\/(zod|browser-fs-access)\/|web\/app\/zod-without-eval\.ts$/,
            },
          ],
        },
      },
    },
  },
}

/**
 * The command line, its workers and the library, with all packages inside: dist/ runs without node_modules.
 * One build for all, so that the engine they share is one file.
 */
const commandLine: ViteUserConfig = {
  root,
  plugins: [
    seedrandomAsModule(),
    nodeOutput(),
    nodePackages.plugin(),
    licences('cli', nodePackages.packages),
  ],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: dist,
    emptyOutDir: false, // dist/web belongs to the other build
    target: 'node20',
    minify: false, // readable stack traces
    sourcemap: true,
    rolldownOptions: {
      input: {
        'cli/cli': join(root, 'src/cli/cli.ts'),
        'cli/table-worker': join(root, 'src/run/table-worker.ts'),
        'cli/worker.node': join(root, 'src/run/worker.node.ts'),
        'cli/replicate-worker': join(root, 'src/validate/replicate-worker.ts'),
        'cli/ranking-worker': join(root, 'src/validate/ranking-worker.ts'),
        'lib/index': join(root, 'src/index.ts'),
        'lib/node': join(root, 'src/node.ts'),
        'lib/measures': join(root, 'src/measures.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'lib/[name]-[hash].js' },
    },
  },
}

const tests: ViteUserConfig = {
  root,
  resolve: {
    // Examples import the package by its name, as a reader would.
    alias: [
      { find: /^golmok$/, replacement: join(root, 'src/index.ts') },
      { find: /^golmok\/(node|measures)$/, replacement: join(root, 'src/$1.ts') },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/package/**', 'test/bench/**'],
          globalSetup: ['test/thread-bundles.ts'],
          // One load of the modules a worker: loading them for each file takes longer than the tests. What a file changes,
          // it puts back; the files run in another order each time, so that one that does not is found.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package', // what is published, as built
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 2, // each file has a browser of its own, and waits for it most of the time
          // No retries: what fails, fails. Nothing here is timed, so the deadlines are those of a busy machine.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
}

/**
 * Makes the one CommonJS file within the engine an ES module: the bundler's wrapper for it asks for `node:module` in a build
 * for Node, and then no browser could load the library.
 */
function seedrandomAsModule(): Plugin {
  return {
    name: 'golmok-seedrandom-as-module',
    transform(code, id) {
      if (!/[\\/]seedrandom[\\/]lib[\\/]alea\.js$/.test(id)) return
      return { code: `const module = { exports: {} };\n${code}\nexport default module.exports\n`, map: null }
    },
  }
}

/** Says in the built page itself what it may do. Left out while developing, where the page is changed as it runs. */
function contentPolicy(): Plugin {
  return {
    name: 'golmok-content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head' },
    ],
  }
}

/** Ships the licences of the packages inside, as they ask. */
function licences(build: 'cli' | 'web', packages: () => ReturnType<typeof pagePackages.packages>): Plugin {
  return {
    name: 'golmok-licences',
    apply: 'build',
    closeBundle() {
      writeLicences({ dist, build, packages: packages() })
    },
  }
}

/** Clears what an earlier build left beside dist/web, and makes the command executable. */
function nodeOutput(): Plugin {
  return {
    name: 'golmok-node-output',
    buildStart() {
      for (const folder of ['cli', 'lib']) rmSync(join(dist, folder), { recursive: true, force: true })
    },
    writeBundle() {
      chmodSync(join(dist, 'cli/cli.js'), 0o755)
    },
  }
}

export default defineConfig(({ mode }) => (mode === 'cli' ? commandLine : mode === 'test' ? tests : page))
