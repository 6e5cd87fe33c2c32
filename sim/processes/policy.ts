import { type CostContext, type Lever, optionNumber, type PolicyWriter } from '../levers/define.ts'
import { LEVERS } from '../levers/index.ts'
import { type Reach, reachOf } from '../levers/reach.ts'
import { exp, leftAfter } from '../math.ts'
import { defineProcess } from '../process.ts'
import type { LeverUse, Trigger } from '../scenario.ts'
import { SECTORS } from '../sectors.ts'
import type { ModelColumn } from '../state/columns.ts'
import type { World } from '../world.ts'

/** An effect under this share of the full one has died out. */
const GONE = 0.01

/** Policy columns, with what the law says where no lever acts. */
const BASE = {
  'policy.rentCap': w => w.params.lawRentCap,
  'policy.protectedYears': w => w.params.lawProtectedYears,
  'policy.keyMoneyRecovery': w => w.params.lawKeyMoneyRecovery,
  'policy.chainLimit': () => 0,
  'policy.amenityInvest': () => 0,
  'policy.tieChance': () => 0,
  'policy.agreement': () => 0,
  'policy.agreementCap': () => 0.05,
  'policy.promiseYears': () => 0,
  'policy.safePlaces': () => 0,
  'policy.safeGrant': () => 0,
  'policy.trustPurchases': () => 0,
  'policy.spacePlaces': () => 0,
  'policy.spaceSupport': () => 0,
  'policy.spaceMonths': () => 0,
  'policy.relief': () => 0,
  'policy.reliefFrom': () => 0,
  'policy.taxRelief': () => 0,
  'townPolicy.currency': () => 0,
  'townPolicy.currencyDiscount': () => 0,
  'townPolicy.storeClosing': () => 0,
  'townPolicy.digital': () => 0,
  'townPolicy.kibsVoucher': () => 0,
  'townPolicy.kibsSpace': () => 0,
  'townPolicy.industry': () => 0,
  'townPolicy.netZero': () => 0,
  'townPolicy.greenCost': () => 0,
  'townPolicy.grants': () => 0,
  'townPolicy.grantAmount': () => 0,
  'townPolicy.educationPlaces': () => 0,
  'townPolicy.collegePlaces': () => 0,
  'townPolicy.collegeMonths': () => 0,
  'townPolicy.collegeRetention': () => 1,
  'policy.pipelineChance': () => 0,
  'policy.pipelineSubsidy': () => 0,
  'policy.cluster': () => 0,
  'policy.heritageInvest': () => 0,
  'townPolicy.compaction': () => 0,
  'townPolicy.youthStays': () => 0,
  'townPolicy.sharedServices': () => 0,
  'townPolicy.transport': () => 0,
  'townPolicy.networkHub': () => 0,
} as const satisfies Partial<Record<ModelColumn, (w: World) => number>>
type PolicyColumn = keyof typeof BASE
export const POLICY_COLUMNS = Object.keys(BASE) as PolicyColumn[]

interface Effects {
  readonly add: Float64Array
  readonly scale: Float64Array
  readonly floor: Float64Array
  readonly limit: Float64Array
}

interface Plan {
  readonly use: LeverUse
  readonly lever: Lever
  readonly index: number
  readonly reach: Reach
  readonly residents: number
  readonly units: number
}

interface Office {
  readonly plans: readonly Plan[]
  readonly effects: ReadonlyMap<PolicyColumn, Effects>
  /** Order in which plans get money. */
  readonly order: readonly number[]
  readonly strength: Float64Array
  readonly bill: Float64Array
  readonly granted: Float64Array
  readonly effective: Float64Array
}
const offices = new WeakMap<World, Office>()

/** A use that sets its lever to neutral is no use at all: it leaves the run as it is, bit for bit. */
export function isNeutral(use: LeverUse, levers: readonly Lever[] = LEVERS): boolean {
  const lever = levers.find(l => l.id === use.lever)
  return lever === undefined || use.value === lever.value.neutral
}

