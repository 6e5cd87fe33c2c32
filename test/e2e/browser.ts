import { describe } from 'vitest'
import { whyNoPage } from './stage.ts'

export { openStage, type Stage } from './stage.ts'

/** `describe` for tests that need a Chromium: skipped, with the reason in their name, where there is none. */
export const describePage = (name: string, tests: () => void): void => {
  if (!whyNoPage) describe(name, tests)
  else describe.skip(`${name} [skipped: ${whyNoPage}]`, tests)
}
