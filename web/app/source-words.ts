/** Sources by title and year: the registries cite them by codes, which say nothing to a reader. */
import { SOURCES, type Source } from '../../src/page.ts'
import type { Translator } from './translate.ts'

const BY_ID: Readonly<Record<string, Source | undefined>> = SOURCES

/** A citation with the titles of its sources; a pattern is called by its number. */
export function sourceWords(source: string, text: Translator): string {
  return source.replace(/\b(?:SD|[SPQ])\d+[a-z]?\b/g, code => {
    const known = BY_ID[code]
    if (known) return text.local(known.title)
    return text.t(code.startsWith('P') ? 'source.pattern' : 'source.note', { code })
  })
}