function office(w: World): Office {
  const known = offices.get(w)
  if (known) return known
  const { levers } = w.model
  const plans: Plan[] = w.spec.levers.flatMap(use => {
    const index = levers.findIndex(l => l.id === use.lever)
    if (index < 0) throw new RangeError(`unknown lever ${use.lever}`)
    if (isNeutral(use, levers)) return []
    const reach = reachOf(w.region, use.where)
    let residents = 0
    let units = 0
    for (const t of reach.towns) for (const n of w.region.towns[t].population) residents += n
    for (const d of reach.districts) units += w.region.districts[d].units
    return [{ use, lever: levers[index], index, reach, residents, units }]
  })
  const priorities = w.spec.budget.priorities ?? []
  const rank = (p: Plan) => {
    const at = priorities.indexOf(p.use.lever)
    return at < 0 ? priorities.length : at
  }
  const order = plans.map((_, i) => i).sort((a, b) => rank(plans[a]) - rank(plans[b]) || a - b)
  const effects = new Map<PolicyColumn, Effects>()
  for (const id of POLICY_COLUMNS) {
    const n = w.c[id].length
    effects.set(id, {
      add: new Float64Array(n),
      scale: new Float64Array(n),
      floor: new Float64Array(n),
      limit: new Float64Array(n),
    })
  }
  const made: Office = {
    plans,
    effects,
    order,
    strength: new Float64Array(plans.length),
    bill: new Float64Array(plans.length),
    granted: new Float64Array(plans.length),
    effective: new Float64Array(plans.length),
  }
  offices.set(w, made)
  return made
}

/**
 * Part of the effect that is left when a programme spends `money` a month over `targets` places of `residents` people:
 *
 *   money / (money + fixed targets) x cap (1 - exp(-money/cap)) / money,   cap = absorptiveCapacity residents
 *
 * The first factor falls when a small budget is spread over many places (SD2), the second when a place is given more than
 * it can use (domain 4.1). Known answers: money = fixed targets: 1/2; money = cap: 1 - 1/e = .632 of it; little money in
 * one place: 1.
 */
export function effectOfMoney(
  money: number,
  targets: number,
  residents: number,
  fixed: number,
  perHead: number,
): number {
  if (money <= 0) return 1
  const cap = perHead * residents
  const x = cap > 0 ? money / cap : 0
  const absorbed = x > 1e-9 ? (1 - exp(-x)) / x : 1
  return (money / (money + fixed * targets)) * absorbed
}

function effectiveness(w: World, plan: Plan, money: number): number {
  if ((plan.lever.money ?? 'programme') !== 'programme') return 1
  const targets = plan.lever.reach === 'towns' ? plan.reach.towns.length : plan.reach.districts.length
  return effectOfMoney(money, targets, plan.residents, w.params.fixedPerTarget, w.params.absorptiveCapacity)
}

/** True where the scenario uses a lever that wakes a process (see Lever.wakes): elsewhere the process costs nothing. */
export function isWoken(w: World, id: string): boolean {
  return office(w).plans.some(plan => plan.lever.wakes?.includes(id) ?? false)
}

/** Value of a trigger's figure over the area of a use. */
function figure(w: World, trigger: Trigger, reach: Reach): number {
  const c = w.c
  let units = 0
  let occupied = 0
  let chains = 0
  let growth = 0
  let displaced = 0
  let shock = 0
  for (const d of reach.districts) {
    units += c['district.units'][d]
    occupied += c['district.occupied'][d]
    chains += c['district.chains'][d]
    growth += c['district.askGrowth'][d] * c['district.units'][d]
    displaced += c['district.displaced'][d]
    shock += c['district.shockDepth'][d] * c['district.units'][d]
  }
  if (trigger.metric === 'vacancy') return 1 - occupied / Math.max(1, units)
  if (trigger.metric === 'chainShare') return chains / Math.max(1, occupied)
  if (trigger.metric === 'shockDepth') return shock / Math.max(1, units)
  if (trigger.metric === 'askGrowth') return growth / Math.max(1, units)
  return displaced / Math.max(1, occupied)
}
export const TRIGGER_METRICS = [
  'vacancy',
  'chainShare',
  'askGrowth',
  'displacementRate',
  'shockDepth',
] as const

