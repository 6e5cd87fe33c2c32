import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openScenario, run } from '../../src/node.ts'
import { describePage, openStage, type Stage } from './browser.ts'

// docs/examples/page.html as its reader serves it: any static server over the project's folder, no bundler.

const root = fileURLToPath(new URL('../..', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

function serveProject(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = createReadStream(join(root, path))
    file.on('open', () => response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' }))
    file.on('error', () => response.writeHead(404).end())
    file.pipe(response)
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

describePage('the example page without bundler', () => {
  let server: Server
  let stage: Stage

  beforeAll(async () => {
    server = await serveProject()
    stage = await openStage()
  })
  afterAll(async () => {
    await stage?.close()
    server?.close()
  })

  it('runs a scenario and shows the digest that Node gives', async () => {
    const { page, troubles } = await stage.open()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/examples/page.html`)
    await page.waitForFunction(() => document.querySelector('#answer')?.textContent?.includes('digest'))
    const shown = await page.textContent('#answer')
    const here = await run({ ...(await openScenario('alley/baseline')), months: 24 })
    expect(shown).toBe(
      `${here.series('creatorsOpen').at(-1)} local creators after two years, digest ${here.replicates[0].digest}`,
    )
    expect(troubles.filter(text => !text.includes('favicon') && !text.includes('404'))).toEqual([])
  })
})
