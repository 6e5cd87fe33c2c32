/** The order of one month: the only list of processes. Documented order: model card, section 3. */
import type { Process } from './engine/process.ts'
import { accounting } from './processes/accounting.ts'
import { accounts } from './processes/accounts.ts'
import { askingRent } from './processes/asking-rent.ts'
import { calendar } from './processes/calendar.ts'
import { carbon } from './processes/carbon.ts'
import { chains } from './processes/chains.ts'
import { demand } from './processes/demand.ts'
import { entry } from './processes/entry.ts'
import { exit } from './processes/exit.ts'
import { kibs } from './processes/kibs.ts'
import { landlords } from './processes/landlords.ts'
import { learning } from './processes/learning.ts'
import { leases } from './processes/leases.ts'
import { margins } from './processes/margins.ts'
import { memory } from './processes/memory.ts'
import { newMonth } from './processes/new-month.ts'
import { platforms } from './processes/platforms.ts'
import { policy } from './processes/policy.ts'
import { pull } from './processes/pull.ts'
import { relief } from './processes/relief.ts'
import { shocks } from './processes/shocks.ts'
import { support } from './processes/support.ts'
import { talent } from './processes/talent.ts'
import { ties } from './processes/ties.ts'
import type { ModelColumns } from './state/columns.ts'
import type { World } from './world.ts'

export const SCHEDULE: readonly Process<ModelColumns, World>[] = [
  shocks,
  calendar,
  policy,
  newMonth,
  margins,
  talent,
  entry,
  pull,
  demand,
  kibs,
  platforms,
  accounts,
  relief,
  learning,
  ties,
  askingRent,
  landlords,
  support,
  leases,
  chains,
  exit,
  memory,
  carbon,
  accounting,
]
