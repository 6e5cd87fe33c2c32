/** Code of a language that has a folder in `src/text`; another one is answered in English. */
export type Lang = string
