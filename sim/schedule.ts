/** The order of one month: the only list of processes. Documented order: model card, section 3. */
import type { Process } from './engine/process.ts'
import { accounting } from './processes/accounting.ts'
import { accounts } from './processes/accounts.ts'
import { apprenticeship } from './processes/apprenticeship.ts'
import { askingRent } from './processes/asking-rent.ts'
import { calendar } from './processes/calendar.ts'
import { carbon } from './processes/carbon.ts'
import { catchments } from './processes/catchments.ts'
import { chains } from './processes/chains.ts'
import { commuting } from './processes/commuting.ts'
import { demand } from './processes/demand.ts'
import { demography } from './processes/demography.ts'
import { dormant } from './processes/dormant.ts'
import { entry } from './processes/entry.ts'
import { exit } from './processes/exit.ts'
import { housing } from './processes/housing.ts'
import { identity } from './processes/identity.ts'
import { kibs } from './processes/kibs.ts'
import { knowledgeLinks } from './processes/knowledge-links.ts'
import { landlords } from './processes/landlords.ts'
import { learning } from './processes/learning.ts'
import { leases } from './processes/leases.ts'
import { links } from './processes/links.ts'
import { livingArea } from './processes/living-area.ts'
import { margins } from './processes/margins.ts'
import { memory } from './processes/memory.ts'
import { migration } from './processes/migration.ts'
import { miniClusters } from './processes/mini-clusters.ts'

import { newMonth } from './processes/new-month.ts'
import { pipelines } from './processes/pipelines.ts'
import { platforms } from './processes/platforms.ts'
import { policy } from './processes/policy.ts'
import { pull } from './processes/pull.ts'
import { relief } from './processes/relief.ts'
import { services } from './processes/services.ts'
import { shocks } from './processes/shocks.ts'
import { support } from './processes/support.ts'
import { talent } from './processes/talent.ts'
import { ties } from './processes/ties.ts'
import { trips } from './processes/trips.ts'
import { variety } from './processes/variety.ts'
import { visitors } from './processes/visitors.ts'
import { youthVillage } from './processes/youth-village.ts'
import type { ModelColumns } from './state/columns.ts'
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
