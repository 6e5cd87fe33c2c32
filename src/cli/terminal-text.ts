/**
 * Texts of files on a terminal. A title may hold what moves the cursor, renames the window, hides text or turns its
 * direction; all that is told to people passes here and shows such characters as what they are: `\u{1b}`.
 */

// Controls (line end and tab are ours), separators of lines, marks of direction, invisible joiners and tags.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu

/** The text with nothing in it that a terminal would obey. */
export function terminalText(text: string): string {
  return text.replace(UNSEEN, mark => `\\u{${(mark.codePointAt(0) as number).toString(16)}}`)
}

/** A text from a file where one line is expected. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
