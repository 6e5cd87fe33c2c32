/**
 * Every parameter: default, range, unit, how sure we are, source. Scenario schema, assumptions panel, sensitivity
 * jobs and docs are made from this list. Quarterly rates of the literature are turned into monthly ones here, and say so.
 * Sources S.. are those of docs/sources.md.
 */
import type { Evidence } from './levers/define.ts'
import type { LocalText } from './region.ts'

export const PARAM_GROUPS = ['demand', 'rent', 'lease', 'entry', 'exit', 'skill', 'place', 'online', 'law'] as const
export type ParamGroup = (typeof PARAM_GROUPS)[number]

export interface Param {
  readonly default: number
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly group: ParamGroup
  readonly label: LocalText
  readonly evidence: Evidence
  readonly source: string
}

function param(
  group: ParamGroup,
  value: number,
  min: number,
  max: number,
  unit: string,
  ko: string,
  en: string,
  evidence: Evidence,
  source: string,
): Param {
  return { default: value, min, max, unit, group, label: { ko, en }, evidence, source }
}

export const PARAMS = {
  // Demand: production-constrained spatial interaction with an outside option (M1).
  spendPerHead: param('demand', 144, 80, 250, '만원/month', '1인당 월 소비', 'Consumption per head', 'measured', 'S41: 17,320 thousand KRW a year, 2020'),
  shareDining: param('demand', 0.31, 0.15, 0.45, 'share', '외식 지출 비중', 'Share of spending on food and drink out', 'assumed', 'scaled so that mean shop sales meet S10 at one shop per 20 residents'),
  shareDaily: param('demand', 0.26, 0.12, 0.4, 'share', '생활 소매 지출 비중', 'Share of spending on daily retail', 'assumed', 'as above'),
  shareCraft: param('demand', 0.02, 0.005, 0.05, 'share', '공예·소품 지출 비중', 'Share of spending on craft and design goods', 'assumed', 'as above'),
  shareCulture: param('demand', 0.015, 0.004, 0.04, 'share', '책·문화 지출 비중', 'Share of spending on books and culture', 'assumed', 'as above'),
  shareLeisure: param('demand', 0.008, 0.002, 0.03, 'share', '체류·여가 지출 비중', 'Share of spending on stays and leisure', 'assumed', 'as above'),
  bizPerHead: param('demand', 1.6, 0.4, 4, '만원/month', '1인당 사업서비스 수요', 'Demand for business services per resident', 'assumed', 'scaled to the share of KIBS among establishments'),
  bizManufacturing: param('demand', 1.5, 0, 4, '1', '제조업의 기술서비스 수요 가중', 'Weight of manufacturing in demand for technical services', 'assumed', 'SD4: technical services follow factories'),
  decayDaily: param('demand', 0.8, 0.4, 1.5, '1/km', '거리 감쇠: 생활 소매', 'Distance decay, daily goods', 'assumed', 'M1'),
  decayDining: param('demand', 0.35, 0.15, 0.8, '1/km', '거리 감쇠: 외식', 'Distance decay, food and drink', 'assumed', 'M1'),
  decayCraft: param('demand', 0.15, 0.05, 0.4, '1/km', '거리 감쇠: 공예·문화', 'Distance decay, craft and culture', 'assumed', 'M1, between dining and leisure'),
  decayLeisure: param('demand', 0.08, 0.03, 0.2, '1/km', '거리 감쇠: 여가', 'Distance decay, leisure', 'assumed', 'M1'),
  decayBizDesign: param('demand', 0.12, 0.05, 0.4, '1/km', '거리 감쇠: 디자인 서비스', 'Distance decay, design services (face to face)', 'assumed', 'SD4, S31: rapid decay for agencies'),
  decayBizTech: param('demand', 0.03, 0.01, 0.1, '1/km', '거리 감쇠: 기술 서비스', 'Distance decay, technical services', 'assumed', 'SD4: less face to face'),
  sizeElasticity: param('demand', 1.1, 0.9, 1.4, '1', '규모 탄력성', 'Elasticity of attraction to what is on offer', 'measured', 'S29: retail floor space, super-linear'),
  amenityWeight: param('demand', 0.6, 0, 1.5, '1', '공간 품질의 유인력', 'Pull of amenity', 'assumed', 'M1 a_Q'),
  authenticityWeight: param('demand', 0.5, 0, 1, '1', '진정성의 유인력', 'Pull of authenticity', 'assumed', 'M1 a_Z'),
  buzzWeight: param('demand', 1.39, 0.5, 2, '1', '입소문의 유인력', 'Pull of buzz', 'derived', 'prototype T, a_B [1.0, 1.7]'),
  outsideShare: param('demand', 0.3, 0.1, 0.6, 'share', '외부 선택지 비중', 'Share of spending at home, in malls or on the web at the start', 'assumed', 'M1 outside option'),
  nicheOutsideShare: param('demand', 0.55, 0.3, 0.85, 'share', '외부 선택지 비중: 공예·문화·여가', 'The same for craft, culture and leisure', 'assumed', 'elastic niche markets'),
  visitorSpend: param('demand', 4, 1, 12, '만원/visit', '방문객 1회 지출', 'Spending of a visitor per visit', 'assumed', 'order of domestic day trips'),
  visitorElasticity: param('demand', 0.8, 0, 2, '1', '방문객의 매력 탄력성', 'Elasticity of visitors to the attraction of a town', 'assumed', 'M1b c'),
  daytimeSpend: param('demand', 14, 4, 40, '만원/month', '주간인구 1인 지출', 'Spending of a worker or student by day', 'assumed', 'lunches and coffee'),
  noise: param('demand', 0.22, 0, 0.6, 'sd of ln', '월 매출 변동', 'Monthly noise of appeal', 'assumed', ''),

  // Asking rent (M3, M4). Quarterly values of the prototype divided by 3.
  naturalVacancy: param('rent', 0.07, 0.04, 0.12, 'share', '자연공실률', 'Natural vacancy', 'assumed', 'M4 v*, office literature S36'),
  vacancyResponse: param('rent', 1.2, 0.3, 2, '1/year', '공실에 대한 임대료 반응', 'Response of asking rent to the vacancy gap', 'derived', 'prototype T, lam'),
  bidPassThrough: param('rent', 0.06, 0.015, 0.12, '1/month', '최고 입찰의 임대료 반영', 'Pass-through of the best bid into asking rent', 'derived', 'prototype T, kap 0.18 a quarter'),
  extrapolation: param('rent', 1, 0, 2.7, '1', '임대료 상승 기대의 외삽', 'Weight of expected growth in asking rent', 'derived', 'prototype T, chi; not separately identified'),
  downwardStickiness: param('rent', 0.15, 0.05, 0.5, '1', '하방 경직성', 'Share of a fall in asking rent that is made at once', 'derived', 'prototype T, s_d; face rents, S13b'),
  bidShare: param('rent', 0.42, 0.2, 0.9, 'share', '임차인의 지불 비율', 'Share of the surplus that a newcomer bids for a unit', 'assumed', 'M3 phi'),
  chainBidShare: param('rent', 0.75, 0.3, 1, 'share', '체인의 지불 비율', 'The same for chains', 'assumed', 'M3: chains pay 0.15-0.25 of sales'),

  // Leases (M5).
  leaseMonths: param('lease', 24, 12, 60, 'months', '임대차 기간', 'Length of a lease', 'measured', 'S11d: current contract 2.0 years'),
  ownerOccupied: param('lease', 0.21, 0, 0.5, 'share', '자가 점포 비율', 'Share of owner-occupied units', 'measured', 'S10'),
  investorShare: param('lease', 0.2, 0.02, 0.6, 'share', '외부 투자자 임대인 비율', 'Share of let units owned by outside investors', 'assumed', '10 to 50 % as a boom goes'),
  localPassThrough: param('lease', 0.7, 0.3, 1, 'share', '지역 임대인의 인상 반영', 'Part of a rise that a local landlord asks for', 'assumed', ''),
  nonRenewal: param('lease', 0.35, 0, 0.8, '1', '재계약 거절 성향', 'Chance that an investor refuses renewal when a chain bids twice the rent', 'assumed', 'M5'),
  frontLoading: param('lease', 0.35, 0, 1, '1', '상한 예상 선반영', 'Part of the rise lost to a cap that landlords put into new leases', 'assumed', 'law debate S49; disputed'),
  keyMoneyYears: param('lease', 1.5, 0, 3, 'years', '권리금 배수', 'Key money in years of excess profit', 'derived', 'M5; S12e mean 47.8m KRW'),
  depositMonths: param('lease', 15, 5, 30, 'months', '보증금', 'Deposit in months of rent', 'derived', 'S10: 22-23m against 1.22m a month'),
  movingCost: param('lease', 900, 200, 3000, '만원', '이전 비용', 'Cost of moving', 'assumed', ''),
  relocationChance: param('lease', 0.55, 0.2, 0.9, 'share', '쫓겨난 뒤 이전을 시도할 확률', 'Chance that a displaced business looks for another unit', 'assumed', 'M18 p 0.4 [0.2, 0.6] move near'),

  // Entry (M2, M6).
  creatorRate: param('entry', 0.000085, 0.00002, 0.0004, '1/month', '크리에이터 예비창업 비율', 'Candidates for creative founding per resident of 15-64', 'assumed', 'scaled to creator entry 20 % of stock a year'),
  independentRate: param('entry', 0.00085, 0.0003, 0.003, '1/month', '일반 예비창업 비율', 'Candidates for other founding per resident of 15-64', 'derived', 'S2: births 12.7-15 % of stock a year'),
  preparationMonths: param('entry', 10, 2, 24, 'months', '창업 준비 기간', 'Time to prepare', 'measured', 'S10: 9.5-10.2 months'),
  optimism: param('entry', 0.2, 0, 0.6, 'share', '낙관 편향', 'Excess of expected over true sales', 'assumed', 'M6: 10-30 %'),
  capital: param('entry', 7000, 2000, 20000, '만원', '창업 자기자본 중앙값', 'Median own capital of a founder', 'measured', 'S10: 72-75m KRW own money'),
  capitalSpread: param('entry', 0.6, 0.2, 1.2, 'sd of ln', '자기자본 분산', 'Spread of own capital', 'assumed', ''),
  abilitySpread: param('entry', 0.55, 0.2, 1, 'sd of ln', '경영 능력 분산', 'Spread of business skill', 'assumed', 'P15, P1'),
  sizeSpread: param('entry', 0.6, 0.2, 1, 'sd of ln', '사업 규모 분산', 'Spread of planned size', 'assumed', 'P15'),
  profitWeight: param('entry', 1, 0.2, 3, '1', '입지선택: 기대이익', 'Location choice: expected profit', 'assumed', 'M2 t_pi'),
  rentWeight: param('entry', 1, 0.5, 3.5, '1', '입지선택: 임대료', 'Location choice: asking rent', 'derived', 'prototype T, t_R 0.78 best, [0.7, 3.5]'),
  peerWeight: param('entry', 1.63, 0.5, 3.5, '1', '입지선택: 동료', 'Location choice: peers', 'derived', 'prototype T, t_P'),
  buzzChoice: param('entry', 1.06, 0.3, 2, '1', '입지선택: 입소문', 'Location choice: buzz', 'derived', 'prototype T, t_B'),
  resourceFit: param('entry', 0.8, 0, 2, '1', '입지선택: 지역자원', 'Location choice: fit with local resources', 'assumed', 'M2 t_F'),
  homeBias: param('entry', 1.5, 0.5, 3, '1', '입지선택: 고향', 'Location choice: home town', 'assumed', 'M2 t_H; most founders stay'),
  peerRange: param('entry', 0.7, 0.2, 2, 'km', '동료 효과의 범위', 'Range of the peer effect', 'assumed', 'M2'),
  chainFootfall: param('entry', 1.37, 1.1, 2, '1', '체인의 유동 기준', 'Footfall (region mean = 1) above which chains come', 'derived', 'prototype T, F*'),
  chainFill: param('entry', 0.12, 0.03, 0.25, '1/month', '체인의 공실 입점률', 'Chance a month that a chain takes a vacant unit it wants', 'derived', 'prototype T, e_F 0.35 a quarter'),

  // Exit (M7, M18): what money, skill and rent do not explain is small.
  background: param('exit', 0.0006, 0, 0.003, '1/month', '배경 폐업률', 'Closures for illness and private reasons', 'assumed', ''),
  retireAge: param('exit', 66, 55, 80, 'years', '은퇴 나이', 'Age at which retirement sets in', 'assumed', ''),
  retireRate: param('exit', 0.008, 0, 0.03, '1/month', '은퇴율', 'Retirement a month from that age on', 'assumed', ''),
  vogueSpread: param('exit', 0.15, 0, 0.4, 'sd of ln/quarter', '취향 변동', 'Quarterly change of taste for an offer', 'assumed', 'M7: exits go on at all ages'),
  voguePersistence: param('exit', 0.94, 0.7, 1, '1/quarter', '취향 지속성', 'Persistence of taste', 'assumed', ''),
  giveUp: param('exit', 0.07, 0, 0.3, '1/month', '자발적 폐업률', 'Chance a month to give up after long stress', 'assumed', ''),
  patienceMonths: param('exit', 9, 2, 36, 'months', '적자를 견디는 기간', 'Months of stress before giving up', 'assumed', ''),
  bufferMonths: param('exit', 12, 3, 36, 'months', '현금 여유', 'Cash an owner keeps in the business, months of cost', 'assumed', ''),

  // Skill, spillover, ties (M8-M11).
  forgetting: param('skill', 0.05, 0.01, 0.15, '1/year', '기술 망각률', 'Forgetting of craft experience', 'memory', 'M8, Argote-Epple'),
  spillover: param('skill', 0.02, 0, 0.1, '1/month', '이웃에게 배우는 속도', 'Learning from better creators of the district', 'assumed', 'M10'),
  tieLearning: param('skill', 0.03, 0, 0.1, '1/month', '협업으로 배우는 속도', 'Learning from better partners', 'assumed', 'M10, M11'),
  tieSales: param('skill', 0.04, 0, 0.15, 'share', '협업 1건의 매출 효과', 'Gain of appeal per tie', 'assumed', 'M11'),
  tieChance: param('skill', 0.25, 0, 1, '1/quarter', '협업 탐색률', 'Chance a quarter to look for a partner', 'assumed', 'mean degree 2-5, M11'),
  tieHalfLife: param('skill', 36, 12, 96, 'months', '협업 반감기', 'Half-life of a tie', 'memory', 'M11: 2-4 years'),
  tieRelated: param('skill', 0.7, 0, 2, 'logit', '관련 업종 협업 경향', 'Ties between related sectors', 'assumed', 'M11 t_s'),
  tieTriad: param('skill', 0.8, 0.3, 1.5, 'logit', '삼자 폐쇄', 'Triadic closure', 'memory', 'M11 t_tri'),

  // Memory of the place (M20, M20b). Quarterly values of the prototype divided by 3.
  buzzGrowth: param('place', 0.147, 0.05, 0.2, '1/month', '입소문 확산', 'Spread of buzz', 'derived', 'prototype T, g_B 0.44 a quarter'),
  buzzDecay: param('place', 0.0133, 0.003, 0.03, '1/month', '입소문 감쇠', 'Decay of buzz', 'derived', 'prototype T, d_B 0.04 a quarter'),
  chainBuzzDecay: param('place', 3.45, 0.3, 5.7, '1', '체인의 입소문 감쇠', 'Faster decay of buzz with chains', 'derived', 'prototype T, psi_F'),
  chainBuzzBlock: param('place', 1.34, 0, 3, '1', '체인의 확산 억제', 'Chains hinder the spread of buzz', 'derived', 'prototype T, psi_Z'),
  noveltyFatigue: param('place', 0.057, 0, 0.1, '1/month', '새로움의 피로', 'Fatigue of novelty', 'derived', 'prototype T, 0.17 a quarter'),
  authenticityGain: param('place', 0.02, 0.002, 0.05, '1/month', '진정성 축적', 'Authenticity gained with rooted creators', 'assumed', 'M20: rebuilt in 5-10 years'),
  authenticityLoss: param('place', 0.025, 0.005, 0.06, '1/month', '체인의 진정성 잠식', 'Authenticity lost to chains', 'derived', 'M20: half-life 3-6 years at 50 % chains'),
  authenticityFade: param('place', 0.002, 0, 0.01, '1/month', '진정성 자연 감소', 'Authenticity lost with time', 'assumed', 'M20 e_0'),
  amenityReturn: param('place', 0.006, 0, 0.03, '1/month', '공간 품질 회귀', 'Amenity follows upkeep and footfall', 'assumed', ''),
  amenityBlight: param('place', 0.5, 0, 2, '1', '공실의 품질 저하', 'Amenity lost to vacancy', 'assumed', ''),

  onlineStart: param('online', 0.2, 0.05, 0.4, 'share', '온라인 비중: 시작', 'Online share of retail at the start', 'measured', 'S47: 20.1 % in 2017'),
  onlineCeiling: param('online', 0.32, 0.1, 0.6, 'share', '온라인 비중: 상한', 'Ceiling of the online share', 'derived', 'M22: 0.30-0.35'),
  onlineSpeed: param('online', 0.012, 0, 0.05, '1/month', '온라인 확산 속도', 'Speed of online growth', 'derived', 'S47: 19 % 2017 to 28.6 % 2025'),

  lawRentCap: param('law', 0.05, 0, 1, '1/renewal', '현행 임대료 상한', 'Rent cap on renewals in the law (1: none)', 'measured', 'S49: 5 % since 2018'),
  lawProtectedYears: param('law', 10, 0, 30, 'years', '현행 계약갱신 보호', 'Years of protected renewal in the law', 'measured', 'S49: 10 years since 2018'),
  lawKeyMoneyRecovery: param('law', 0.5, 0, 1, 'share', '현행 권리금 회수율', 'Key money that a leaver gets back under the law', 'assumed', 'S49, S49c: protected since 2015'),
  lawCoverage: param('law', 0.95, 0, 1, 'share', '법 적용 비율', 'Share of leases that the law covers', 'measured', 'S49: 94-95 % in Seoul'),
} as const satisfies Record<string, Param>

export type ParamId = keyof typeof PARAMS
export type Params = Readonly<Record<ParamId, number>>

/** All parameters, with what differs put in. Unknown ids are an error: a misspelt parameter must not pass for a default. */
export function resolveParams(overrides: Readonly<Record<string, number>>): Params {
  const out: Record<string, number> = {}
  for (const id of Object.keys(PARAMS)) out[id] = PARAMS[id as ParamId].default
  for (const [id, value] of Object.entries(overrides)) {
    if (!(id in PARAMS)) throw new RangeError(`unknown parameter ${id}`)
    out[id] = value
  }
  return out as Params
}
