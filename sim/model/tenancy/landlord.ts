/** Kinds of landlords, as the column `unit.landlord` holds them. */
export const OWNER = 0
export const RENTIER = 1
export const INVESTOR = 2
export const TRUST = 3

const LANDLORDS = ['owner', 'rentier', 'investor', 'trust'] as const

/** Numbers by kind of landlord in the order of their codes. */
export const byLandlord = (of: Readonly<Record<(typeof LANDLORDS)[number], number>>): readonly number[] =>
  LANDLORDS.map(kind => of[kind])
