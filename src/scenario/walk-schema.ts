/** Finds the part of a zod schema that a path of a value belongs to: for ranges, units and known keys in messages. */
import { z } from 'zod'

/** Takes off `optional` and `default`. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  let node = schema
  while (node instanceof z.ZodOptional || node instanceof z.ZodDefault) node = node.def.innerType
  return node
}

/** The part for `path`; undefined where the path leaves the schema. `value` is the whole value, to tell variants apart. */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): z.core.$ZodType | undefined {
  let node: z.core.$ZodType | undefined = schema
  let here = value
  for (const step of path) {
    node = variantOf(bare(node), here)
    if (node instanceof z.ZodObject) node = node.shape[String(step)]
    else if (node instanceof z.ZodArray) node = node.element
    else if (node instanceof z.ZodTuple) node = node.def.items[Number(step)]
    else return undefined
    if (node === undefined) return undefined
    here =
      typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[step] : undefined
  }
  return variantOf(bare(node), here)
}

/** Which variant of a union told apart by a key the value is; any other schema as it is. */
function variantOf(node: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (!(node instanceof z.ZodDiscriminatedUnion)) return node
  const key = node.def.discriminator
  const wanted =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  for (const option of node.options) {
    if (!(option instanceof z.ZodObject)) continue
    const literal = option.shape[key]
    if (literal instanceof z.ZodLiteral && literal.value === wanted) return option
  }
  return node
}

export function unitOf(node: z.core.$ZodType | undefined): string {
  if (!(node instanceof z.ZodType)) return ''
  const unit = node.meta()?.['unit']
  return typeof unit === 'string' ? unit : ''
}

/** `0..0.5 share` for a number with limits; empty where there are none. */
export function rangeText(node: z.core.$ZodType | undefined): string {
  if (!(node instanceof z.ZodNumber)) return ''
  const limit = (value: number | null) =>
    value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? '' : String(value)
  const low = limit(node.minValue)
  const high = limit(node.maxValue)
  return `${low}..${high} ${unitOf(node)}`.trim()
}
