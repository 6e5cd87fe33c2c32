/** State of people, homes, talent, visitors and the links between towns. See columns.ts. */
import type { ColumnSpec } from '../../engine/columns.ts'

/** Age bands: 0-14, 15-34, 35-64, 65 and over. */
const BAND_IDS = ['children', 'young', 'middle', 'old'] as const
export const BANDS = BAND_IDS.length
/** Movers: the four bands, then the creative class and potential local creators, who are part of them. */
export const MOVER_IDS = [...BAND_IDS, 'creativeClass', 'makers'] as const
export const MOVERS = MOVER_IDS.length
/** Positions of the bands in columns by band. */
export const YOUNG = 1
export const MIDDLE = 2
export const OLD = 3

/** Numbers by kind of mover in the order of columns. */
export const byMover = (of: Readonly<Record<(typeof MOVER_IDS)[number], number>>): readonly number[] =>
  MOVER_IDS.map(id => of[id])

/** Creators of a district who can trade online only and still be found. */
export const DORMANT_SLOTS = 4

const people = 'people'
const flow = 'people/month'

export const PEOPLE_COLUMNS = {
  'town.people': { kind: 'f64', width: BANDS, unit: people, about: 'residents by age band (real people)' },
  'town.births': { kind: 'f64', unit: flow, about: 'births' },
  'town.deaths': { kind: 'f64', unit: flow, about: 'deaths' },
  'town.arrivals': {
    kind: 'f64',
    unit: flow,
    about: 'people who moved in from another town or from outside',
  },
  'town.departures': { kind: 'f64', unit: flow, about: 'people who moved out' },
  'town.arriving': {
    kind: 'f64',
    width: MOVERS,
    unit: flow,
    about: 'moves in planned for the months of this year, by band and talent',
  },
  'town.leaving': {
    kind: 'f64',
    width: MOVERS,
    unit: flow,
    about: 'moves out planned for the months of this year, by band and talent',
  },
  'town.workingAge': {
    kind: 'f64',
    unit: 'people/agentScale',
    about: 'people who may found: residents of 15-64 and those who are there by day',
  },
  'town.spendingFactor': { kind: 'f64', unit: '1', about: 'spending of residents relative to the start' },
  'town.daytimeFactor': { kind: 'f64', unit: '1', about: 'people there by day relative to the start' },
  'town.commuteStart': { kind: 'f64', unit: people, about: 'workers who would come by day at the start' },
  'town.homes': {
    kind: 'f64',
    unit: people,
    about: 'people whom the homes of the town hold at ordinary density',
  },
  'town.housingCost': {
    kind: 'f64',
    unit: '1',
    about: 'cost of housing, mean of the region at the start = 1',
  },
  'town.housingLevel': {
    kind: 'f64',
    unit: '1',
    about: 'cost of housing where homes and people are in balance',
  },
  'town.wage': { kind: 'f64', unit: '1', about: 'wage of the core-periphery equation' },
  'town.realWage': {
    kind: 'f64',
    unit: '1',
    about: 'wage over the price index of the core-periphery equation',
  },
  'town.jobs': { kind: 'f64', unit: 'jobs/person', about: 'jobs per resident of 15-64' },
  'town.baseJobs': { kind: 'f64', unit: 'jobs', about: 'jobs outside the simulated shops at the start' },
  'town.industry': { kind: 'f64', unit: '1', about: 'of these jobs, what is there, relative to the start' },
  'town.services': { kind: 'f64', unit: '0..1', about: 'access to everyday public services' },
  'town.creativeClass': { kind: 'f64', unit: people, about: 'creative class: follows jobs and wages' },
  'town.makers': { kind: 'f64', unit: people, about: 'potential local creators: follow place and community' },
  'town.visitorsOutside': {
    kind: 'f64',
    unit: flow,
    about: 'visitors from outside the region, yearly level',
  },
  'town.visitorPotential': {
    kind: 'f64',
    unit: people,
    about: 'residents of other towns, discounted by distance, who may visit',
  },
  'town.gateway': { kind: 'f64', unit: '1', about: 'access from the gateways of the region' },
  'town.gatewayStart': { kind: 'f64', unit: '1', about: 'the same at the start' },

  'town.identity': {
    kind: 'f64',
    unit: '0..1',
    about: 'cultural identity: built by programmes, worn by crowds',
  },
  'town.relatedVariety': { kind: 'f64', unit: 'bits', about: 'related variety of its shops' },
  'town.unrelatedVariety': { kind: 'f64', unit: 'bits', about: 'unrelated variety of its shops' },
  'town.lean': {
    kind: 'f64',
    width: 'sectors',
    unit: '1',
    about: 'how far founders lean to a sector, for what is related to it and who lives there',
  },
  'town.patience': {
    kind: 'f64',
    unit: '1',
    about: 'how long its people bear a crisis, by unrelated variety',
  },
  'town.skill': { kind: 'f64', unit: 'years', about: 'mean experience of its creators' },
  'town.linked': { kind: 'f64', unit: '0..1', about: 'how far it is linked to other towns' },
  'town.linkedSkill': { kind: 'f64', unit: 'years', about: 'mean experience in the towns it is linked to' },
  'town.outward': {
    kind: 'f64',
    unit: '0..1',
    about: 'of meetings outside the district, those in other towns',
  },

  'business.apprentices': { kind: 'u8', unit: 'people', about: 'apprentices in training' },
  'business.apprenticeMonths': { kind: 'u8', unit: 'months', about: 'since they began' },
  'business.apprenticeSkill': {
    kind: 'f32',
    unit: 'years',
    about: 'what they have learnt, as years of practice',
  },
  'town.journeymen': { kind: 'f64', unit: people, about: 'who have completed and not yet decided to found' },
  'town.journeymanSkill': { kind: 'f64', unit: 'years', about: 'their mean practice' },
  'district.succeeded': {
    kind: 'i32',
    unit: 'shops/month',
    about: 'workshops handed on by a retiring master',
  },
  'district.skillLost': {
    kind: 'f64',
    unit: 'years/month',
    about: 'practice lost with masters without a successor',
  },

  'business.pipeline': {
    kind: 'u8',
    unit: 'code',
    about: '0 none, 1-3 quarter of set-up, 4 working pipeline',
  },

  'policy.pipelineChance': {
    kind: 'f64',
    unit: '1/month',
    about: 'chance of a creator to be given a pipeline',
  },
  'policy.pipelineSubsidy': {
    kind: 'f64',
    unit: '0..1',
    about: 'part of the cost of a pipeline that is paid',
  },
  'policy.cluster': {
    kind: 'f64',
    unit: '0..1',
    about: 'share of creators invited to a mini-cluster',
  },

  'policy.heritageInvest': {
    kind: 'f64',
    unit: '만원/month',
    about: 'public spending on identity and heritage, real',
  },
  'townPolicy.compaction': {
    kind: 'f64',
    unit: '0..1',
    about: 'how far people are drawn to the hub of the town',
  },
  'townPolicy.youthStays': {
    kind: 'f64',
    unit: 'people/month',
    about: 'places in short stays of youth villages (real)',
  },

  'town.resettled': {
    kind: 'f64',
    unit: `${people}/month`,
    about: 'people who came to settle by a programme, less those who left again or settled elsewhere',
  },
  'town.settlers': {
    kind: 'f64',
    unit: people,
    about: 'people who came by a youth village and are still there',
  },
  'town.crowd': {
    kind: 'f64',
    unit: '1',
    about: 'visitors per resident relative to the start, mean of a year',
  },
  'town.crowdStart': { kind: 'f64', unit: '1/month', about: 'visitors per resident at the start' },

  'district.cluster': {
    kind: 'f64',
    unit: '0..1',
    about: 'share of its creators who are members of a mini-cluster',
  },
  'district.pipelines': { kind: 'i32', unit: 'creators', about: 'creators with a working pipeline' },
  'district.outsideTies': {
    kind: 'i32',
    unit: 'ties',
    about: 'ties of its creators to other towns, at the last look',
  },
  'district.lockIn': { kind: 'f64', unit: '0..1', about: 'similarity of what its creators know' },

  'district.catchment': {
    kind: 'f64',
    unit: 'share',
    about: "share of its town's residents who live around it",
  },

  'cell.spending': {
    kind: 'f64',
    unit: '만원/month',
    about: 'spending of the catchment of a district, by market, before the online share',
  },

  'region.outsidePeople': {
    kind: 'f64',
    width: BANDS,
    unit: people,
    about: 'people outside who exchange with the region, by age band',
  },
  'region.outsideNatural': { kind: 'f64', unit: flow, about: 'births less deaths of the people outside' },
  'region.pipelinePaid': { kind: 'f64', unit: '만원/month', about: 'paid by creators for pipelines' },
  'region.outsidePull': {
    kind: 'f64',
    width: MOVERS,
    unit: 'ln',
    about: 'attraction of the outside for each kind of mover: that of the region at the start',
  },
  'region.gravity': { kind: 'f64', unit: '1', about: 'constant of the gravity equation of migration' },
  'region.visitorGravity': { kind: 'f64', unit: '1', about: 'constant of the gravity equation of visitors' },

  // One row a place in the pool of creators without a shop: district * DORMANT_SLOTS + slot.
  'dormant.key': { kind: 'u32', unit: 'hash', about: 'identity of the creator; 0 for a free place' },
  'dormant.sector': { kind: 'u8', unit: 'index', about: 'its sector' },
  'dormant.since': { kind: 'i16', unit: 'tick', about: 'month in which it lost its shop' },
  'dormant.home': { kind: 'u16', unit: 'index', about: 'home town of the founder' },
  'dormant.number': { kind: 'u32', unit: '1', about: 'number within home town, cohort and kind' },
  'dormant.age': { kind: 'i16', unit: 'years', about: 'age of the owner then' },
  'dormant.flags': { kind: 'u8', unit: 'bits', about: 'flags of the business' },
  'dormant.ability': { kind: 'f32', unit: 'ln', about: 'business skill' },
  'dormant.size': { kind: 'f32', unit: '1', about: 'planned scale' },
  'dormant.experience': { kind: 'f32', unit: 'years', about: 'practice, half kept up' },
  'dormant.rooted': { kind: 'f32', unit: '0..1', about: 'rootedness it had' },
  'dormant.cash': { kind: 'f64', unit: '만원', about: 'money for a second start' },
  'district.reopened': {
    kind: 'i32',
    unit: 'shops/month',
    about: 'creators who came back from online trade',
  },

  // One row a pair of towns: from * nTowns + to.
  'link.minutes': { kind: 'f32', unit: 'min', about: 'travel time' },
  'link.saved': {
    kind: 'f32',
    unit: 'share',
    about:
      'part of the way that a faster road saves those who shop in the other town, as they are used to it',
  },
  'link.virtual': { kind: 'f32', unit: '0..1', about: 'strength of virtual and institutional ties' },
  'link.strength': { kind: 'f32', unit: '1', about: 'strength of knowledge links, by travel and virtual' },
  'link.flow': { kind: 'f32', unit: 'people/year', about: 'people who move, in this year' },
} as const satisfies Record<string, ColumnSpec>
