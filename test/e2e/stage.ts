import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../src/launch/chromium.mjs'
import { type StaticServer, serveFolder } from '../../src/launch/static-server.mjs'

const BUILT_PAGE = process.env.GOLMOK_PAGE ?? fileURLToPath(new URL('../../dist/web', import.meta.url))

// Quiet: nothing that Chromium does of its own accord may reach for the network during a test.
const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const executablePath = process.env.GOLMOK_NO_CHROMIUM ? null : await findChromium()
const whyNot = process.env.GOLMOK_NO_CHROMIUM ?? 'no Chromium is installed (npm test gets one)'

/** Why no page can be looked at here; undefined where one can. */
export const whyNoPage = executablePath ? undefined : whyNot

/** The built page, served on a free loopback port, and a Chromium to look at it. */
export interface Stage {
  /** Address of the page, with a closing slash. */
  readonly url: string
  readonly browser: Browser
  /** A fresh page in a context of its own, and what went wrong on it so far. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; troubles: readonly string[] }>
  /** Closes all pages: one that is left open goes on playing, and takes its time from the next. */
  clear(): Promise<void>
  /** Ends browser and server. */
  close(): Promise<void>
}

/** @throws Error where the page is not built or there is no Chromium */
export async function openStage(): Promise<Stage> {
  if (!existsSync(BUILT_PAGE)) throw new Error('dist/web is missing: run npm run build')
  if (!executablePath) throw new Error(whyNot)
  const server: StaticServer = await serveFolder({ folder: BUILT_PAGE, port: 0 })
  try {
    const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS })
    return {
      url: server.url,
      browser,
      open: options => openPage(browser, options),
      clear: async () => {
        await Promise.all(browser.contexts().map(context => context.close()))
      },
      close: async () => {
        await browser.close()
        await server.close()
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

async function openPage(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  // No test is about time: a step may take as long as a busy machine takes.
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text())
  })
  page.on('pageerror', error => troubles.push(String(error)))
  page.on('requestfailed', request => troubles.push(`${request.url()}: ${request.failure()?.errorText}`))
  return { page, troubles }
}
