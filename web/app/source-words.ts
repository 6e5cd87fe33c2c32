/** Sources by name: the registries cite them by the codes of docs/sources.md, which say nothing to a reader. */
import type { LocalText } from '../../src/registry.ts'
import type { Translator } from './translate.ts'

const one = (ko: string, en: string): LocalText => ({ ko, en })

/** Title and year by code. */
const TITLES: Readonly<Record<string, LocalText>> = {
  S2: one('통계청 기업생멸행정통계(2023)', 'Statistics Korea, business births and deaths (2023)'),
  S4: one('통계청 기업생멸행정통계(2014~2016)', 'Statistics Korea, business births and deaths (2014–2016)'),
  S5: one('통계청 기업생멸행정통계(2014~2016)', 'Statistics Korea, business births and deaths (2014–2016)'),
  S6: one('국세청 100대 생활업종 생존율(2025)', 'National Tax Service, survival of 100 trades (2025)'),
  S9: one('서울시 상권변화지표(2014~2021)', 'Seoul Open Data, trade-area change index (2014–2021)'),
  S10: one('소상공인 실태조사(2018, 2019)', 'Small-merchant surveys (2018, 2019)'),
  S11: one('서울시 상가임대차 실태조사(2015~2023)', 'Seoul commercial lease surveys (2015–2023)'),
  S12: one('한국부동산원 공실률·권리금 조사', 'Korea Real Estate Board, vacancy and key money'),
  S13: one('젠트리피케이션 상권 임대료(2015~2017)', 'Rents in gentrifying streets (2015–2017)'),
  S13b: one('홍대 상권 임대료 면제 기간', 'Rent-free months in Hongdae'),
  S17: one('성동구 상생협약 자료', 'Seongdong-gu, agreements with owners'),
  S28: one('Koster, Pasidis, van Ommeren(2019)', 'Koster, Pasidis and van Ommeren (2019)'),
  S29: one('Piovani, Zachariadis, Batty(2016)', 'Piovani, Zachariadis and Batty (2016)'),
  S31: one('Arzaghi, Henderson, 매디슨가 광고업', 'Arzaghi and Henderson, networking off Madison Avenue'),
  S36: one(
    'Sivitanides(1997), Shilling 외(1987), Hendershott 외(2013)',
    'Sivitanides (1997); Shilling et al. (1987); Hendershott et al. (2013)',
  ),
  S41: one('KOSIS 인구·이동·지역소득', 'KOSIS, population, migration and regional accounts'),
  S43: one('장래인구추계와 주민등록', 'Population projections and registers'),
  S44: one('장래인구추계와 주민등록', 'Population projections and registers'),
  S45: one('장래인구추계와 주민등록', 'Population projections and registers'),
  S47: one('통계청 온라인쇼핑동향', 'Statistics Korea, online shopping'),
  S48: one('공정거래위원회 가맹사업 현황', 'Fair Trade Commission, franchises'),
  S49: one('상가건물 임대차보호법', 'Commercial Building Lease Protection Act'),
  S49c: one('상가건물 임대차보호법 개정 논의', 'Debates on the Commercial Building Lease Protection Act'),
  S50: one('지역상권법(2022)', 'Local Commercial District Act (2022)'),
  S52: one('샌프란시스코 경제분석실(2014)', 'San Francisco Office of Economic Analysis (2014)'),
  S53: one('Brooks(2008), Ellen 외(2007)', 'Brooks (2008); Ellen, Schwartz and Voicu (2007)'),
  S54: one('상권 르네상스 사업', 'District renaissance programme'),
  S55: one('로컬크리에이터 활성화 지원사업', 'Local creator programme'),
  S56: one('청년몰 사업', 'Youth mall programme'),
  S57: one('Martin 외(2013), McKenzie(2020)', 'Martin, McNally and Kay (2013); McKenzie (2020)'),
  S58: one('Nesta 크리에이티브 크레디트(2013)', 'Nesta, Creative Credits (2013)'),
  S60: one('Cedefop, 프랑스·이탈리아 공예', 'Cedefop; crafts in France and Italy'),
  S61: one('생태산업단지 사업', 'Eco-industrial parks'),
  S63: one('지방소멸대응기금', 'Depopulation response fund'),
  S64: one('지역화폐 연구', 'Studies of local currency'),
  S66: one('Hanson, Rohlin(2013)', 'Hanson and Rohlin (2013)'),
  S69: one(
    '창조도시·지역 숙련정책 행위자 모형(EURACE)',
    'Agent-based models of creative cities and skill policy (EURACE)',
  ),
  SD1: one('산업연구원(2019)', 'KIET (2019)'),
  SD2: one('과학기술정책연구원(2018)', 'STEPI (2018)'),
  SD3: one('산업연구원(2021)', 'KIET (2021)'),
  SD4: one('산업연구원(2014)', 'KIET (2014)'),
  SD5: one('한국산업단지공단(2015)', 'KICOX (2015)'),
}

/** A citation with the names of its sources; what the list does not name yet is called an entry of the source notes. */
export function sourceWords(source: string, text: Translator): string {
  return source.replace(/\b(?:SD|[SMP])\d+[a-z]?\b/g, code => {
    const title = TITLES[code]
    if (title) return text.local(title)
    return text.t(code.startsWith('P') ? 'source.pattern' : 'source.note', { code })
  })
}
