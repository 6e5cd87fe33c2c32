// Installs packages of Debian and Ubuntu where that is allowed without a password. Node builtins only.
import { outputOf, run } from './child.mjs'

/**
 * Asks apt-get for packages. Whether they came is for the caller to see: nothing is thrown where they did not.
 *
 * @param {readonly string[]} packages
 */
export async function installByApt(packages) {
  const asRoot = aptPrefix()
  if (packages.length === 0 || !asRoot) return
  console.log(`Installing ${packages.join(' and ')} with apt-get ...`)
  const [program = '', ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  // One unreachable source fails the update though the packages may be had: the caller looks what came.
  await run(program, [...args, 'update', '-qq'])
  await run(program, [...args, 'install', '-y', '-qq', '--no-install-recommends', ...packages])
}

/** @returns {string[] | null} what to put before apt-get, or null where there is none or it needs a password */
export function aptPrefix() {
  if (process.platform !== 'linux' || outputOf('apt-get', ['--version']) === null) return null
  if (process.getuid?.() === 0) return []
  return outputOf('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n']
}
