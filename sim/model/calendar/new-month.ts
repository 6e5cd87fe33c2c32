import { defineProcess } from '../process.ts'

/** Columns that count what happens within a month. */
const FLOWS = [
  'district.entriesCreator',
  'district.entriesOther',
  'district.entriesChain',
  'district.displaced',
  'district.displacedCreators',
  'district.displacedClosed',
  'district.failed',
  'district.failedCreators',
  'district.retired',
  'district.succeeded',
  'district.reopened',
  'district.skillLost',
  'district.movedIn',
  'district.renewals',
  'district.rationed',
  'district.keyMoneyPaid',
  'district.keyMoneyBack',
  'town.grantsMonth',
  'town.grantsAnyway',
  'town.grantsLeaked',
  'district.relief',
  'district.relieved',
  'district.relievedAnyway',
  'region.entrantCash',
  'region.leaverCash',
  'region.movingCosts',
  'region.keyMoneyBack',
  'region.keyMoneyHome',
  'region.keyMoneyKept',
  'region.relief',
  'district.supported',
  'district.supportedAnyway',
  'district.safeGiven',
  'district.safeAnyway',
  'district.spaceRent',
  'district.trustSpent',
] as const

/** Sets the month's counters back to nothing. Draws: none. */
export const newMonth = defineProcess({
  id: 'newMonth',
  about: "sets the month's counters to zero",
  writes: FLOWS,
  run(_see, set) {
    for (const id of FLOWS) {
      const column = set[id]
      if (column instanceof Float64Array) for (let i = 0; i < column.length; i++) column[i] = 0
      else for (let i = 0; i < column.length; i++) column[i] = 0
    }
  },
})
