/** Form of region files. What no form can say (references, sums, polygons) is in check-region.ts. */
import { z } from 'zod'
import { DISTRICT_TYPES, RESOURCES, type Region, TOWN_TYPES } from '../../sim/index.ts'
import {
  idField,
  localTextField,
  REGION_KIND,
  SCHEMA_VERSION,
  schemaAddressField,
  shareField,
} from './fields.ts'

const kmField = z.number().min(-20000).max(20000).meta({ unit: 'km' })
/** No town, however drawn, holds more: the largest provinces of the world have fewer of an age. */
const peopleField = z.number().min(0).max(2e8).meta({ unit: 'people' })

const polygonsField = z
  .array(z.array(z.array(z.tuple([kmField, kmField])).min(4)).min(1))
  .min(1)
  .meta({
    description:
      'Polygons of rings of [x, y] in km: first ring outer, the others holes; first point = last point.',
  })

const resourcesField = z.strictObject(
  Object.fromEntries(RESOURCES.map(id => [id, shareField])) as Record<
    (typeof RESOURCES)[number],
    typeof shareField
  >,
)

const townField = z.strictObject({
  id: idField,
  name: localTextField,
  type: z.enum(TOWN_TYPES),
  code: z.string().max(40).optional().meta({ description: 'Official code of the area.' }),
  capital: z.boolean().meta({ description: 'Part of the capital region.' }),
  province: z.string().max(80).optional(),
  x: kmField,
  y: kmField,
  areaKm2: z.number().min(0.01).max(2e7).meta({ unit: 'km2' }),
  population: z
    .tuple([peopleField, peopleField, peopleField, peopleField])
    .meta({ description: 'Residents aged 0-14, 15-34, 35-64, 65 and over.' }),
  income: z
    .number()
    .min(0.01)
    .max(20)
    .meta({ unit: 'ratio', description: 'Consumption of residents per head; 1 is the average.' }),
  resources: resourcesField,
  identity: shareField,
  manufacturing: shareField,
  visitors: peopleField.meta({
    unit: 'people/month',
    description: 'Visitors a month from outside the region.',
  }),
  polygon: polygonsField.optional(),
})

const districtField = z.strictObject({
  id: idField,
  name: localTextField,
  town: idField,
  type: z.enum(DISTRICT_TYPES),
  x: kmField,
  y: kmField,
  units: z.int().min(1).max(1000000).meta({ unit: 'units' }),
  catchment: shareField.meta({
    unit: 'share',
    description: "Share of the town's residents; a town's shares add up to 1.",
  }),
  daytime: peopleField,
  amenity: shareField,
  access: z.number().min(0).max(10).meta({ unit: 'ratio' }),
  creators: shareField,
  chains: shareField,
  vacancy: shareField,
  polygon: polygonsField.optional(),
})

const linkField = z.strictObject({
  from: idField,
  to: idField,
  // Two towns are never at no distance: what falls with the travel time would have no end.
  minutes: z.number().min(1).max(10000).optional().meta({ unit: 'minutes' }),
  virtual: shareField.optional(),
})

export const regionFileSchema = z.strictObject({
  $schema: schemaAddressField,
  kind: z.literal(REGION_KIND),
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: idField,
  name: localTextField,
  about: localTextField,
  source: z.string().max(20000),
  assumed: z.array(z.string().max(200)).optional().meta({
    description: 'Fields that no source gives and a rule or a neutral value filled in, like `towns.income`.',
  }),
  agentScale: z
    .number()
    .min(0.01)
    .max(100000)
    .meta({ unit: 'shops', description: 'Real shops that one simulated business stands for.' }),
  towns: z.array(townField).min(1).max(20000),
  districts: z.array(districtField).min(1).max(200000),
  links: z.array(linkField).max(1000000),
})

/** A region file as read: the region of the simulation, with kind, version, and which fields are assumed. */
export interface RegionFile extends Region {
  readonly $schema?: string | undefined
  readonly kind: typeof REGION_KIND
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly assumed?: readonly string[] | undefined
}
