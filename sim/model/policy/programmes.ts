/** Programmes that reach single businesses, for accounts of gross and net. Adding one is an entry with its columns. */
import type { LocalText } from '../../region.ts'
import type { ModelColumn } from '../columns.ts'

export interface Programme {
  readonly id: string
  readonly label: LocalText
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
    label: { ko: '창업 지원금', en: 'start-up grants' },
    gross: 'town.grantsMonth',
    anyway: 'town.grantsAnyway',
    leaked: 'town.grantsLeaked',
    rivals: true,
  },
  {
    id: 'subsidisedSpace',
    label: { ko: '임대 지원 공간', en: 'subsidised space' },
    gross: 'district.supported',
    anyway: 'district.supportedAnyway',
    rivals: true,
  },
  {
    id: 'digitalShops',
    label: { ko: '디지털 바우처', en: 'digital vouchers' },
    gross: 'town.vouchers',
    anyway: 'town.vouchersAnyway',
    rivals: false,
    fees: true,
  },
  {
    id: 'crisisFund',
    label: { ko: '위기 지원(점포·월)', en: 'crisis relief (shop-months)' },
    gross: 'district.relieved',
    anyway: 'district.relievedAnyway',
    rivals: true,
  },
  {
    id: 'safeShops',
    label: { ko: '장기안심상가', en: 'safe shops' },
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
