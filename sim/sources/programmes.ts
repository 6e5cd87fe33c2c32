/** Laws and programmes, and what is known of their effects. */
import type { Source } from './source.ts'

export const PROGRAMME_SOURCES = {
  S27: { title: { ko: 'Jardim(2015)', en: 'Jardim, All in the mix (2015)' }, read: 'excerpt' },
  S49: {
    title: {
      ko: '상가건물 임대차보호법과 2018년 개정',
      en: 'Commercial Building Lease Protection Act, amended 2018',
    },
    read: 'press',
    at: 'Kim & Chang note 18861; hankyung 2018012396961; asiae 2022081116324267820; etoday 1657922; biz.chosun 2018082900190',
  },
  S49c: {
    title: {
      ko: '상가건물 임대차보호법 2015년 개정',
      en: 'Commercial Building Lease Protection Act, amended 2015',
    },
    read: 'press',
    at: 'inhousecommunity',
  },
  S50: {
    title: { ko: '지역상권 상생 및 활성화에 관한 법률(2022)', en: 'Local Commercial District Act (2022)' },
    read: 'press',
    at: 'sedaily 264UEFSR52; economist ecn202204280002; donga 113095963',
  },
  S51: {
    title: { ko: '서울시, 장기안심상가', en: 'Seoul, long-term safe shops' },
    read: 'press',
    at: 'newspim 20180624000091; mediapen 248783',
  },
  S52: {
    title: {
      ko: '샌프란시스코 경제분석실, 체인점 규제(2014)',
      en: 'San Francisco Office of Economic Analysis, formula retail (2014)',
    },
    read: 'press',
    at: 'socketsite; lawprofessors; sfexaminer',
  },
  S53: {
    title: {
      ko: 'Brooks(2008); Ellen 외(2007), 상권개선구역',
      en: 'Brooks (2008); Ellen, Schwartz and Voicu (2007), business improvement districts',
    },
    read: 'excerpt',
    at: 'J. Public Economics 92: 388',
  },
  S53b: {
    title: { ko: 'PolicyLink, 상업용 토지신탁', en: 'PolicyLink, commercial land trusts' },
    read: 'excerpt',
  },
  S54: {
    title: { ko: '상권 르네상스 사업', en: 'District renaissance programme' },
    read: 'press',
    at: 'newsasia 3744; ajunews 20250407103211420',
  },
  S55: {
    title: { ko: '로컬크리에이터 활성화 지원사업', en: 'Local creator programme' },
    read: 'press',
    at: 'asiatoday 20250124010013378; etoday 2328674; asiae 2022012610120549068; hankyung 202002197879i; edaily 01436646642041656',
  },
  S56: {
    title: { ko: '청년몰 사업', en: 'Youth mall programme' },
    read: 'press',
    at: 'chosun B6MLPDIYJVAITJC6RP6JWUPN5M; gwangnam 1632730483397322015; asiatoday 20211021010012633; etoday 1672829; wowtv AKR20211001077300003',
  },
  S57: {
    title: {
      ko: 'Martin 외(2013); McKenzie(2020), 창업교육',
      en: 'Martin, McNally and Kay (2013); McKenzie (2020), business training',
    },
    read: 'excerpt',
    at: 'J. Business Venturing 28: 211; World Bank WPS 9408',
  },
  S58: {
    title: { ko: 'Nesta, 크리에이티브 크레디트(2013)', en: 'Nesta, Creative Credits (2013)' },
    read: 'excerpt',
  },
  S60: {
    title: {
      ko: 'Cedefop·ISM-MAAF, 이탈리아·프랑스 공예',
      en: 'Cedefop and ISM-MAAF, crafts in Italy and France',
    },
    read: 'excerpt',
    at: 'batinfo',
  },
  S61: {
    title: { ko: '생태산업단지와 미니클러스터', en: 'Eco-industrial parks and mini-clusters' },
    read: 'excerpt',
    at: 'cluster.or.kr; clustercollaboration.eu 2018; Park, Park and Park 2018, J. Industrial Ecology; J. KSEE 36(12): 803',
  },
  S61b: {
    title: {
      ko: 'Cin, Lee, TCI 2015 발표(클러스터 위험)',
      en: 'Cin and Lee, TCI 2015 slides (risks of clusters)',
    },
    read: 'excerpt',
  },
  S62: {
    title: {
      ko: '한국산업기술진흥원, 지역산업 육성사업(2021)',
      en: 'KIAT, regional industry programme (2021)',
    },
    read: 'press',
    at: 'kidd.co.kr 223588',
  },
  S63: {
    title: { ko: '지방소멸대응기금과 청년마을', en: 'Depopulation fund and youth villages' },
    read: 'press',
    at: 'ulsanilbo 37984; hani 1054989; theleader.mt 2025020410307810096; imaeil 2023041009325140857',
  },
  S64: {
    title: { ko: '지역화폐의 효과 보도(2020)', en: 'Report on the effects of local currency (2020)' },
    read: 'press',
    at: 'hankyung 2020091532331',
  },
  S64b: {
    title: { ko: '지역화폐 연구에 대한 반론(2021)', en: 'Replies to the study of local currency (2021)' },
    read: 'press',
    at: 'pressian 2021020814361563144',
  },
  S64c: {
    title: {
      ko: '경기연구원, 지역화폐 연구 2021-97',
      en: 'Gyeonggi Research Institute, local currency, 2021-97',
    },
    read: 'excerpt',
  },
  S65: {
    title: { ko: '스마트상점 기술보급사업', en: 'Smart-shop vouchers' },
    read: 'press',
    at: 'sedaily 2GSROI3ZY6; finfong',
  },
  S66: {
    title: {
      ko: 'Hanson, Rohlin(2013), 조세특구의 파급',
      en: 'Hanson and Rohlin (2013), spillovers of tax zones',
    },
    read: 'excerpt',
    at: 'Regional Science and Urban Economics 43',
  },
  S67: {
    title: { ko: 'An, Park(2020), 대형마트 의무휴업', en: 'An and Park (2020), closing days of big stores' },
    read: 'excerpt',
  },
} as const satisfies Readonly<Record<string, Source>>
