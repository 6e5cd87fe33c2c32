/** Laws and programmes, and what is known of their effects. */
import type { Source } from './source.ts'

export const PROGRAMME_SOURCES = {
  S27: { read: 'excerpt' },
  S49: {
    read: 'press',
    at: 'Kim & Chang note 18861; hankyung 2018012396961; asiae 2022081116324267820; etoday 1657922; biz.chosun 2018082900190',
  },
  S49c: {
    read: 'press',
    at: 'inhousecommunity',
  },
  S50: {
    read: 'press',
    at: 'sedaily 264UEFSR52; economist ecn202204280002; donga 113095963',
  },
  S51: {
    read: 'press',
    at: 'newspim 20180624000091; mediapen 248783',
  },
  S52: {
    read: 'press',
    at: 'socketsite; lawprofessors; sfexaminer',
  },
  S53: {
    read: 'excerpt',
    at: 'J. Public Economics 92: 388',
  },
  S53b: {
    read: 'excerpt',
  },
  S54: {
    read: 'press',
    at: 'newsasia 3744; ajunews 20250407103211420',
  },
  S55: {
    read: 'press',
    at: 'asiatoday 20250124010013378; etoday 2328674; asiae 2022012610120549068; hankyung 202002197879i; edaily 01436646642041656',
  },
  S56: {
    read: 'press',
    at: 'chosun B6MLPDIYJVAITJC6RP6JWUPN5M; gwangnam 1632730483397322015; asiatoday 20211021010012633; etoday 1672829; wowtv AKR20211001077300003',
  },
  S57: {
    read: 'excerpt',
    at: 'J. Business Venturing 28: 211; World Bank WPS 9408',
  },
  S58: {
    read: 'excerpt',
  },
  S60: {
    read: 'excerpt',
    at: 'batinfo',
  },
  S61: {
    read: 'excerpt',
    at: 'cluster.or.kr; clustercollaboration.eu 2018; Park, Park and Park 2018, J. Industrial Ecology; J. KSEE 36(12): 803',
  },
  S61b: {
    read: 'excerpt',
  },
  S62: {
    read: 'press',
    at: 'kidd.co.kr 223588',
  },
  S63: {
    read: 'press',
    at: 'ulsanilbo 37984; hani 1054989; theleader.mt 2025020410307810096; imaeil 2023041009325140857',
  },
  S64: {
    read: 'press',
    at: 'hankyung 2020091532331',
  },
  S64b: {
    read: 'press',
    at: 'pressian 2021020814361563144',
  },
  S64c: {
    read: 'excerpt',
  },
  S65: {
    read: 'press',
    at: 'sedaily 2GSROI3ZY6; finfong',
  },
  S66: {
    read: 'excerpt',
    at: 'Regional Science and Urban Economics 43',
  },
  S67: {
    read: 'excerpt',
  },
} as const satisfies Readonly<Record<string, Source>>
