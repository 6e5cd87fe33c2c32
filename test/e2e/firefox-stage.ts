/** The built page in Firefox, driven over WebDriver BiDi. What runs here runs in the engine that is not Chromium's. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core'
import { describe } from 'vitest'
import { findFirefox } from '../../src/launch/firefox.mjs'
import { serveFolder } from '../../src/launch/static-server.mjs'

const BUILT_PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url))

const executablePath = process.env.GOLMOK_NO_FIREFOX ? null : findFirefox()
const whyNot = process.env.GOLMOK_NO_FIREFOX ?? 'no Firefox is installed (npm test gets one)'

/** `describe` for tests that need a Firefox: skipped, with the reason in their name, where there is none. */
export const describeFirefox = (name: string, tests: () => void): void => {
  if (executablePath) describe(name, tests)
  else describe.skip(`${name} [skipped: ${whyNot}]`, tests)
}

export interface FirefoxPage {
  readonly page: Page
  /** Errors and warnings of the console, exceptions, and what the content security policy refused, so far. */
  troubles(): Promise<readonly string[]>
}

/** The built page, served on a free loopback port, and a Firefox in English, still and 1280 x 720 to look at it. */
export interface FirefoxStage {
  /** Address of the page, with a closing slash. */
  readonly url: string
  /** A fresh page in a context of its own. */
  open(): Promise<FirefoxPage>
  /** Waits for a finished download whose name fits, and takes its text. */
  downloaded(name: RegExp): Promise<{ name: string; text: string }>
  clear(): Promise<void>
  /** Ends browser and server. */
  close(): Promise<void>
}

/** @throws Error where the page is not built or there is no Firefox */
export async function openFirefoxStage(): Promise<FirefoxStage> {
  if (!existsSync(BUILT_PAGE)) throw new Error('dist/web is missing: run npm run build')
  if (!executablePath) throw new Error(whyNot)
  const downloads = mkdtempSync(join(tmpdir(), 'golmok-firefox-'))
  const server = await serveFolder({ folder: BUILT_PAGE, port: 0 })
  const browser = await launch(executablePath, downloads).catch(async error => {
    await server.close()
    throw error
  })
  const contexts = new Set<BrowserContext>()
  const clear = async () => {
    for (const context of contexts) await context.close()
    contexts.clear()
  }
  return {
    url: server.url,
    async open() {
      const context = await browser.createBrowserContext()
      contexts.add(context)
      return watched(await context.newPage())
    },
    downloaded: name => finished(downloads, name),
    clear,
    async close() {
      await browser.close()
      await server.close()
      rmSync(downloads, { recursive: true, force: true })
    },
  }
}

function launch(path: string, downloads: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    defaultViewport: { width: 1280, height: 720 },
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-GB, en',
      'ui.prefersReducedMotion': 1,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      // Quiet: nothing that Firefox does of its own accord may reach for the network during a test.
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'app.normandy.enabled': false,
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
    },
  })
}

async function watched(page: Page): Promise<FirefoxPage> {
  const troubles: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warn') troubles.push(message.text())
  })
  page.on('pageerror', error => troubles.push(String(error)))
  // BiDi carries no console message of the security policy: the page itself hears of what was refused.
  await page.evaluateOnNewDocument(() => {
    const refused: string[] = []
    Reflect.set(window, 'golmokRefused', refused)
    document.addEventListener('securitypolicyviolation', event =>
      refused.push(`${event.effectiveDirective} refused ${event.blockedURI} ${event.sample}`),
    )
  })
  return {
    page,
    async troubles() {
      const refused = await page.evaluate(() => Reflect.get(window, 'golmokRefused') as string[])
      return [...troubles, ...refused]
    },
  }
}

/** Firefox writes beside the file until it is whole: `.part` is gone when the download has ended. */
async function finished(folder: string, name: RegExp): Promise<{ name: string; text: string }> {
  for (;;) {
    const files = await readdir(folder)
    const file = files.find(each => name.test(each))
    if (file !== undefined && !files.some(each => each.endsWith('.part'))) {
      const text = await readFile(join(folder, file), 'utf8')
      if (text !== '') return { name: file, text }
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
