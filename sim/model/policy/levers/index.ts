/** All levers, in the order in which people see them. Adding one is a file and a line here. */
import { agreements } from './agreements.ts'
import { bigStoreClosing } from './big-store-closing.ts'
import { chainLimit } from './chain-limit.ts'
import { collaboration } from './collaboration.ts'
import { craftCollege } from './craft-college.ts'
import { creatorGrant } from './creator-grant.ts'
import { crisisFund } from './crisis-fund.ts'
import type { Lever } from './define.ts'
import { digitalShops } from './digital-shops.ts'
import { districtImprovement } from './district-improvement.ts'
import { globalCollaboration } from './global-collaboration.ts'
import { heritage } from './heritage.ts'
import { industryProgramme } from './industry-programme.ts'
import { keyMoney } from './key-money.ts'
import { kibsSupport } from './kibs-support.ts'
import { landTrust } from './land-trust.ts'
import { livingArea } from './living-area.ts'
import { localCurrency } from './local-currency.ts'
import { miniCluster } from './mini-cluster.ts'
import { netZero } from './net-zero.ts'
import { networkHub } from './network-hub.ts'
import { rentCap } from './rent-cap.ts'
import { safeShops } from './safe-shops.ts'
import { startupEducation } from './startup-education.ts'
import { subsidisedSpace } from './subsidised-space.ts'
import { taxZone } from './tax-zone.ts'
import { transportLink } from './transport-link.ts'
import { youthVillage } from './youth-village.ts'

export const LEVERS: readonly Lever[] = [
  rentCap,
  keyMoney,
  agreements,
  safeShops,
  landTrust,
  chainLimit,
  districtImprovement,
  creatorGrant,
  subsidisedSpace,
  startupEducation,
  craftCollege,
  collaboration,
  kibsSupport,
  industryProgramme,
  digitalShops,
  localCurrency,
  bigStoreClosing,
  netZero,
  taxZone,
  crisisFund,
  miniCluster,
  livingArea,
  youthVillage,
  heritage,
  networkHub,
  transportLink,
  globalCollaboration,
]
