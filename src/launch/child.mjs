// Child processes of the two commands, the same on Linux, macOS and Windows. Node builtins only: this runs
// before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Signals by which a person or the system ends a command. */
export const END_SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a program in the project's folder, its output passing straight through, and waits for its end. A signal
 * that should end us ends the program first, and then us.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 127 where it cannot be started, 130 where a signal ended it
 */
export function run(program, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      windowsHide: true,
    })
    let interrupted = false
    /** @param {NodeJS.Signals} signal */
    const interrupt = signal => {
      if (interrupted) process.exit(130) // asked twice: do not wait any longer
      interrupted = true
      child.kill(signal)
    }
    for (const signal of END_SIGNALS) process.on(signal, interrupt)
    /** @param {number} code */
    const end = code => {
      for (const signal of END_SIGNALS) process.off(signal, interrupt)
      if (interrupted) process.exit(130)
      resolve(code)
    }
    child.on('error', error => {
      console.error(`${program}: ${error.message}`)
      end(127)
    })
    child.on('close', code => end(code ?? 130))
  })
}

/**
 * Runs npm: the one that started us where there is one, else the one on the path.
 *
 * @param {readonly string[]} args without spaces or quotes, since Windows needs a shell for npm.cmd
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return run(process.execPath, [npm, ...args])
  const windows = process.platform === 'win32'
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows })
}

/**
 * Runs a tool of node_modules by its script, with this very Node and without a shell.
 *
 * @param {string} packageName
 * @param {string} command as named in the package's `bin`
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export function runTool(packageName, command, args, options) {
  return run(process.execPath, [toolScript(packageName, command), ...args], options)
}

/**
 * @param {string} packageName
 * @param {string} command
 */
function toolScript(packageName, command) {
  const manifest = join(projectRoot, 'node_modules', packageName, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const script = typeof bin === 'string' ? bin : bin[command]
  return join(dirname(manifest), script)
}

/**
 * What a short program prints, without its errors; null where it cannot be started or fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 */
export function outputOf(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 30_000,
    windowsHide: true,
  })
  return status === 0 ? stdout.trim() : null
}
