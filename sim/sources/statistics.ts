/** Official statistics, surveys and reports on Korea. */
import type { Source } from './source.ts'

export const STATISTICS = {
  SD1: {
    title: {
      ko: '산업연구원, 창의인재 기반 지역산업(2019)',
      en: 'KIET, creative talent-based regional industry (2019)',
    },
    read: 'whole',
  },
  SD2: {
    title: {
      ko: '과학기술정책연구원, 지역산업 지원정책 토론회(2018)',
      en: 'STEPI, seminar on support of regional industry (2018)',
    },
    read: 'whole',
  },
  SD3: {
    title: {
      ko: '산업연구원, 지역 진단과 다극 네트워크 구조(2021)',
      en: 'KIET, diagnostics of regions and a multipolar network (2021)',
    },
    read: 'whole',
  },
  SD4: {
    title: {
      ko: '산업연구원, 지식집약 사업서비스 집적(2014)',
      en: 'KIET, clusters of knowledge-intensive business services (2014)',
    },
    read: 'whole',
  },
  SD5: {
    title: {
      ko: '한국산업단지공단, TCI 2015 클러스터 발표',
      en: 'KICOX, industrial clusters, TCI conference (2015)',
    },
    read: 'whole',
  },
  S1: {
    title: {
      ko: '통계청, 기업생멸행정통계(2013년 기준)',
      en: 'Statistics Korea, enterprise births and deaths (2013)',
    },
    read: 'press',
    at: 'kmib.co.kr arcid 0008979428',
  },
  S2: {
    title: {
      ko: '통계청, 기업생멸행정통계(2023년 기준)',
      en: 'Statistics Korea, enterprise births and deaths (2023)',
    },
    read: 'press',
    at: 'news1.kr 5644043; biz.newdaily.co.kr 2024122700154',
  },
  S3: {
    title: {
      ko: '통계청, 기업생멸행정통계(2021·2022년 기준)',
      en: 'Statistics Korea, enterprise births and deaths (2021, 2022)',
    },
    read: 'press',
    at: 'newspim 20221222000256; ajunews 20231221112653012',
  },
  S4: {
    title: {
      ko: '통계청, 기업생멸행정통계(2016년 기준)',
      en: 'Statistics Korea, enterprise births and deaths (2016)',
    },
    read: 'press',
    at: 'shinailbo 1024205; mediapen 320282',
  },
  S5: {
    title: {
      ko: '통계청, 기업생멸행정통계(2014년 기준)',
      en: 'Statistics Korea, enterprise births and deaths (2014)',
    },
    read: 'press',
    at: 'asiae 2015122311345744385',
  },
  S6: {
    title: {
      ko: '국세청, 100대 생활업종 생존율(2025)',
      en: 'National Tax Service, survival in 100 everyday trades (2025)',
    },
    read: 'press',
    at: 'asiae 2025043017182550660; tf.co.kr 2201649; busan.com 2025042914275548578; fnnews 202504291025260925',
  },
  S8: {
    title: {
      ko: '서울시 상권 폐업률 패널(2019~2025)',
      en: 'Public panel of closure rates in Seoul (2019-2025)',
    },
    read: 'excerpt',
    at: 'its README: 39,975 district-sector-quarters',
  },
  S9: {
    title: {
      ko: '서울시, 상권변화지표(2014~2021)',
      en: 'Seoul Open Data, trade-area change index (2014-2021)',
    },
    read: 'data',
    at: 'github lewns2/Eodiya-Coffee, 46,376 rows; figures computed from them',
  },
  S10: {
    title: { ko: '소상공인 실태조사(2018, 2019)', en: 'Small-merchant surveys (2018, 2019)' },
    read: 'press',
    at: 'wowtv A201912270173; newspim 20201228000167; news33.net 73748',
  },
  S11a: {
    title: { ko: '서울시, 상가임대차 실태조사(2023)', en: 'Seoul, commercial lease survey (2023)' },
    read: 'press',
    at: 'imnews.imbc 6577582; proconsumer 14475',
  },
  S11c: {
    title: { ko: '서울시, 상가임대차 실태조사(2021)', en: 'Seoul, commercial lease survey (2021)' },
    read: 'press',
    at: 'hankyung 202205055248Y; fnnews 202205041706261189',
  },
  S11d: {
    title: { ko: '서울시, 상가임대차 실태조사(2015)', en: 'Seoul, commercial lease survey (2015)' },
    read: 'press',
    at: 'ilyo 154015',
  },
  S12: {
    title: {
      ko: '한국부동산원, 상업용 부동산 공실률(2018~2024)',
      en: 'Korea Real Estate Board, vacancy of commercial property (2018-2024)',
    },
    read: 'press',
    at: 'sedaily 1VE8LQ50NT; sedaily 1VPQJRMZSZ; mbn 4323864; imnews 6592602',
  },
  S12e: {
    title: {
      ko: '한국부동산원, 권리금 조사(2017)',
      en: 'Korea Real Estate Board, survey of key money (2017)',
    },
    read: 'press',
    at: 'biz.chosun 2018012403133',
  },
  S13: {
    title: { ko: '젠트리피케이션 상권 임대료(2015~2017)', en: 'Rents in gentrifying streets (2015-2017)' },
    read: 'press',
    at: 'heraldcorp 20170712000336',
  },
  S13b: {
    title: {
      ko: '홍대·합정 상권의 무상임대와 소규모 점포 공실',
      en: 'Rent-free months and small-shop vacancy in Hongdae and Hapjeong',
    },
    read: 'press',
    at: 'mbn 2618963',
  },
  S14: {
    title: { ko: '북촌 상권 변화', en: 'Change of shops in Bukchon' },
    read: 'press',
    at: 'joongang 22071029',
  },
  S15: {
    title: { ko: '경리단길 임대료(2017)', en: 'Rents of Gyeongnidan-gil (2017)' },
    read: 'press',
    at: 'newspim 20170612000161',
  },
  S16: {
    title: { ko: '성수동 상권 임대료(2023)', en: 'Rents in Seongsu-dong (2023)' },
    read: 'press',
    at: 'realty.chosun 2023032302251; daum 20230801213336387',
  },
  S17: {
    title: { ko: '성동구, 상생협약 자료', en: 'Seongdong-gu, agreements with owners' },
    read: 'press',
    at: 'asiae 2022022306565550097; sd.go.kr contents 1708; heraldcorp 1167857',
  },
  S18: {
    title: { ko: '서울 주요 상권 공실률(2025)', en: "Vacancy of Seoul's prime streets (2025)" },
    read: 'press',
    at: 'asiae 2025032713590769605; asiae 2025120519304538246',
  },
  S19: {
    title: {
      ko: '명동·이태원 상권의 공실과 회복(2020~2024)',
      en: 'Vacancy and recovery of Myeongdong and Itaewon (2020-2024)',
    },
    read: 'press',
    at: 'jumpoline 8890; newdaily 2021012100205, 2021090800244, 2022021600125; newsis NISI20240507_0020331072',
  },
  S37: {
    title: {
      ko: '전자신문, 산업연구원 유망집적지 보도(2014)',
      en: "ETNews on KIET's promising sites (2014)",
    },
    read: 'press',
    at: 'ETNews 20140327000186',
  },
  S37b: {
    title: {
      ko: '사업서비스와 지역 제조업 논문',
      en: 'Article on business services and manufacturing regions',
    },
    read: 'excerpt',
    at: 'earticle A409851',
  },
  S38: {
    title: { ko: '산업연구원, 창의인재 분포(2014)', en: 'KIET, where creative talent lives (2014)' },
    read: 'press',
    at: 'kukinews kuk201405160133; edaily 01981126606089576',
  },
  S40: {
    title: {
      ko: '동네서점, 독립서점 현황(2020~2023)',
      en: 'Bookshop Map and yearbook, independent bookstores (2020-2023)',
    },
    read: 'press',
    at: 'bookshopmap.com, yearbook 2021; newsis NISX20221223_0002134659; koreaherald 20231019000910',
  },
  S41: {
    title: {
      ko: 'KOSIS, 인구·국내이동·지역소득(1970~2021)',
      en: 'KOSIS, population, migration and regional accounts (1970-2021)',
    },
    read: 'data',
    at: 'github guyabel/migest, data-raw; figures computed from them',
  },
  S42: {
    title: { ko: 'KOSIS, 인구총조사(2015)', en: 'KOSIS, population census (2015)' },
    read: 'data',
    at: 'github stiles/data, table DT_1IN1502',
  },
  S43: {
    title: { ko: '주민등록 고령인구(2020~2022)', en: 'Residents of 65 and over in the register (2020-2022)' },
    read: 'press',
    at: 'newstomato 1063114; pennmike 35207',
  },
  S44: {
    title: {
      ko: '통계청, 장래인구추계(2022~2072)',
      en: 'Statistics Korea, population projections (2022-2072)',
    },
    read: 'press',
    at: 'donga 4621213; KBS 168988',
  },
  S45: {
    title: {
      ko: '행정안전부, 주민등록 인구(2024년 7월)',
      en: 'Ministry of the Interior, registered residents (July 2024)',
    },
    read: 'press',
    at: 'news-pic 239171',
  },
  S46: {
    title: { ko: '서울시, 코로나19와 상점 매출(2020)', en: 'Seoul, sales of shops in the pandemic (2020)' },
    read: 'press',
    at: 'koreabizwire, March 2021; english.seoul.go.kr, February 2021; hani 961298; english.chosun 2021012800490',
  },
  S47: {
    title: { ko: '통계청, 온라인쇼핑동향(2017~2025)', en: 'Statistics Korea, online shopping (2017-2025)' },
    read: 'press',
    at: 'imaeil 2017072200472927225; edaily 02765046619141024; ikoreadaily 805850',
  },
  S48: {
    title: { ko: '공정거래위원회, 가맹사업 현황', en: 'Fair Trade Commission, franchises' },
    read: 'press',
    at: 'hankyung magazine 202404098769b; wowtv 2023032768161',
  },
  S48b: {
    title: { ko: '음식점 가운데 가맹점 비중(2019)', en: 'Share of franchises among restaurants (2019)' },
    read: 'press',
    at: 'sisain 33874',
  },
  S70: {
    title: {
      ko: '소상공인 상가정보와 서울시 상권분석 자료',
      en: 'Shop register and trade-area data of Seoul',
    },
    read: 'data',
    at: 'data.go.kr 15069848',
  },
} as const satisfies Readonly<Record<string, Source>>
