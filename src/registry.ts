/** The registries of the model with their texts, for everything that draws controls, tables or documents from them. */

export {
  type District,
  defaultOf,
  ENGINE_VERSION,
  type Evidence,
  isNeutral,
  LEVER_GROUPS,
  type LeverUse,
  type LocalText,
  neutralOf,
  PARAM_GROUPS,
  type Region,
  type ScenarioSpec,
  type ShockUse,
  startOf,
  statusQuoOf,
  type Town,
  type Where,
} from '../sim/index.ts'
export type { ScenarioFile } from './scenario/scenario-schema.ts'
export type { Lever, LeverOption, Metric, Param, Sector, Shock, Source } from './text/model-texts.ts'

import {
  LEVERS as BARE_LEVERS,
  METRICS as BARE_METRICS,
  PARAMS as BARE_PARAMS,
  SECTORS as BARE_SECTORS,
  SHOCKS as BARE_SHOCKS,
  SOURCES as BARE_SOURCES,
  type LocalText,
  MARKETS,
  MODEL,
  type Model,
  type ParamId,
  type SourceId,
  TENANT_KINDS,
  TRIGGER_METRICS,
} from '../sim/index.ts'
import type { Registries } from './scenario/registries.ts'
import {
  kindLabel,
  type Lever,
  leverInWords,
  type Metric,
  marketLabel,
  metricInWords,
  type Param,
  parameterInWords,
  type Sector,
  type Shock,
  type Source,
  sectorInWords,
  shockInWords,
  sourceInWords,
} from './text/model-texts.ts'

export const LEVERS: readonly Lever[] = /*#__PURE__*/ BARE_LEVERS.map(leverInWords)

export const METRICS: readonly Metric[] = /*#__PURE__*/ BARE_METRICS.map(metricInWords)

export const DISTRICT_METRICS = /*#__PURE__*/ METRICS.filter(metric => metric.level === 'district')

export const PARAMS = /*#__PURE__*/ mapped<ParamId, (typeof BARE_PARAMS)[ParamId], Param>(
  BARE_PARAMS,
  parameterInWords,
)

export const SECTORS: readonly Sector[] = /*#__PURE__*/ BARE_SECTORS.map(sectorInWords)

export const SHOCKS: readonly Shock[] = /*#__PURE__*/ BARE_SHOCKS.map(shockInWords)

export const SOURCES = /*#__PURE__*/ mapped<SourceId, (typeof BARE_SOURCES)[SourceId], Source>(
  BARE_SOURCES,
  sourceInWords,
)

/** By the number of a kind: vacant, creator, independent, chain. */
export const KIND_LABELS: readonly LocalText[] = /*#__PURE__*/ TENANT_KINDS.map(kindLabel)

export const MARKET_LABELS: Readonly<Record<(typeof MARKETS)[number], LocalText>> = /*#__PURE__*/ mapped(
  Object.fromEntries(MARKETS.map(market => [market, market])) as Record<(typeof MARKETS)[number], string>,
  marketLabel,
)

function mapped<Id extends string, Bare, Named>(
  record: Readonly<Record<Id, Bare>>,
  make: (id: string, bare: Bare) => Named,
): Readonly<Record<Id, Named>> {
  return Object.fromEntries(
    Object.entries<Bare>(record).map(([id, bare]) => [id, make(id, bare)]),
  ) as Readonly<Record<Id, Named>>
}

/** What scenario files may name where this model runs them. */
export function registriesOf(model: Model): Registries {
  return {
    levers: model.levers.map(leverInWords),
    params: PARAMS,
    shocks: SHOCKS,
    metrics: model.metrics,
    triggerMetrics: TRIGGER_METRICS,
  }
}

/** What scenario files of this program may name. */
export const REGISTRIES: Registries = registriesOf(MODEL)
