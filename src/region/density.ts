/** How many shops an area carries: the one rule that gives regions their floor units. */

/** Residents per shop in Korea: 2.0-2.6 million shops and 51.8 million people (S70, S45). */
const RESIDENTS_PER_SHOP = 20

/** What a worker or student by day, and a visitor, spend in shops against a resident: 14 and 4 of 88 manwon a month. Assumed. */
const DAYTIME_WEIGHT = 0.16
const VISITOR_WEIGHT = 0.045

export interface Customers {
  readonly residents: number
  /** Consumption of residents per head; 1 is the average. */
  readonly income: number
  readonly daytime: number
  readonly visitors: number
}

/** Real shops that are open in an area. */
export function shopsFor(customers: Customers): number {
  const { residents, income, daytime, visitors } = customers
  return (residents * income + DAYTIME_WEIGHT * daytime + VISITOR_WEIGHT * visitors) / RESIDENTS_PER_SHOP
}
