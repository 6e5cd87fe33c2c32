import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { SECURITY_HEADERS } from './content-policy.mjs'

/** @type {Record<string, string>} */
const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const COMPRESSIBLE = /^(text|image\/svg|application\/(json|geo\+json|manifest|wasm))/

// The first two isolate the page, without which browsers withhold SharedArrayBuffer.
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...SECURITY_HEADERS,
}

// Vite writes a hash of the contents into these names: under one address there is only ever one content.
const NEVER_CHANGES = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/
const FOR_A_YEAR = 'public, max-age=31536000, immutable'

/** Names by which this machine calls itself. A page elsewhere that got its own name to lead here has another. */
const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

const PORTS_TRIED = 50

/**
 * @typedef {object} StaticServer
 * @property {string} url address of the page, with a closing slash
 * @property {number} port
 * @property {() => Promise<void>} close ends open connections too
 */

/**
 * Serves the files of one folder on the loopback interface.
 *
 * @param {{ folder: string, port: number }} options `port` 0 takes any free one; a taken port, the next free
 * @returns {Promise<StaticServer>}
 * @throws where the folder is missing, or none of the next ports is free
 */
export async function serveFolder({ folder, port }) {
  const root = await realpath(folder)
  const server = createServer((request, response) => {
    answer(root, request, response).catch(error => {
      console.error(`${request.url}: ${error.message}`)
      if (!response.headersSent) sendText(response, 500, 'Internal error')
      else response.destroy()
    })
  })
  const bound = await listen(server, port)
  return {
    url: `http://127.0.0.1:${bound}/`,
    port: bound,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} firstPort
 * @returns {Promise<number>} the port it listens on
 */
async function listen(server, firstPort) {
  const lastPort = firstPort === 0 ? 0 : Math.min(firstPort + PORTS_TRIED - 1, 65_535)
  for (let port = firstPort; ; port++) {
    try {
      return await listenOn(server, port)
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code
      // Windows answers EACCES for ports that it keeps for itself.
      if ((code !== 'EADDRINUSE' && code !== 'EACCES') || port >= lastPort) throw error
    }
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOn(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
  // 421: this server does not speak for that name, whoever made it lead here.
  if (!isOurs(request)) return sendText(response, 421, 'Misdirected request: ask for 127.0.0.1 or localhost')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return sendText(response, 405, 'Method not allowed')
  }
  const path = pathOf(request.url ?? '/')
  if (path === null) return sendText(response, 400, 'Bad address')
  const file = await fileAt(root, path)
  if (!file) return sendText(response, 404, 'Not found')

  const type = MIME_TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream'
  const tag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  response.setHeader('Content-Type', type)
  response.setHeader('ETag', tag)
  // Else always ask again: what lies under an address changes with each build, and the answer is then a short 304.
  response.setHeader('Cache-Control', NEVER_CHANGES.test(path) ? FOR_A_YEAR : 'no-cache')
  response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === tag) {
    response.statusCode = 304
    response.end()
    return
  }
  const zip = COMPRESSIBLE.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  if (zip) response.setHeader('Content-Encoding', 'gzip')
  else response.setHeader('Content-Length', file.size)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const content = createReadStream(file.path)
  // A reader that goes away in mid-file is no error of ours.
  const done = () => {}
  if (zip) pipeline(content, createGzip(), response, done)
  else pipeline(content, response, done)
}

/**
 * Whether the request names this machine and the port it came in by.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function isOurs(request) {
  const found = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(request.headers.host ?? '')
  if (!found) return false
  const [, name = '', port = '80'] = found
  return LOOPBACK_NAMES.has(name.toLowerCase()) && Number(port) === request.socket.localPort
}

/**
 * @param {string} address
 * @returns {string | null} the decoded path, or null where it is malformed
 */
function pathOf(address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
    return path.startsWith('/') && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}

/**
 * The file that a path means, a closing slash meaning index.html. Only files inside the root are found, links
 * being followed before that is judged.
 *
 * @param {string} root
 * @param {string} path
 * @returns {Promise<{ path: string, size: number, mtimeMs: number } | null>}
 */
async function fileAt(root, path) {
  const asked = path.endsWith('/') ? join(root, path, 'index.html') : join(root, path)
  const real = await realpath(asked).catch(() => null)
  if (real === null || !isInside(root, real)) return null
  const found = await stat(real)
  return found.isFile() ? { path: real, size: found.size, mtimeMs: found.mtimeMs } : null
}

/**
 * @param {string} root
 * @param {string} path
 */
function isInside(root, path) {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way)
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function sendText(response, status, text) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}
