/** Research on streets, rents, retail and variety of which at least an excerpt was read. */
import type { Source } from './source.ts'

export const RESEARCH = {
  S20b: {
    title: { ko: 'Kim, Park(2018), 상권 변화 단계', en: 'Kim and Park (2018), stages of changing streets' },
    read: 'excerpt',
    at: 'JKPA 53(7): 23',
  },
  S21: {
    title: {
      ko: 'Ryu, Park(2019), 젠트리피케이션 단계',
      en: 'Ryu and Park (2019), stages of gentrification',
    },
    read: 'excerpt',
    at: 'JKPA 54(1): 40; Sustainability 10(7): 2440; 12(21): 8877',
  },
  S22b: {
    title: { ko: 'Kang, Park(2021), 상권 쇠퇴', en: 'Kang and Park (2021), decline of streets' },
    read: 'excerpt',
    at: 'JKPA 56(3): 78',
  },
  S24: {
    title: { ko: 'Lee, Kang(2025), 부산 214개 상권', en: 'Lee and Kang (2025), 214 districts of Busan' },
    read: 'excerpt',
  },
  S25: {
    title: {
      ko: 'Meltzer(2016), 젠트리피케이션과 소상점',
      en: 'Meltzer (2016), gentrification and small business',
    },
    read: 'excerpt',
    at: 'Cityscape 18(3)',
  },
  S26: {
    title: {
      ko: 'Glaeser 외(2023), 젠트리피케이션과 소매',
      en: 'Glaeser, Luca and Moszkowski (2023), gentrification and retail',
    },
    read: 'excerpt',
    at: 'NBER w28271',
  },
  S29: {
    title: {
      ko: 'Piovani 외(2016), 소매 면적과 매력',
      en: 'Piovani, Zachariadis and Batty (2016), scaling of retail',
    },
    read: 'excerpt',
    at: 'arXiv 1612.06441',
  },
  S31: {
    title: {
      ko: 'Arzaghi, Henderson(2005), 매디슨가 광고업',
      en: 'Arzaghi and Henderson (2005), networking off Madison Avenue',
    },
    read: 'excerpt',
    at: 'draft of 2005',
  },
  S35: {
    title: {
      ko: 'Frenken 외(2007), 관련·비관련 다양성',
      en: 'Frenken, van Oort and Verburg (2007), related variety',
    },
    read: 'excerpt',
    at: 'Regional Studies 41: 685',
  },
  S36: {
    title: {
      ko: 'Sivitanides(1997); Shilling 외(1987); Hendershott 외(2013), 자연공실률',
      en: 'Sivitanides (1997); Shilling et al. (1987); Hendershott et al. (2013), natural vacancy',
    },
    read: 'excerpt',
    at: 'JREFE 47: 659',
  },
  S69: {
    title: {
      ko: '창조도시·지역 숙련정책 행위자 모형(EURACE 등)',
      en: 'Agent-based models of creative cities and skill policy (EURACE and others)',
    },
    read: 'excerpt',
    at: 'JASSS 18(2): 5, 18(2): 12; comses 67, 877, 1964',
  },
} as const satisfies Readonly<Record<string, Source>>