/** How strongly a dated use acts in a month of the scenario: ramp up, then decay after its end. */
export function strengthAt(use: LeverUse, halfLifeMonths: number, month: number): number {
  if (month < use.from) return 0
  const ramp = use.ramp ?? 0
  const rise = (at: number) => (ramp > 0 ? Math.min(1, (at - use.from + 1) / ramp) : 1)
  if (use.to === undefined || month < use.to) return rise(month)
  if (halfLifeMonths <= 0 || use.to <= use.from) return 0
  const left = rise(use.to - 1) * leftAfter(month - use.to + 1, halfLifeMonths)
  return left < GONE ? 0 : left
}

function option(plan: Plan, id: string): number {
  const known = plan.lever.options.find(o => o.id === id)
  if (!known) throw new RangeError(`lever ${plan.lever.id} has no option ${id}`)
  return optionNumber(known, plan.use.options?.[id] ?? known.default)
}

function each(plan: Plan, column: PolicyColumn): readonly number[] {
  return column.startsWith('policy.') ? plan.reach.districts : plan.reach.towns
}

function writer(w: World, made: Office, plan: Plan, strength: number): PolicyWriter {
  const neutral = plan.lever.value.neutral
  const effects = (column: string) => {
    const e = made.effects.get(column as PolicyColumn)
    if (!e) throw new RangeError(`lever ${plan.lever.id}: no policy column ${column}`)
    return e
  }
  return {
    districts: plan.reach.districts,
    towns: plan.reach.towns,
    strength,
    value: neutral + strength * (plan.use.value - neutral),
    agentScale: w.region.agentScale,
    residents: town => w.region.towns[town].population.reduce((sum, n) => sum + n, 0),
    option: id => option(plan, id),
    toTown(column, town, amount) {
      effects(column).add[town] += amount
    },
    toSector(column, town, sector, amount) {
      effects(column).add[town * SECTORS.length + sector] += amount
    },
    toDistrict(column, district, amount) {
      effects(column).add[district] += amount
    },
    units: district => w.region.districts[district].units,
    scale(column, factor) {
      const e = effects(column)
      for (const i of each(plan, column as PolicyColumn)) e.scale[i] *= factor
    },
    add(column, amount) {
      const e = effects(column)
      for (const i of each(plan, column as PolicyColumn)) e.add[i] += amount
    },
    atMost(column, limit) {
      const e = effects(column)
      for (const i of each(plan, column as PolicyColumn)) e.limit[i] = Math.min(e.limit[i], limit)
    },
    atLeast(column, floor) {
      const e = effects(column)
      for (const i of each(plan, column as PolicyColumn)) e.floor[i] = Math.max(e.floor[i], floor)
    },
  }
}

function costContext(w: World, plan: Plan, strength: number, month: number): CostContext {
  let businesses = 0
  let creators = 0
  let rent = 0
  for (const d of plan.reach.districts) {
    businesses += w.c['district.occupied'][d]
    creators += w.c['district.creators'][d]
    rent += w.c['district.ask'][d] * w.region.districts[d].units
  }
  const neutral = plan.lever.value.neutral
  return {
    units: plan.units,
    residents: plan.residents,
    businesses,
    creators,
    ask: rent / Math.max(1, plan.units),
    districts: plan.reach.districts.length,
    towns: plan.reach.towns.length,
    agentScale: w.region.agentScale,
    value: neutral + strength * (plan.use.value - neutral),
    neutral,
    monthOfUse: month - plan.use.from,
    option: id => option(plan, id),
    flow(column) {
      let sum = 0
      for (const i of column.startsWith('town.') ? plan.reach.towns : plan.reach.districts)
        sum += w.c[column][i]
      return sum
    },
  }
}

