import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

// A guide that names a file which is gone is worse than none.

const root = fileURLToPath(new URL('../..', import.meta.url))
const guides = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/life-of-a-lever.md',
  'docs/life-of-a-frame.md',
  'docs/releasing.md',
  'docs/examples/README.md',
  ...readdirSync(join(root, 'docs/adr'))
    // Older records speak of the house as it was: they are superseded, not edited.
    .filter(name => Number(name.slice(0, 4)) >= 8)
    .map(name => `docs/adr/${name}`),
]

/** Paths in code marks, without what stands for many (`*`, capitals in place of names). */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:sim|src|web|test|docs|scenarios|\.github)\/[\w./-]*)`/g)].map(
    found => found[1],
  )
}

describe.each(guides)('%s', guide => {
  it('names only files and folders that are there', () => {
    const named = pathsIn(readFileSync(join(root, guide), 'utf8'))
    expect(named.filter(path => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('guides', () => {
  it('that walk through the code name a file at every step', () => {
    for (const guide of ['docs/life-of-a-lever.md', 'docs/life-of-a-frame.md']) {
      const steps = readFileSync(join(root, guide), 'utf8')
        .split(/^\d+\. /m)
        .slice(1)
      expect(steps.length).toBeGreaterThan(8)
      const without = steps.filter(step => pathsIn(step).length === 0).map(step => step.slice(0, 40))
      expect(without.length, without.join()).toBeLessThanOrEqual(1)
    }
  })
})
