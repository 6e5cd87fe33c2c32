import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DOCUMENTS, fill } from '../../src/docs/tables.ts'

describe('documentation', () => {
  it.each(DOCUMENTS)('%s holds the tables that the registries make now (npm run docs)', name => {
    const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
    expect(text).toContain('<!-- made:')
    expect(fill(text)).toBe(text)
  })
})
