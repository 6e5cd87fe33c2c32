/** Every state variable of the model, once: array type, unit, meaning. Allocation, digest, snapshot and docs read this. */
import type { ColumnSpec } from '../engine/columns.ts'
import { PEOPLE_COLUMNS } from './people/people-columns.ts'

/** Collaboration ties a business can hold. */
export const MAX_TIES = 4
/** Dated uses of levers that a scenario can have. */
export const MAX_USES = 500
/** Months that a college cohort can be in training at the most. */
export const COHORT_MONTHS = 72

const money = '만원'
const flow = '만원/month'

export const COLUMNS = {
  // One row a floor unit. The tenant's columns (business.*) share the row; they leave with the tenant.
  'business.state': { kind: 'u8', unit: 'code', about: '0 vacant, 1 open' },
  'business.kind': { kind: 'u8', unit: 'code', about: '1 creator, 2 independent, 3 chain' },
  'business.sector': { kind: 'u8', unit: 'index', about: 'sector' },
  'business.flags': {
    kind: 'u8',
    unit: 'bits',
    about:
      '1 grant, 2 startup education, 4 college graduate, 16 moved before, 32 supported space, 64 would have opened anyway',
  },
  'business.founderAge': {
    kind: 'i16',
    unit: 'years',
    about: 'age of the owner when it opened (under 0 for a successor of a later generation)',
  },
  'business.stress': {
    kind: 'u8',
    unit: 'months',
    about: 'months in a row under the income the owner needs',
  },
  'business.cohort': { kind: 'i16', unit: 'tick', about: 'month in which the founder was a candidate' },
  'business.home': { kind: 'u16', unit: 'index', about: 'home town of the founder' },
  'business.opened': { kind: 'i16', unit: 'tick', about: 'month of its first opening' },
  'business.leaseStart': { kind: 'i16', unit: 'tick', about: 'month in which it came to this unit' },
  'business.leaseDue': { kind: 'i16', unit: 'tick', about: 'month in which the lease is renewed' },
  'business.number': { kind: 'u32', unit: '1', about: 'number within home town, cohort and kind' },
  'business.key': { kind: 'u32', unit: 'hash', about: 'identity for random draws, equal in all scenarios' },
  'business.size': {
    kind: 'f32',
    unit: '1',
    about: 'planned scale; 1 is the mean of those who start in its sector',
  },
  'business.floor': { kind: 'f32', unit: '1', about: 'floor that goes with its size; 1 at size 1' },
  'business.ability': { kind: 'f32', unit: 'ln', about: 'business skill, log of its factor on appeal' },
  'business.vogue': { kind: 'f32', unit: 'ln', about: 'how well its offer fits the taste of the time' },
  'business.rooted': { kind: 'f32', unit: '0..1', about: 'rootedness in the place' },
  'business.experience': {
    kind: 'f32',
    unit: 'years',
    about: 'cumulated, partly forgotten practice of its craft',
  },
  'business.weight': { kind: 'f32', unit: '1', about: 'appeal to customers, without noise' },
  'business.draw': { kind: 'f32', unit: '1', about: "this month's appeal, noise included" },
  'business.sales': { kind: 'f32', unit: flow, about: 'sales this month' },
  'business.expected': { kind: 'f32', unit: flow, about: 'expected sales (exponential mean of a year)' },
  'business.rent': { kind: 'f32', unit: flow, about: 'rent in the contract' },
  'business.profit': { kind: 'f32', unit: flow, about: "profit before the owner's pay" },
  'business.cash': { kind: 'f64', unit: money, about: 'cash' },
  'business.support': { kind: 'f32', unit: flow, about: 'part of the rent that a programme pays' },
  'business.supportUntil': { kind: 'i16', unit: 'tick', about: 'month in which that support ends' },
  'business.online': { kind: 'f32', unit: '1', about: 'sales through platforms over sales in the shop' },
  'business.ties': { kind: 'i32', width: MAX_TIES, unit: 'unit + 1', about: 'units of its partners; 0 none' },
  'business.paidTies': { kind: 'u8', unit: 'bits', about: 'which of its ties were made with a voucher' },

  'unit.landlord': {
    kind: 'u8',
    unit: 'code',
    about: '0 owner-occupier, 1 local rentier, 2 outside investor, 3 public trust',
  },
  'unit.quality': { kind: 'f32', unit: '1', about: 'rent of the unit relative to the district' },
  'unit.covered': { kind: 'u8', unit: '0/1', about: 'lease law covers its leases' },
  'unit.vacantSince': { kind: 'i16', unit: 'tick', about: 'month in which it fell vacant' },

  'unit.claimKey': {
    kind: 'u32',
    unit: 'hash',
    about: 'identity of the leaver who claims key money; 0 none',
  },
  'unit.claimant': {
    kind: 'i32',
    unit: 'row + 1',
    about:
      'unit to which that leaver went; under 0: its row among dormant creators, negated; 0: it has no shop',
  },

  'unit.upkeep': { kind: 'f32', unit: '0..1', about: 'condition of the unit' },
  'unit.face': { kind: 'f32', unit: flow, about: 'rent of an ordinary unit in the last contract; 0 none' },
  'unit.promisedUntil': {
    kind: 'i16',
    unit: 'tick',
    about: 'month until which its landlord has promised; 0 none',
  },
  'unit.promisedCap': { kind: 'f32', unit: '1/renewal', about: 'highest rise promised at a renewal' },

  'district.units': { kind: 'i32', unit: 'units', about: 'floor units' },
  'district.occupied': { kind: 'i32', unit: 'units', about: 'let units' },
  'district.creators': { kind: 'i32', unit: 'shops', about: 'local creators open' },
  'district.chains': { kind: 'i32', unit: 'shops', about: 'chains open' },
  'district.ask': { kind: 'f64', unit: flow, about: 'asking rent of an ordinary unit on a new lease' },
  'district.askGrowth': { kind: 'f64', unit: '1/year', about: 'expected growth of asking rent' },
  'district.chainBid': {
    kind: 'f64',
    unit: flow,
    about: 'what a chain would pay for a unit; 0 where none wants one',
  },
  'district.askPeak': { kind: 'f64', unit: flow, about: 'highest asking rent so far' },
  'district.bid': { kind: 'f64', unit: flow, about: 'best bid for a unit' },
  'district.amenity': { kind: 'f64', unit: '0..1', about: 'quality of the commercial space' },
  'district.authenticity': { kind: 'f64', unit: '0..1', about: 'authenticity, local identity of the place' },
  'district.buzz': { kind: 'f64', unit: '0..1', about: 'awareness spread by word of mouth' },
  'district.novelty': { kind: 'f64', unit: '0..1', about: 'how used people have become to the place' },
  'district.shockDepth': { kind: 'f64', unit: 'share', about: 'spending that shocks keep away' },
  'district.place': {
    kind: 'f64',
    unit: '1',
    about: 'factor of amenity, authenticity, buzz and access on attraction',
  },
  'district.sales': { kind: 'f64', unit: flow, about: 'sales of all shops' },
  'district.footfall': { kind: 'f64', unit: '1', about: 'demand per unit, region mean = 1' },
  'district.rooted': {
    kind: 'f64',
    unit: '1',
    about: 'identity-weighted share of creators, counted by years in place',
  },
  'district.peers': {
    kind: 'f64',
    unit: '1',
    about: 'share of creators here and around, decaying with distance',
  },
  'district.skill': { kind: 'f64', unit: 'years', about: 'mean experience of its creators' },
  'district.profit': { kind: 'f64', unit: flow, about: "mean profit after the owner's pay" },
  'district.sitting': {
    kind: 'f64',
    unit: flow,
    about: 'mean rent of sitting tenants who rent, ordinary unit',
  },
  'district.onlineSales': { kind: 'f64', unit: flow, about: 'sales of its shops through platforms' },
  'district.design': { kind: 'f64', unit: '0..1', about: 'access to design and media services' },
  'district.tech': { kind: 'f64', unit: '0..1', about: 'access to research and engineering services' },
  'district.emissions': {
    kind: 'f64',
    unit: 't CO2/month',
    about: 'emissions of its shops before abatement',
  },
  'district.relief': { kind: 'f64', unit: flow, about: 'crisis relief paid to its businesses' },
  'district.relieved': { kind: 'i32', unit: 'shops/month', about: 'businesses that got relief' },
  'district.relievedAnyway': {
    kind: 'i32',
    unit: 'shops/month',
    about: 'of them, who had half a year of costs in hand',
  },
  'district.upkeep': { kind: 'f64', unit: '0..1', about: 'mean condition of its units' },
  'district.investors': { kind: 'f64', unit: 'share', about: 'units owned by outside investors' },
  'district.promised': {
    kind: 'f64',
    unit: 'units',
    about: 'units under an agreement or a safe-shop promise',
  },
  'district.trust': { kind: 'f64', unit: 'units', about: 'units in public trust' },
  'district.trustCredit': { kind: 'f64', unit: 'units', about: 'units that the trust may still buy' },
  'district.safeCredit': { kind: 'f64', unit: 'units', about: 'safe-shop grants not yet taken' },
  'district.spaceCredit': { kind: 'f64', unit: 'units', about: 'supported places not yet taken' },
  'district.safeGiven': { kind: 'f64', unit: 'units/month', about: 'safe-shop grants taken' },
  'district.safeAnyway': {
    kind: 'f64',
    unit: 'units/month',
    about: 'of them, landlords who gave up nothing',
  },
  'district.spaceRent': { kind: 'f64', unit: flow, about: 'rent paid for tenants of supported space' },
  'district.trustSpent': { kind: 'f64', unit: flow, about: 'paid for units that the trust bought' },
  'district.supported': { kind: 'i32', unit: 'shops/month', about: 'shops that opened in supported space' },
  'district.supportedAnyway': {
    kind: 'i32',
    unit: 'shops/month',
    about: 'of them, who would have opened without',
  },
  'district.entriesCreator': { kind: 'i32', unit: 'shops/month', about: 'creators who opened' },
  'district.entriesOther': { kind: 'i32', unit: 'shops/month', about: 'other independents who opened' },
  'district.entriesChain': { kind: 'i32', unit: 'shops/month', about: 'chains that opened' },
  'district.displaced': {
    kind: 'i32',
    unit: 'shops/month',
    about: 'independents and creators driven out by rent or refusal',
  },
  'district.displacedCreators': {
    kind: 'i32',
    unit: 'shops/month',
    about: 'creators driven out by rent or refusal',
  },
  'district.displacedClosed': {
    kind: 'i32',
    unit: 'shops/month',
    about: 'of the displaced, those who closed for good',
  },
  'district.failed': {
    kind: 'i32',
    unit: 'shops/month',
    about: 'businesses that ran out of money or gave up',
  },
  'district.failedCreators': { kind: 'i32', unit: 'shops/month', about: 'of the failed, creators' },
  'district.retired': { kind: 'i32', unit: 'shops/month', about: 'businesses closed for age or illness' },
  'district.movedIn': { kind: 'i32', unit: 'shops/month', about: 'businesses that moved in from elsewhere' },
  'district.renewals': { kind: 'i32', unit: 'leases/month', about: 'leases renewed' },
  'district.rationed': { kind: 'i32', unit: 'founders/month', about: 'founders who found no unit' },
  'district.keyMoneyPaid': { kind: 'f64', unit: flow, about: 'key money paid by newcomers this month' },
  'district.keyMoneyBack': {
    kind: 'f64',
    unit: flow,
    about: 'of it, what those who left the units got back',
  },

  // Policy in force, rebuilt every month from the law and the levers. Processes read these and know no lever.
  'policy.rentCap': { kind: 'f64', unit: '1/renewal', about: 'highest rise at a renewal while protected' },
  'policy.protectedYears': { kind: 'f64', unit: 'years', about: 'years of protected renewal' },
  'policy.keyMoneyRecovery': { kind: 'f64', unit: '0..1', about: 'part of the key money a leaver gets back' },
  'policy.chainLimit': { kind: 'f64', unit: '0..1', about: 'share of chain openings that is refused' },
  'policy.amenityInvest': {
    kind: 'f64',
    unit: '만원/month',
    about: 'public spending on the commercial space, real',
  },
  'policy.tieChance': { kind: 'f64', unit: '1/month', about: 'chance of a creator to be given a partner' },

  'policy.agreement': { kind: 'f64', unit: '0..1', about: 'effort to have landlords sign agreements' },
  'policy.agreementCap': {
    kind: 'f64',
    unit: '1/renewal',
    about: 'rise at a renewal that an agreement allows',
  },
  'policy.promiseYears': { kind: 'f64', unit: 'years', about: 'length of an agreement or safe-shop promise' },
  'policy.safePlaces': { kind: 'f64', unit: 'units/month', about: 'safe-shop grants on offer' },
  'policy.safeGrant': { kind: 'f64', unit: money, about: 'one safe-shop grant for an ordinary unit' },
  'policy.trustPurchases': { kind: 'f64', unit: 'units/month', about: 'units that the trust can pay for' },
  'policy.spacePlaces': { kind: 'f64', unit: 'units/month', about: 'supported places on offer' },
  'policy.spaceSupport': { kind: 'f64', unit: 'share', about: 'part of the rent paid in supported space' },
  'policy.spaceMonths': { kind: 'f64', unit: 'months', about: 'months of support' },

  'policy.relief': { kind: 'f64', unit: flow, about: 'most that a business in need is paid in a crisis' },
  'policy.reliefFrom': { kind: 'f64', unit: 'share', about: 'spending kept away from which relief is paid' },
  'policy.taxRelief': {
    kind: 'f64',
    unit: 'share',
    about: 'part of sales left to businesses by tax incentives',
  },
  'townPolicy.currency': {
    kind: 'f64',
    unit: 'share',
    about: "residents' retail spending paid in local currency",
  },
  'townPolicy.currencyDiscount': { kind: 'f64', unit: 'share', about: 'discount on local currency' },
  'townPolicy.storeClosing': {
    kind: 'f64',
    unit: 'days/month',
    about: 'days on which large stores must close',
  },

  'townPolicy.digital': { kind: 'f64', unit: '1/month', about: 'added chance to list, by vouchers' },
  'townPolicy.kibsVoucher': { kind: 'f64', unit: 'share', about: 'part of service bills paid by vouchers' },
  'townPolicy.kibsSpace': {
    kind: 'f64',
    unit: 'share',
    about: 'rent and fees that a complex spares service firms, of sales',
  },
  'townPolicy.industry': {
    kind: 'f64',
    width: 'sectors',
    unit: 'share',
    about: 'support of each sector, of sales',
  },

  'townPolicy.netZero': { kind: 'f64', unit: '0..1', about: 'effort of a net-zero and circulation zone' },
  'townPolicy.greenCost': { kind: 'f64', unit: 'share', about: 'what it costs businesses, of sales' },

  'townPolicy.grants': {
    kind: 'f64',
    unit: 'founders/month',
    about: 'start-up grants on offer (simulated founders)',
  },
  'townPolicy.grantAmount': { kind: 'f64', unit: money, about: 'one grant' },
  'townPolicy.educationPlaces': { kind: 'f64', unit: 'founders/month', about: 'places in startup education' },
  'townPolicy.collegePlaces': {
    kind: 'f64',
    unit: 'students/month',
    about: 'places that a craft college fills',
  },
  'townPolicy.collegeMonths': { kind: 'f64', unit: 'months', about: 'length of its training' },
  'townPolicy.collegeRetention': { kind: 'f64', unit: '0..1', about: 'share of graduates who stay' },

  'townPolicy.sharedServices': { kind: 'f64', unit: '0..1', about: 'how far towns share public services' },
  'townPolicy.transport': {
    kind: 'f64',
    unit: '0..1',
    about: 'transport built between the towns of a programme',
  },
  'townPolicy.networkHub': {
    kind: 'f64',
    unit: '0..1',
    about: 'strength of a virtual network of the region',
  },

  'town.grantCredit': { kind: 'f64', unit: 'founders', about: 'grants not yet given away' },
  'town.educationCredit': { kind: 'f64', unit: 'founders', about: 'education places not yet taken' },
  'town.missing': {
    kind: 'f64',
    width: 'cohortMonths',
    unit: 'founders/month',
    about: 'candidates who came before their time, by the month they would have come in (ring)',
  },
  'town.enrolled': {
    kind: 'f64',
    width: 'cohortMonths',
    unit: 'students',
    about: 'students by month of graduation (ring)',
  },
  'town.graduateCredit': { kind: 'f64', unit: 'students', about: 'graduates who have not decided yet' },
  'town.graduates': { kind: 'f64', unit: 'people', about: 'graduates so far' },
  'town.graduatesLeft': { kind: 'f64', unit: 'people', about: 'of them, gone to the core' },
  'town.poolCreator': {
    kind: 'f64',
    unit: '1',
    about: 'readiness to found, smoothed over the time it takes to prepare',
  },
  'town.visitors': {
    kind: 'f64',
    unit: 'people/month',
    about: 'visitors, from outside and from other towns',
  },
  'town.shockIncome': { kind: 'f64', unit: '1', about: 'factor of shocks on what residents and firms spend' },
  'town.shockVisitors': { kind: 'f64', unit: '1', about: 'factor of shocks on visitors' },
  'town.currencyIssued': { kind: 'f64', unit: flow, about: 'local currency spent' },
  'town.listed': {
    kind: 'f64',
    unit: 'share',
    about: 'businesses that sell through platforms, of those who could',
  },
  'town.platformFee': { kind: 'f64', unit: 'share', about: 'fee of platforms on what they sell' },
  'town.platformFees': { kind: 'f64', unit: flow, about: 'fees that leave for the home of the platforms' },
  'town.vouchers': { kind: 'f64', unit: 'shops/month', about: 'digital vouchers taken' },
  'town.vouchersAnyway': { kind: 'f64', unit: 'shops/month', about: 'of them, who were listing anyway' },
  'town.kibsImport': {
    kind: 'f64',
    unit: 'share',
    about: 'business services bought from outside the region',
  },
  'town.kibsLocal': { kind: 'f64', unit: 'share', about: 'business services bought in the own town' },
  'town.kibsVoucherBills': { kind: 'f64', unit: flow, about: 'bills for services that vouchers add to' },
  'town.industryPaid': { kind: 'f64', unit: flow, about: 'paid to the supported sectors' },
  'town.shopEmissions': { kind: 'f64', unit: 't CO2/month', about: 'emissions of its shops' },
  'town.industryEmissions': { kind: 'f64', unit: 't CO2/month', about: 'emissions of its factories' },
  'town.absorbed': { kind: 'f64', unit: 't CO2/month', about: 'absorbed by its forests' },
  'town.abated': { kind: 'f64', unit: 'share', about: 'emissions saved by cleaner plant and buildings' },
  'town.matched': {
    kind: 'f64',
    unit: 'share',
    about: 'possible exchanges of by-products that it takes part in',
  },
  'town.exchanged': {
    kind: 'f64',
    unit: 't CO2/month',
    about: 'saved by by-products that it passes on, transport and rebound off',
  },
  'town.grantsMonth': { kind: 'f64', unit: 'founders/month', about: 'grants paid this month' },
  'town.grantsAnyway': {
    kind: 'f64',
    unit: 'founders/month',
    about: 'of them, to founders whose own money sufficed',
  },
  'town.grantsLeaked': {
    kind: 'f64',
    unit: 'founders/month',
    about: 'of them, to founders who opened in another town',
  },
  'town.tax': { kind: 'f64', unit: flow, about: 'municipal tax from its shops' },
  'town.grantsGiven': { kind: 'f64', unit: 'founders', about: 'grants given so far' },

  'market.outside': { kind: 'f64', unit: '1', about: 'pull of home, mall and web, per market' },
  'market.outsideOwn': {
    kind: 'f64',
    unit: '1',
    about: 'the same for spending that is bound to its own district',
  },
  'market.scale': {
    kind: 'f64',
    unit: '1',
    about: 'factor that fits demand to the shops at the start, per market',
  },
  'cell.demand': { kind: 'f64', unit: flow, about: 'spending that reaches a district, by market' },
  'cell.pull': { kind: 'f64', unit: '1', about: 'summed appeal of the shops of a district, by market' },
  'cell.attraction': { kind: 'f64', unit: '1', about: 'attraction of a district in a market' },
  'cell.shock': { kind: 'f64', unit: '1', about: 'factor of shocks on spending that reaches it, by market' },
  'cell.reach': {
    kind: 'f64',
    unit: '만원/month',
    about: 'spending a unit of attraction draws to a district, by market',
  },

  'region.online': { kind: 'f64', unit: 'share', about: 'share of retail demand that is online' },
  'region.shockOnline': { kind: 'f64', unit: 'share', about: 'online share added by shocks' },
  'region.spending': { kind: 'f64', unit: flow, about: 'spending of residents, workers, visitors and firms' },
  'region.outside': { kind: 'f64', unit: flow, about: 'of it, spent at home, in malls or on the web' },
  'region.profit': { kind: 'f64', unit: flow, about: "profit of all businesses before their owners' pay" },
  'region.entrantCash': { kind: 'f64', unit: flow, about: 'cash that newcomers start with' },
  'region.leaverCash': {
    kind: 'f64',
    unit: flow,
    about: 'cash that leavers take along (debts count against it)',
  },
  'region.movingCosts': { kind: 'f64', unit: flow, about: 'paid by businesses that moved' },
  'region.keyMoneyBack': {
    kind: 'f64',
    unit: flow,
    about: 'key money that went to leavers who trade elsewhere',
  },
  'region.keyMoneyHome': {
    kind: 'f64',
    unit: flow,
    about: 'key money that went to leavers who have no shop',
  },
  'region.keyMoneyKept': { kind: 'f64', unit: flow, about: 'key money that no leaver got' },
  'region.relief': { kind: 'f64', unit: flow, about: 'crisis relief paid to businesses' },
  'region.ownerDraw': { kind: 'f64', unit: flow, about: 'taken home by owners' },

  // What targeted programmes reached so far, one row each (see policy/accounting.ts). Simulated businesses.
  'programme.gross': { kind: 'f64', unit: 'cases', about: 'cases supported' },
  'programme.anyway': { kind: 'f64', unit: 'cases', about: 'of them, who needed no support' },
  'programme.displaced': {
    kind: 'f64',
    unit: 'cases',
    about: 'of the rest, what rivals lost in their place',
  },
  'programme.leaked': {
    kind: 'f64',
    unit: 'cases',
    about: 'of what is left, gone to other towns or platforms',
  },
  'programme.net': { kind: 'f64', unit: 'cases', about: 'net effect' },

  // One row a sector and district: sector + district x number of sectors.
  'trade.margin': { kind: 'f64', unit: 'share', about: 'added to the margin on sales by policy' },
  ...PEOPLE_COLUMNS,

  'lever.spent': { kind: 'f64', unit: money, about: 'spent on a lever so far (real money)' },
  'lever.asked': { kind: 'f64', unit: flow, about: 'asked for this month' },
  'lever.granted': { kind: 'f64', unit: 'share', about: 'part of it that the budget granted' },
  'lever.effect': {
    kind: 'f64',
    unit: 'share',
    about: 'part of the effect left after fixed costs and absorption',
  },

  // One row a use of a lever, by first month, then as in the file.
  'use.firstActed': { kind: 'i16', unit: 'tick + 1', about: 'month in which the use first acted; 0 never' },
  'use.lastActed': {
    kind: 'i16',
    unit: 'tick + 1',
    about: 'last month in which it acted before its end; 0 never',
  },
} as const satisfies Record<string, ColumnSpec>

export type ModelColumns = typeof COLUMNS
export type ModelColumn = keyof ModelColumns
