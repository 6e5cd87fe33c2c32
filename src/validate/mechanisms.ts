/** The mechanisms of the model, each with what switches it off alone. Adding one is an entry. */
import type { LocalText, ParamId } from '../../sim/index.ts'

export interface Mechanism {
  readonly id: string
  readonly label: LocalText
  /** Values that switch it off. They may lie outside the documented range: a mechanism that is off is no estimate. */
  readonly params?: Partial<Readonly<Record<ParamId, number>>>
  /** Processes left out, where no parameter switches it off. */
  readonly without?: readonly string[]
}

function off(
  id: string,
  ko: string,
  en: string,
  params: Partial<Readonly<Record<ParamId, number>>>,
  without?: readonly string[],
): Mechanism {
  return { id, label: { ko, en }, params, ...(without === undefined ? {} : { without }) }
}

export const MECHANISMS: readonly Mechanism[] = [
  // Demand
  off('buzz', '화제성', 'Buzz', { buzzWeight: 0, buzzGrowth: 0, buzzChoice: 0 }),
  off('boundDemand', '동네에 묶인 소비', 'Spending bound to its own district', { ownShare: 0 }),
  off('amenity', '공간 품질', 'Amenity', { amenityWeight: 0, upkeepAmenity: 0 }),
  off('authenticity', '진정성', 'Authenticity', { authenticityWeight: 0, authenticityGain: 0 }),
  off('fatigue', '새로움의 피로', 'Fatigue of novelty', { noveltyFatigue: 0 }),
  off('visitorResponse', '방문객의 반응', 'Visitors follow attraction', {
    visitorElasticity: 0,
    gatewayWeight: 0,
  }),
  off('season', '계절성', 'Season', { seasonality: 0 }),
  off('crowding', '점포 과밀의 비용', 'Cost of outgrowing the floor', { overwork: 0 }),
  off('noise', '월별 변동', 'Monthly noise of appeal', { noise: 0 }),
  off('taste', '취향 변화', 'Drift of taste', { vogueSpread: 0 }),
  // Rent and leases
  off('bids', '입찰의 임대료 전가', 'Pass-through of bids into asking rent', { bidPassThrough: 0 }),
  off('vacancyRent', '공실률과 임대료', 'Asking rent follows vacancy', { vacancyResponse: 0 }),
  off('extrapolation', '상승 기대', 'Expected growth in asking rent', { extrapolation: 0 }),
  off('stickyRent', '임대료의 하방 경직성', 'Rents sticky downward', { downwardStickiness: 1 }),
  off('rentLaw', '상가임대차법', 'Rent law', { lawRentCap: 1, lawProtectedYears: 0, lawCoverage: 0 }),
  off('frontLoading', '상한을 앞당겨 반영하는 임대료', 'Front-loading of a cap', { frontLoading: 0 }),
  off('keyMoney', '권리금', 'Key money', { keyMoneyYears: 0 }),
  off('leaseEnd', '만기 폐업', 'Closing at the end of the lease', { leaseEndExit: 0 }),
  off('refusal', '갱신 거절', 'Refusal of renewal', { nonRenewal: 0 }),
  off('relocation', '비자발적 이전(내몰림) 뒤 재입점', 'Relocation of the displaced', {
    relocationChance: 0,
  }),
  off('patience', '임대인의 공실 인내', 'Landlords hold out', { patienceRentier: 0, patienceInvestor: 0 }),
  off('landlords', '임대인 행동(매매·관리)', 'Landlords buy, sell and keep up', {}, ['landlords']),
  off('investors', '외부 투자자', 'Outside investors', { investorShare: 0, investorBoom: 0 }),
  // Entry
  off('optimism', '창업자의 낙관', 'Optimism of founders', { optimism: 0 }),
  off('selfKnowledge', '자기 능력의 인지', 'Founders know part of their skill', { selfKnowledge: 0 }),
  off('ability', '창업자의 능력 차이', 'Founders differ in skill', { abilitySpread: 0 }),
  off('clientele', '단골이 느는 시간', 'Newcomers are known to few', { clienteleStart: 1 }),
  off('size', '창업 규모의 차이', 'Founders differ in size', { sizeSpread: 0 }),
  off('peers', '동료 효과', 'Peers', { peerWeight: 0 }),
  off('scene', '지역 문화와 창업 의지', 'Scene and readiness to found', { sceneWeight: 0 }),
  off('visitorFounders', '방문객 창업', 'Visitors found', { visitorFounders: 0 }),
  off('homeBias', '고향 선호', 'Founders prefer their home town', { homeBias: 0 }),
  off('resources', '지역 자원과의 어울림', 'Fit with local resources', { resourceFit: 0 }),
  off('rentChoice', '입지 선택의 임대료 민감도', 'Founders look at rent', { rentWeight: 0 }),
  off('profitChoice', '입지 선택의 이익 민감도', 'Founders look at profit', { profitWeight: 0 }),
  off('variety', '관련·비관련 다양성', 'Variety', {
    relatedness: 0,
    relatedGrowth: 0,
    unrelatedAbsorption: 0,
  }),
  off('chains', '프랜차이즈', 'Chains', { chainFill: 0 }),
  off('chainTrend', '뜨는 거리를 좇는 프랜차이즈', 'Chains follow rising rents', { chainTrend: 0 }),
  off('chainBuzz', '프랜차이즈의 화제성 잠식', 'Chains wear buzz', { chainBuzzDecay: 0, chainBuzzBlock: 0 }),
  // Exit
  off('background', '사적 사유의 폐업', 'Private closures', { background: 0 }),
  off('retirement', '은퇴', 'Retirement', { retireRate: 0 }),
  off('career', '개업 뒤 일하려는 기간', 'Years an owner means to work', { careerYears: 0 }),
  off('giveUp', '오랜 적자의 포기', 'Giving up under stress', { giveUp: 0 }),
  off('buffer', '운영 여유 자금', 'Cash kept in the business', { bufferMonths: 0 }),
  // Skill and networks
  off('spillover', '이웃에게 배우기', 'Learning from neighbours', { spillover: 0, linkSpillover: 0 }),
  off('ties', '협업', 'Collaboration ties', { tieChance: 0 }),
  off('learning', '숙련과 취향 변화', 'Practice, forgetting and taste', {}, ['learning']),
  off('apprenticeship', '도제', 'Apprenticeship', { apprenticeChance: 0 }),
  off('succession', '승계', 'Succession', { apprenticeChance: 0, partnerSuccession: 0 }),
  off('links', '지역 간 연결', 'Links and pipelines', { onLinks: 0 }),
  off('kibs', '사업서비스의 품질 효과', 'Gain from business services', { kibsGain: 0 }),
  // Online
  off('platforms', '플랫폼', 'Platforms', { listingChance: 0, listingImitation: 0 }),
  off('online', '온라인 소비의 증가', 'Growth of online retail', { onlineSpeed: 0 }),
  off('hibernation', '온라인 휴면', 'Hibernation online', { hibernation: 0 }),
  // People and place
  off('migration', '인구 이동', 'Migration', { onMigration: 0 }),
  off('demography', '인구 변화', 'Births, deaths, ageing', { onDemography: 0 }),
  off('identity', '붐빔의 정체성 잠식', 'Crowds wear identity', { crowdErosion: 0, heritageGain: 0 }),
]
