/**
 * Texts of the things of the model. The engine knows them by id; those that a study adds from outside bring texts of their own
 * by language code, and what they do not say is their id.
 */
import type {
  Lever as BareLever,
  LeverOption as BareLeverOption,
  Metric as BareMetric,
  Param as BareParam,
  Sector as BareSector,
  Shock as BareShock,
  Source as BareSource,
  LeverChoice,
  LocalText,
} from '../../sim/index.ts'
import {
  leversTexts,
  metricsTexts,
  parametersTexts,
  sectorsTexts,
  shocksTexts,
  sourcesTexts,
} from './families.ts'
import type { Family } from './family.ts'

export interface Labelled {
  readonly label: LocalText
}

export type LeverOption = Omit<BareLeverOption, 'label' | 'choices'> &
  Labelled & { readonly choices?: readonly (LeverChoice & Labelled)[] }

export type Lever = Omit<BareLever, 'label' | 'help' | 'sideEffect' | 'options'> &
  Labelled & {
    readonly help: LocalText
    /** The side effect that the simulation computes; no lever is only good. */
    readonly sideEffect: LocalText
    readonly options: readonly LeverOption[]
  }

export type Metric = BareMetric & Labelled & { readonly about: LocalText }

export type Param = BareParam & Labelled

export type Sector = BareSector & Labelled

export type Shock = BareShock &
  Labelled & {
    readonly help: LocalText
    /** The documented event that strength 1 stands for. */
    readonly reference: LocalText
  }

/** `title`: authors or office, title and year. */
export type Source = BareSource & { readonly title: LocalText }

export function leverInWords(lever: BareLever): Lever {
  const { id } = lever
  return {
    ...lever,
    label: of(leversTexts, `${id}.label`, lever.label ?? { en: id }),
    help: of(leversTexts, `${id}.help`, lever.help ?? NOTHING),
    sideEffect: of(leversTexts, `${id}.sideEffect`, lever.sideEffect ?? NOTHING),
    options: lever.options.map(option => optionInWords(id, option)),
  }
}

function optionInWords(lever: string, option: BareLeverOption): LeverOption {
  const { choices, ...rest } = option
  const id = `${lever}.${option.id}`
  return {
    ...rest,
    label: of(leversTexts, `${id}.label`, option.label ?? { en: option.id }),
    ...(choices && {
      choices: choices.map(choice => ({
        ...choice,
        label: of(leversTexts, `${id}.${choice.id}.label`, choice.label ?? sectorLabel(choice.id)),
      })),
    }),
  }
}

const metrics = new WeakMap<BareMetric, Metric>()

/** The same object for the same metric. */
export function metricInWords(metric: BareMetric): Metric {
  const known = metrics.get(metric)
  if (known !== undefined) return known
  const { id, label, about } = metric
  const made = {
    ...metric,
    label: of(metricsTexts, `${id}.label`, label ?? { en: id }),
    about: of(metricsTexts, `${id}.about`, about ?? NOTHING),
  }
  metrics.set(metric, made)
  return made
}

export function parameterInWords(id: string, parameter: BareParam): Param {
  return { ...parameter, label: of(parametersTexts, `${id}.label`, { en: id }) }
}

export function sectorInWords(sector: BareSector): Sector {
  return { ...sector, label: sectorLabel(sector.id) }
}

/** That of a sector; any other id stands for itself. */
function sectorLabel(id: string): LocalText {
  return of(sectorsTexts, `${id}.label`, { en: id })
}

export function shockInWords(shock: BareShock): Shock {
  const { id } = shock
  return {
    ...shock,
    label: of(shocksTexts, `${id}.label`, { en: id }),
    help: of(shocksTexts, `${id}.help`, NOTHING),
    reference: of(shocksTexts, `${id}.reference`, NOTHING),
  }
}

export function sourceInWords(id: string, source: BareSource): Source {
  return { ...source, title: of(sourcesTexts, `${id}.title`, { en: id }) }
}

export function marketLabel(market: string): LocalText {
  return of(sectorsTexts, `market.${market}`, { en: market })
}

export function kindLabel(kind: string): LocalText {
  return of(sectorsTexts, `kind.${kind}`, { en: kind })
}

const NOTHING: LocalText = { en: '' }

function of<Key extends string>(family: Family<Key>, key: string, own: LocalText): LocalText {
  return family.has(key) ? family.all(key) : own
}
