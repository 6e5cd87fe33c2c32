/** The order of one month: the only list of processes. docs/ODD.md prints it. */
import type { Process } from '../engine/process.ts'
import { calendar } from './calendar/calendar.ts'
import { newMonth } from './calendar/new-month.ts'
import type { ModelColumns } from './columns.ts'
import { carbon } from './environment/carbon.ts'
import { shocks } from './environment/shocks.ts'
import { chains } from './founding/chains.ts'
import { entry } from './founding/entry.ts'
import { apprenticeship } from './networks/apprenticeship.ts'
import { knowledgeLinks } from './networks/knowledge-links.ts'
import { learning } from './networks/learning.ts'
import { links } from './networks/links.ts'
import { miniClusters } from './networks/mini-clusters.ts'
import { pipelines } from './networks/pipelines.ts'
import { ties } from './networks/ties.ts'
import { commuting } from './people/commuting.ts'
import { demography } from './people/demography.ts'
import { housing } from './people/housing.ts'
import { livingArea } from './people/living-area.ts'
import { migration } from './people/migration.ts'
import { services } from './people/services.ts'
import { talent } from './people/talent.ts'
import { youthVillage } from './people/youth-village.ts'
import { identity } from './place/identity.ts'
import { memory } from './place/memory.ts'
import { accounting } from './policy/accounting.ts'
import { policy } from './policy/policy.ts'
import { relief } from './policy/relief.ts'
import { support } from './policy/support.ts'
import { askingRent } from './tenancy/asking-rent.ts'
import { dormant } from './tenancy/dormant.ts'
import { exit } from './tenancy/exit.ts'
import { landlords } from './tenancy/landlords.ts'
import { leases } from './tenancy/leases.ts'
import { accounts } from './trade/accounts.ts'
import { catchments } from './trade/catchments.ts'
import { demand } from './trade/demand.ts'
import { kibs } from './trade/kibs.ts'
import { margins } from './trade/margins.ts'
import { platforms } from './trade/platforms.ts'
import { pull } from './trade/pull.ts'
import { trips } from './trade/trips.ts'
import { variety } from './trade/variety.ts'
import { visitors } from './trade/visitors.ts'
import type { World } from './world.ts'

export const SCHEDULE: readonly Process<ModelColumns, World>[] = [
  shocks,
  calendar,
  policy,
  newMonth,
  margins,
  links,
  trips,
  services,
  livingArea,
  housing,
  migration,
  demography,
  youthVillage,
  commuting,
  catchments,
  variety,
  talent,
  entry,
  dormant,
  visitors,
  pull,
  demand,
  kibs,
  platforms,
  accounts,
  relief,
  knowledgeLinks,
  miniClusters,
  pipelines,
  apprenticeship,
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
  identity,
]
