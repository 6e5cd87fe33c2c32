/** Official statistics, surveys and reports on Korea. */
import type { Source } from './source.ts'

export const STATISTICS = {
  SD1: {
    read: 'whole',
  },
  SD2: {
    read: 'whole',
  },
  SD3: {
    read: 'whole',
  },
  SD4: {
    read: 'whole',
  },
  SD5: {
    read: 'whole',
  },
  S1: {
    read: 'press',
    at: 'kmib.co.kr arcid 0008979428',
  },
  S2: {
    read: 'press',
    at: 'news1.kr 5644043; biz.newdaily.co.kr 2024122700154',
  },
  S3: {
    read: 'press',
    at: 'newspim 20221222000256; ajunews 20231221112653012',
  },
  S4: {
    read: 'press',
    at: 'shinailbo 1024205; mediapen 320282',
  },
  S5: {
    read: 'press',
    at: 'asiae 2015122311345744385',
  },
  S6: {
    read: 'press',
    at: 'asiae 2025043017182550660; tf.co.kr 2201649; busan.com 2025042914275548578; fnnews 202504291025260925',
  },
  S8: {
    read: 'excerpt',
    at: 'its README: 39,975 district-sector-quarters',
  },
  S9: {
    read: 'data',
    at: 'github lewns2/Eodiya-Coffee, 46,376 rows; figures computed from them',
  },
  S10: {
    read: 'press',
    at: 'wowtv A201912270173; newspim 20201228000167; news33.net 73748',
  },
  S11a: {
    read: 'press',
    at: 'imnews.imbc 6577582; proconsumer 14475',
  },
  S11c: {
    read: 'press',
    at: 'hankyung 202205055248Y; fnnews 202205041706261189',
  },
  S11d: {
    read: 'press',
    at: 'ilyo 154015',
  },
  S12: {
    read: 'press',
    at: 'sedaily 1VE8LQ50NT; sedaily 1VPQJRMZSZ; mbn 4323864; imnews 6592602',
  },
  S12e: {
    read: 'press',
    at: 'biz.chosun 2018012403133',
  },
  S13: {
    read: 'press',
    at: 'heraldcorp 20170712000336',
  },
  S13b: {
    read: 'press',
    at: 'mbn 2618963',
  },
  S14: {
    read: 'press',
    at: 'joongang 22071029',
  },
  S15: {
    read: 'press',
    at: 'newspim 20170612000161',
  },
  S16: {
    read: 'press',
    at: 'realty.chosun 2023032302251; daum 20230801213336387',
  },
  S17: {
    read: 'press',
    at: 'asiae 2022022306565550097; sd.go.kr contents 1708; heraldcorp 1167857',
  },
  S18: {
    read: 'press',
    at: 'asiae 2025032713590769605; asiae 2025120519304538246',
  },
  S19: {
    read: 'press',
    at: 'jumpoline 8890; newdaily 2021012100205, 2021090800244, 2022021600125; newsis NISI20240507_0020331072',
  },
  S37: {
    read: 'press',
    at: 'ETNews 20140327000186',
  },
  S37b: {
    read: 'excerpt',
    at: 'earticle A409851',
  },
  S38: {
    read: 'press',
    at: 'kukinews kuk201405160133; edaily 01981126606089576',
  },
  S40: {
    read: 'press',
    at: 'bookshopmap.com, yearbook 2021; newsis NISX20221223_0002134659; koreaherald 20231019000910',
  },
  S41: {
    read: 'data',
    at: 'github guyabel/migest, data-raw; figures computed from them',
  },
  S42: {
    read: 'data',
    at: 'github stiles/data, table DT_1IN1502',
  },
  S43: {
    read: 'press',
    at: 'newstomato 1063114; pennmike 35207',
  },
  S44: {
    read: 'press',
    at: 'donga 4621213; KBS 168988',
  },
  S45: {
    read: 'press',
    at: 'news-pic 239171',
  },
  S46: {
    read: 'press',
    at: 'koreabizwire, March 2021; english.seoul.go.kr, February 2021; hani 961298; english.chosun 2021012800490',
  },
  S47: {
    read: 'press',
    at: 'imaeil 2017072200472927225; edaily 02765046619141024; ikoreadaily 805850',
  },
  S48: {
    read: 'press',
    at: 'hankyung magazine 202404098769b; wowtv 2023032768161',
  },
  S48b: {
    read: 'press',
    at: 'sisain 33874',
  },
  S70: {
    read: 'data',
    at: 'data.go.kr 15069848',
  },
} as const satisfies Readonly<Record<string, Source>>
