import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const START = fileURLToPath(new URL('../../src/launch/start.mjs', import.meta.url))

let child: ChildProcess | undefined
afterEach(() => child?.kill('SIGKILL'))

function start(...args: string[]) {
  child = spawn(process.execPath, [START, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  let output = ''
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)
      if (found) resolve(found[0])
    }
    child?.stdout?.on('data', read)
    child?.stderr?.on('data', read)
    ended.then(() => reject(new Error(output)))
  })
  return { process: child, address, ended }
}

describe('npm start', () => {
  it('serves the built page at the address that it prints, and ends when asked to', async () => {
    const { process: server, address, ended } = start('--no-open', '--port', '0')
    const url = await address
    const answer = await fetch(url)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('id="root"')
    server.kill('SIGTERM')
    // Windows has no signals: a process is ended from outside there, and has no code of its own.
    if (process.platform !== 'win32') expect(await ended).toBe(0)
    else await ended
    await expect(fetch(url)).rejects.toThrow()
  })

  it.each([['--port', 'abc'], ['--port', '70000'], ['--prot', '1'], ['alley']])(
    'refuses %s %s with the list of its options',
    async (...args) => {
      const { address, ended } = start(...args.filter(arg => arg !== undefined))
      await expect(address).rejects.toThrow('--no-open')
      expect(await ended).toBe(2)
    },
  )
})
