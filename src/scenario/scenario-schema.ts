/** Form of scenario files, made from the registries: what a lever or parameter may be stands nowhere else. */
import { z } from 'zod'
import {
  type Budget,
  DISTRICT_TYPES,
  type LeverScale,
  type LeverUse,
  MAX_USES,
  type ShockUse,
  TOWN_TYPES,
} from '../../sim/index.ts'
import type { Lever, LeverOption } from '../text/model-texts.ts'
import {
  idField,
  localTextField,
  monthsField,
  SCENARIO_KIND,
  SCHEMA_VERSION,
  schemaAddressField,
} from './fields.ts'
import { type RegionFile, regionFileSchema } from './region-schema.ts'
import type { ParamRange, Registries } from './registries.ts'

export const DEFAULT_SEED = 'golmok'
export const DEFAULT_SPIN_UP_MONTHS = 60
export const DEFAULT_MONTHS = 240
export const MAX_MONTHS = 2400

/** A scenario file as read: defaults filled in, everything checked. */
export interface ScenarioFile {
  readonly $schema?: string | undefined
  readonly kind: typeof SCENARIO_KIND
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly id: string
  readonly title: { readonly ko: string; readonly en: string }
  readonly question: { readonly ko: string; readonly en: string }
  readonly description: { readonly ko: string; readonly en: string }
  readonly author: string
  /** Id of a shipped region, path of a region file relative to this file, or the region itself. */
  readonly region: string | RegionFile
  readonly seed: string
  readonly spinUpMonths: number
  readonly months: number
  readonly params: Readonly<Record<string, number>>
  readonly levers: readonly LeverUse[]
  readonly shocks: readonly ShockUse[]
  readonly budget: Budget
  /** Id or relative path of the scenario it is compared with. */
  readonly baseline?: string | undefined
  /** Key of the shipped scenario that this one began as a copy of. Says where it came from; changes no result. */
  readonly derivedFrom?: string | undefined
  readonly notes: string
}

/** Where the region stands in the file: checks choose the form that fits, so that errors speak of that form only. */
export type RegionForm = 'reference' | 'embedded' | 'either'

const emptyText = { ko: '', en: '' }

const monthField = monthsField(MAX_MONTHS).meta({
  unit: 'month',
  description: 'Month after the spin-up; 0 is the first month that counts.',
})

const whereSchema = z
  .strictObject({
    towns: z.array(idField).min(1).optional(),
    districts: z.array(idField).min(1).optional(),
    townTypes: z.array(z.enum(TOWN_TYPES)).min(1).optional(),
    districtTypes: z.array(z.enum(DISTRICT_TYPES)).min(1).optional(),
  })
  .meta({ description: 'Area in which it acts; absent: the whole region.' })

const scaled = (scale: Pick<LeverScale, 'min' | 'max' | 'unit'>, description?: string) =>
  z
    .number()
    .min(scale.min)
    .max(scale.max)
    .meta(description === undefined ? { unit: scale.unit } : { unit: scale.unit, description })

const optionField = (option: LeverOption): z.ZodType<number | string> =>
  option.choices
    ? oneOf(option.choices.map(choice => choice.id)).meta({ description: option.label.en })
    : scaled(option, option.label.en)

function leverSchema(lever: Lever, triggerMetrics: readonly string[]) {
  const options = z.strictObject(
    Object.fromEntries(lever.options.map(option => [option.id, optionField(option).optional()] as const)),
    // JSON text never yields an undefined value, so what is there is a number or a name.
  ) as z.ZodType as z.ZodType<Record<string, number | string>>
  const trigger = z.strictObject({
    metric: oneOf(triggerMetrics),
    mode: z.enum(['while', 'once']).optional().meta({
      description:
        'while (where nothing is said): acts while the condition holds; once: from the first month in which it holds.',
    }),
    above: z.number().min(-1e9).max(1e9).optional(),
    below: z.number().min(-1e9).max(1e9).optional(),
  })
  return z
    .strictObject({
      lever: z.literal(lever.id),
      value: scaled(lever.value, lever.help.en),
      options: options.optional(),
      from: monthField,
      to: monthsField(2 * MAX_MONTHS).optional(),
      ramp: monthsField(MAX_MONTHS).optional(),
      where: whereSchema.optional(),
      trigger: trigger
        .meta({ description: 'Of the metric over the area of the use, as last month left it.' })
        .optional(),
    })
    .meta({ title: `${lever.code} ${lever.label.en} / ${lever.label.ko}` })
}

