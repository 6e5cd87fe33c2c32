import type { LocalText } from '../../sim/index.ts'

/** A text as files carry it. */
export type FileText = {
  readonly ko: string
  readonly en: string
}

/** What of a text goes into a file, whose form knows Korean and English. */
export function fileText({ ko, en }: LocalText): FileText {
  return { ko: ko ?? en, en }
}
