// The checks of the package that need it built.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNpm, runTool } from './child.mjs'

/** @returns {Promise<string[]>} what is wrong with the package as it would be published */
export async function checkPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'golmok-package-'))
  try {
    // Scripts are left out: what is packed is what was built.
    if ((await runNpm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder])) !== 0)
      return ['the package could not be packed']
    const tarball = join(folder, readdirSync(folder)[0])
    const complaints = []
    if ((await runTool('publint', 'publint', ['run', '--strict', tarball])) !== 0)
      complaints.push('publint found faults in the manifest or the files')
    const attw = [tarball, '--profile', 'esm-only', '--no-emoji', '--no-color', '--format', 'ascii']
    if ((await runTool('@arethetypeswrong/cli', 'attw', attw)) !== 0)
      complaints.push('the declarations do not fit the code behind them')
    return complaints
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