const oneOf = (ids: readonly string[]) => z.enum(ids as [string, ...string[]])

function paramsSchema(params: Readonly<Record<string, ParamRange>>) {
  return numbersById(Object.entries(params).map(([id, p]) => [id, scaled(p, p.label.en).optional()] as const))
}

/** An object of numbers whose keys are known, each with its own range; none is required. */
function numbersById(fields: readonly (readonly [string, z.ZodType<number | undefined>])[]) {
  // JSON text never yields an undefined value, so what is there is a number.
  return z.strictObject(Object.fromEntries(fields)) as z.ZodType as z.ZodType<Record<string, number>>
}

const shockSchema = (shocks: Registries['shocks']) =>
  z.strictObject({
    shock: oneOf(shocks.map(shock => shock.id)),
    from: monthField,
    months: z.int().min(1).max(MAX_MONTHS).meta({ unit: 'months' }),
    strength: z
      .number()
      .min(0)
      .max(3)
      .meta({ unit: 'ratio', description: '1 is the documented reference event.' }),
    where: whereSchema.optional(),
  })

const referenceField = z
  .string()
  .min(1)
  .max(500)
  .meta({ description: 'Id of a shipped region, or path of a region file relative to this file.' })

const regionField = (form: RegionForm) =>
  form === 'reference'
    ? referenceField
    : form === 'embedded'
      ? regionFileSchema
      : z.union([referenceField, regionFileSchema])

type ScenarioSchema = ReturnType<typeof buildSchema>

const built = new WeakMap<Registries, Map<RegionForm, ScenarioSchema>>()

/** The form of scenario files; made once for the same registries, since making it takes longer than reading a file. */
export function scenarioFileSchema(registries: Registries, form: RegionForm): ScenarioSchema {
  const forms = built.get(registries) ?? new Map<RegionForm, ScenarioSchema>()
  built.set(registries, forms)
  const schema = forms.get(form) ?? buildSchema(registries, form)
  forms.set(form, schema)
  return schema
}

function buildSchema(registries: Registries, form: RegionForm) {
  const levers = registries.levers.map(lever => leverSchema(lever, registries.triggerMetrics))
  const [first, ...others] = levers
  const leverList =
    first === undefined ? z.array(z.never()) : z.array(z.discriminatedUnion('lever', [first, ...others]))
  return z.strictObject({
    $schema: schemaAddressField,
    kind: z.literal(SCENARIO_KIND),
    schemaVersion: z.literal(SCHEMA_VERSION),
    id: idField,
    title: localTextField,
    question: localTextField.default(emptyText),
    description: localTextField.default(emptyText),
    author: z.string().max(500).default(''),
    region: regionField(form),
    seed: z.string().min(1).max(200).default(DEFAULT_SEED),
    spinUpMonths: monthsField(MAX_MONTHS).default(DEFAULT_SPIN_UP_MONTHS),
    months: z.int().min(1).max(MAX_MONTHS).meta({ unit: 'months' }).default(DEFAULT_MONTHS),
    params: paramsSchema(registries.params).default({}),
    levers: leverList.max(MAX_USES).default([]),
    shocks: z.array(shockSchema(registries.shocks)).max(200).default([]),
    budget: z
      .strictObject({
        perYear: z
          .number()
          .min(0)
          .max(1e12)
          .optional()
          .meta({ unit: 'manwonPerYear', description: 'For all levers together; absent: no limit.' }),
        priorities: z
          .array(oneOf(registries.levers.map(lever => lever.id)))
          .optional()
          .meta({
            description:
              'Lever ids, most important first: when money is short the last ones are cut first. Those not listed come last; they, and all levers where there is no list, get money in the order in which they stand in `levers`: the order of the file decides then.',
          }),
      })
      .default({}),
    baseline: z.string().min(1).max(500).optional(),
    derivedFrom: z.string().min(1).max(500).optional().meta({
      description: 'Scenario that this one began as a copy of, like alley/baseline. Changes no result.',
    }),
    notes: z.string().max(100000).default(''),
  })
}
