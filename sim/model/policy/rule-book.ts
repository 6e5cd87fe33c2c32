/**
 * The rule book: every policy column with what holds where no lever acts, and the range that it never leaves. The writer keeps
 * to the range (writer.ts), the books ask for it (checks.ts).
 */
import type { ModelColumn } from '../columns.ts'
import type { Standing } from './law.ts'

export interface Rule {
  /** What holds where no lever acts. */
  readonly base: Standing
  readonly min: number
  readonly max: number
}

const share = { base: 0, min: 0, max: 1 } as const
/** Money, places, months: what levers offer adds up without a limit of its own. */
const amount = { base: 0, min: 0, max: Number.POSITIVE_INFINITY } as const

export const RULE_BOOK = {
  'policy.rentCap': { base: { law: 'lawRentCap' }, min: 0, max: 1 },
  'policy.protectedYears': { base: { law: 'lawProtectedYears' }, min: 0, max: 30 },
  'policy.keyMoneyRecovery': { base: { law: 'lawKeyMoneyRecovery' }, min: 0, max: 1 },
  'policy.chainLimit': share,
  'policy.amenityInvest': amount,
  'policy.tieChance': share,
  'policy.agreement': share,
  // A promise that says nothing more repeats the law.
  'policy.agreementCap': { base: { law: 'lawRentCap' }, min: 0, max: 1 },
  'policy.promiseYears': { base: 0, min: 0, max: 30 },
  'policy.safePlaces': amount,
  'policy.safeGrant': amount,
  'policy.trustPurchases': amount,
  'policy.spacePlaces': amount,
  'policy.spaceSupport': share,
  'policy.spaceMonths': amount,
  'policy.relief': amount,
  'policy.reliefFrom': share,
  'policy.taxRelief': share,
  'townPolicy.currency': { base: 0, min: 0, max: 0.6 },
  'townPolicy.currencyDiscount': share,
  // Half of the days of a month.
  'townPolicy.storeClosing': { base: 0, min: 0, max: 15 },
  'townPolicy.digital': share,
  'townPolicy.kibsVoucher': { base: 0, min: 0, max: 0.8 },
  'townPolicy.kibsSpace': share,
  'townPolicy.industry': share,
  'townPolicy.netZero': share,
  'townPolicy.greenCost': share,
  'townPolicy.grants': amount,
  'townPolicy.grantAmount': amount,
  'townPolicy.educationPlaces': amount,
  'townPolicy.collegePlaces': amount,
  'townPolicy.collegeMonths': amount,
  'townPolicy.collegeRetention': { base: 1, min: 0, max: 1 },
  'policy.pipelineChance': share,
  // A partner who pays nothing of its own does not take part.
  'policy.pipelineSubsidy': { base: 0, min: 0, max: 0.95 },
  'policy.cluster': share,
  'policy.heritageInvest': amount,
  'townPolicy.compaction': share,
  'townPolicy.youthStays': amount,
  'townPolicy.sharedServices': share,
  'townPolicy.transport': { base: 0, min: 0, max: 0.6 },
  'townPolicy.networkHub': share,
} as const satisfies Partial<Record<ModelColumn, Rule>>

export type PolicyColumn = keyof typeof RULE_BOOK
export const POLICY_COLUMNS = Object.keys(RULE_BOOK) as PolicyColumn[]
