/** What a source is, and how a text cites one. Its authors, title and year stand by its id in src/text. */
/**
 * What of a source was read: all of it, the data file itself, an abstract or excerpt, what the press reported of it, our own
 * work, or nothing (known from the literature, not looked up again). On which day was not recorded.
 */
export type Reading = 'whole' | 'data' | 'excerpt' | 'press' | 'own' | 'unread'

export interface Source {
  readonly read: Reading
  /** Where it stands: journal and page, archive and number of an article, repository of a data file. */
  readonly at?: string
}