/**
 * Policy: the law as it stands, then the levers of the scenario. Each use asks for its money; when the month's budget
 * is short, uses are served by priority and the rest act with the part they were granted, which the accounts show.
 * A policy column is (law + sum of additions) x product of factors, then held between floor and limit, so that levers
 * combine the same in any order. Draws: none.
 */
export const policy = defineProcess({
  id: 'policy',
  about: 'levers switch on and off, ask for money, change the rule book',
  reads: [
    'district.units',
    'district.occupied',
    'district.creators',
    'district.chains',
    'district.ask',
    'district.safeGiven',
    'district.spaceRent',
    'district.supported',
    'district.trustSpent',
    'district.relief',
    'district.sales',
    'town.currencyIssued',
    'town.vouchers',
    'town.grantsMonth',
    'town.kibsVoucherBills',
    'town.industryPaid',
    'district.askGrowth',
    'district.displaced',
    'district.shockDepth',
  ],
  writes: [
    ...POLICY_COLUMNS,
    'lever.spent',
    'lever.asked',
    'lever.granted',
    'lever.effect',
    'lever.triggered',
  ],
  run(_see, set, w) {
    const made = office(w)
    const month = w.tick - w.spec.spinUpMonths
    const { plans, strength, bill, granted } = made
    set['lever.asked'].fill(0)
    set['lever.granted'].fill(1)
    set['lever.effect'].fill(1)
    const { effective } = made
    effective.fill(1)
    let any = false
    for (let i = 0; i < plans.length; i++) {
      const plan = plans[i]
      let s = strengthAt(plan.use, plan.lever.decayHalfLifeMonths, month)
      if (s > 0 && plan.use.trigger) {
        const value = figure(w, plan.use.trigger, plan.reach)
        const { above, below } = plan.use.trigger
        if ((above !== undefined && value > above) || (below !== undefined && value < below))
          set['lever.triggered'][plan.index] = 1
        if (set['lever.triggered'][plan.index] === 0) s = 0
      }
      strength[i] = s
      const { from, to } = plan.use
      const charged =
        (s > 0 && (to === undefined || month < to)) ||
        (to !== undefined && month > from && month >= to && month < to + (plan.lever.billsAfter ?? 0))
      bill[i] = charged ? plan.lever.cost(costContext(w, plan, s, month)) : 0
      granted[i] = 1
      if (s > 0) any = true
    }
    const perMonth =
      w.spec.budget.perYear === undefined ? Number.POSITIVE_INFINITY : w.spec.budget.perYear / 12
    let left = perMonth
    for (const i of made.order) {
      if (bill[i] <= 0) continue
      const part = Math.min(1, Math.max(0, left) / bill[i])
      granted[i] = part
      left -= bill[i] * part
      const row = plans[i].index
      effective[i] = effectiveness(w, plans[i], bill[i] * part)
      set['lever.effect'][row] = Math.min(set['lever.effect'][row], effective[i])
      set['lever.asked'][row] += bill[i]
      set['lever.spent'][row] += bill[i] * part
      set['lever.granted'][row] = Math.min(set['lever.granted'][row], part)
    }
    for (const id of POLICY_COLUMNS) {
      const base = BASE[id](w)
      const out = set[id]
      if (!any) {
        out.fill(base)
        continue
      }
      const e = made.effects.get(id)
      if (!e) continue
      e.add.fill(0)
      e.scale.fill(1)
      e.floor.fill(Number.NEGATIVE_INFINITY)
      e.limit.fill(Number.POSITIVE_INFINITY)
    }
    if (!any) return
    for (let i = 0; i < plans.length; i++) {
      const s = strength[i] * granted[i] * effective[i]
      if (s > 0) plans[i].lever.apply(writer(w, made, plans[i], s))
    }
    for (const id of POLICY_COLUMNS) {
      const e = made.effects.get(id)
      if (!e) continue
      const base = BASE[id](w)
      const out = set[id]
      for (let i = 0; i < out.length; i++)
        out[i] = Math.min(e.limit[i], Math.max(e.floor[i], (base + e.add[i]) * e.scale[i]))
    }
  },
})
