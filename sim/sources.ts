/**
 * Every source that the model cites, by the id it is cited with: documents and statistics by code (`S41`, `SD3`), literature by
 * its short name (`Krugman 1991`), own work by `Q1`... A citation that names another source does not compile.
 */
import { LITERATURE } from './sources/literature.ts'
import { OWN_WORK } from './sources/own-work.ts'
import { PROGRAMME_SOURCES } from './sources/programmes.ts'
import { RESEARCH } from './sources/research.ts'
import type { Source } from './sources/source.ts'
import { STATISTICS } from './sources/statistics.ts'

export type { Reading, Source } from './sources/source.ts'

const ALL = { ...STATISTICS, ...PROGRAMME_SOURCES, ...RESEARCH, ...LITERATURE, ...OWN_WORK }

export type SourceId = keyof typeof ALL

export const SOURCES: Readonly<Record<SourceId, Source>> = ALL

declare const cited: unique symbol

/** A text whose sources exist. */
export type Citation = string & { readonly [cited]: true }

/**
 * Writes a citation: `` cite`${'S41'}: 17,320 thousand KRW a year` ``. Text without a source says why there is none.
 * @param words the text around the sources
 * @param ids ids of sources; another string does not compile
 */
export function cite(words: TemplateStringsArray, ...ids: readonly SourceId[]): Citation {
  return String.raw({ raw: words }, ...ids) as Citation
}
