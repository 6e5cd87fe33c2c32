import { spawn } from 'node:child_process'

/**
 * Opens an address in the person's browser where there is a screen; elsewhere, or where it fails, nothing
 * happens, since the address is printed anyway.
 *
 * @param {string} url
 */
export function openBrowser(url) {
  const [program, ...args] = opener(url)
  if (!program) return
  try {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true })
    child.on('error', () => {})
    child.unref()
  } catch {
    // No such program: see above.
  }
}

/**
 * @param {string} url
 * @returns {string[]} program and arguments, empty where there is no screen
 */
function opener(url) {
  if (process.env.CI) return []
  if (process.platform === 'darwin') return ['open', url]
  if (process.platform === 'win32') return ['cmd', '/c', 'start', url]
  if (process.env.WSL_DISTRO_NAME) return ['cmd.exe', '/c', 'start', url]
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', url] : []
}
