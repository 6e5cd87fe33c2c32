/** Written by `npm run texts` from the folders beside it: every language, and every family of texts. */
import enLanguage from './en/language.json' with { type: 'json' }
import enModelRoom from './en/model-room.json' with { type: 'json' }
import enPage from './en/page.json' with { type: 'json' }
import enWork from './en/work.json' with { type: 'json' }
import koLanguage from './ko/language.json' with { type: 'json' }
import koModelRoom from './ko/model-room.json' with { type: 'json' }
import koPage from './ko/page.json' with { type: 'json' }
import koWork from './ko/work.json' with { type: 'json' }
import { type Family, family } from './family.ts'

export const LANGUAGES: readonly string[] = ['en', 'ko']

export const languageTexts = family({ en: enLanguage, ko: koLanguage })
export const modelRoomTexts = family({ en: enModelRoom, ko: koModelRoom })
export const pageTexts = family({ en: enPage, ko: koPage })
export const workTexts = family({ en: enWork, ko: koWork })

/** All families by name. A page takes single ones, so that the others stay out of its build. */
export const FAMILIES: Readonly<Record<string, Family<string>>> = {
  language: languageTexts,
  'model-room': modelRoomTexts,
  page: pageTexts,
  work: workTexts,
}
