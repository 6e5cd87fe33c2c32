/** Kinds of values that region and scenario files share. */
import { z } from 'zod'

/** Newest version of the files that this program writes. */
export const SCHEMA_VERSION = 1
export const REGION_KIND = 'golmok-region'
export const SCENARIO_KIND = 'golmok-scenario'

/** Ids of regions, scenarios, towns, districts: letters of any script, digits, and `. _ -` within. */
export const idField = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u)
  .meta({ description: 'Letters, digits and . _ - ; at most 64 characters.' })

export const localTextField = z.strictObject({ ko: z.string().max(20000), en: z.string().max(20000) })

export const shareField = z.number().min(0).max(1).meta({ unit: 'share' })

export const schemaAddressField = z.string().optional().meta({ description: 'For editors; ignored.' })

export const monthsField = (max: number) => z.int().min(0).max(max).meta({ unit: 'months' })
