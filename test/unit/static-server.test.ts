import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StaticServer, serveFolder } from '../../src/launch/static-server.mjs'

let base: string
let server: StaticServer

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'golmok-server-'))
  mkdirSync(join(base, 'page', 'assets'), { recursive: true })
  writeFileSync(join(base, 'secret.txt'), 'secret')
  mkdirSync(join(base, 'page-other'))
  writeFileSync(join(base, 'page-other', 'secret.txt'), 'secret')
  writeFileSync(join(base, 'page', 'index.html'), '<p>골목</p>')
  writeFileSync(join(base, 'page', 'assets', '골목 1.js'), 'export {}')
  writeFileSync(join(base, 'page', 'assets', 'font.woff2'), 'font')
  writeFileSync(join(base, 'page', 'assets', 'index-BtQVgLK1.js'), 'export {}')
  symlinkSync(join(base, 'secret.txt'), join(base, 'page', 'link.txt'))
  server = await serveFolder({ folder: join(base, 'page'), port: 0 })
})

afterAll(async () => {
  await server?.close()
  rmSync(base, { recursive: true, force: true })
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

// fetch would tidy the path up before sending it.
function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, ...options }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    asked.on('error', reject).end()
  })
}

describe('the static server', () => {
  it('serves the page isolated, with its type', async () => {
    const { status, headers, body } = await ask('/?lang=ko')
    expect(status).toBe(200)
    expect(body.toString()).toBe('<p>골목</p>')
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
  })

  it('decodes addresses and knows the types of scripts and fonts', async () => {
    const script = await ask(`/assets/${encodeURIComponent('골목 1.js')}`)
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect((await ask('/assets/font.woff2')).headers['content-type']).toBe('font/woff2')
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../page-other/secret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/nothing.js',
  ])('finds nothing at %s', async path => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body.toString()).not.toContain('secret')
  })

  it.each(['/%E0%A4%A', '/%00'])('refuses the malformed address %s', async path => {
    expect((await ask(path)).status).toBe(400)
  })

  it('takes only GET and HEAD', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
    const head = await ask('/', { method: 'HEAD' })
    expect([head.status, head.body.length]).toEqual([200, 0])
  })

  it('compresses text for those who can read it', async () => {
    const { headers, body } = await ask('/', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(body).toString()).toBe('<p>골목</p>')
  })

  it('says that a known file has not changed', async () => {
    const etag = (await ask('/')).headers.etag ?? ''
    expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('lets nobody frame the page, run what stands in it, or learn where it is', async () => {
    for (const path of ['/', '/nothing.js', '/assets/font.woff2']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('geolocation=()'),
      })
    }
  })

  it('answers to the names of this machine and its own port only', async () => {
    const status = async (host: string) => (await ask('/', { headers: { host } })).status
    const { port } = server
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])
      expect([name, await status(`${name}:${port}`)]).toEqual([name, 200])
    for (const host of [
      `rebound.example:${port}`,
      `127.0.0.1.rebound.example:${port}`,
      `localhost.:${port}`,
      `127.0.0.1:${port + 1}`,
      '127.0.0.1',
      `user@127.0.0.1:${port}`,
    ])
      expect([host, await status(host)]).toEqual([host, 421])
  })

  it('lets browsers keep what has a hash in its name, and has them ask for all else', async () => {
    const keeps = async (path: string) => (await ask(path)).headers['cache-control']
    expect(await keeps('/assets/index-BtQVgLK1.js')).toBe('public, max-age=31536000, immutable')
    expect(await keeps('/')).toBe('no-cache')
    expect(await keeps('/assets/font.woff2')).toBe('no-cache')
  })

  it('takes the next free port where one is taken, and frees it in the end', async () => {
    const second = await serveFolder({ folder: join(base, 'page'), port: server.port })
    expect(second.port).toBeGreaterThan(server.port)
    await second.close()
    await expect(fetch(second.url)).rejects.toThrow()
  })

  it('says so where the folder is missing', async () => {
    await expect(serveFolder({ folder: join(base, 'absent'), port: 0 })).rejects.toThrow('ENOENT')
  })
})
