// `npm start`: installs what is missing, builds what is stale, serves the page. Node builtins only.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.mjs'
import { END_SIGNALS, projectRoot } from './child.mjs'
import { installMissing } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { openBrowser } from './open-browser.mjs'
import { endWithNpm } from './parent.mjs'
import { serveFolder } from './static-server.mjs'

const DEFAULT_PORT = 4610

const USAGE = `npm start [-- OPTIONS]

Installs what is missing, builds what is stale and serves the page of Golmok on this machine.

  --port N     port to serve on; where it is taken, the next free one (default ${DEFAULT_PORT}, 0: any)
  --no-open    do not open a browser
  --help       show this text`

requireNode()
endWithNpm()
const options = readOptions()
if (options.help) {
  console.log(USAGE)
  process.exit(0)
}

if (!(await installMissing())) fail('The packages could not be installed; the reason stands above.')
if (!(await buildIfStale(['cli', 'web']))) fail('The build failed; the reason stands above.')

const server = await serveFolder({ folder: join(projectRoot, 'dist', 'web'), port: options.port }).catch(
  error => fail(`The page cannot be served from port ${options.port}: ${error.message}`),
)
let ending = false
for (const signal of END_SIGNALS) {
  process.on(signal, () => {
    if (ending) return // npm hands on the Ctrl-C that the terminal has sent to us already
    ending = true
    server.close().finally(() => process.exit(0))
  })
}
console.log(
  `\nGolmok is at ${server.url}  (Ctrl-C ends it)\n골목이 열렸습니다: ${server.url}  (끝내려면 Ctrl-C)`,
)
if (options.open) openBrowser(server.url)

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const port = Number(values.port)
    if (!/^\d+$/.test(values.port) || port > 65_535)
      throw new Error(`--port ${values.port}: 0 to 65535 allowed`)
    return { port, open: !values['no-open'], help: values.help }
  } catch (error) {
    console.error(`${/** @type {Error} */ (error).message}\n\n${USAGE}`)
    process.exit(2)
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
