/** Programmes that reach single businesses, for accounts of gross and net. Adding one is an entry with its columns. */
import type { ModelColumn } from '../columns.ts'

export interface Programme {
  readonly id: string
  /** Cases of the month, and those who needed no support; by district or town. */
  readonly gross: ModelColumn
  readonly anyway: ModelColumn
  /** Cases that went to another town than the one that pays. */
  readonly leaked?: ModelColumn
  /** Whether each case takes customers from rivals: a new or a saved shop does, a promise or a web shop does not. */
  readonly rivals: boolean
  /** Whether a part leaves as platform fees. */
  readonly fees?: boolean
}

export const PROGRAMMES = [
  {
    id: 'creatorGrant',
    gross: 'town.grantsMonth',
    anyway: 'town.grantsAnyway',
    leaked: 'town.grantsLeaked',
    rivals: true,
  },
  {
    id: 'subsidisedSpace',
    gross: 'district.supported',
    anyway: 'district.supportedAnyway',
    rivals: true,
  },
  {
    id: 'digitalShops',
    gross: 'town.vouchers',
    anyway: 'town.vouchersAnyway',
    rivals: false,
    fees: true,
  },
  {
    id: 'crisisFund',
    gross: 'district.relieved',
    anyway: 'district.relievedAnyway',
    rivals: true,
  },
  {
    id: 'safeShops',
    gross: 'district.safeGiven',
    anyway: 'district.safeAnyway',
    rivals: false,
  },
] as const satisfies readonly Programme[]

/** Columns of a month's cases that accounts of programmes are made from. */
export const PROGRAMME_COLUMNS = PROGRAMMES.flatMap(programme => [
  programme.gross,
  programme.anyway,
  ...('leaked' in programme ? [programme.leaked] : []),
])
