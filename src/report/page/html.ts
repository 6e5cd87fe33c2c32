/** HTML in which everything that is put in is text, unless it is HTML made here. */

export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = Html | string | number | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Controls that HTML does not allow and orders of writing direction, which could show a text as another. */
const UNSHOWN = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

const escaped = (text: string) =>
  text.replace(UNSHOWN, '\uFFFD').replace(/[&<>"']/g, character => ESCAPES[character])

const written = (content: Content): string =>
  content instanceof Html
    ? content.text
    : Array.isArray(content)
      ? content.map(written).join('')
      : escaped(String(content))

/** A template of HTML. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.map((part, i) => part + (i < values.length ? written(values[i]) : '')).join(''))
}
