/**
 * Plain data with typed arrays as the bytes of one file: a hash over all that follows, a line of JSON in which each array
 * is named by its type and place, then the arrays one after the other.
 */
import { createHash } from 'node:crypto'

const MAGIC = 'golmok-arrays 1\n'
const HASH_LENGTH = 64

const TYPES = {
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
} as const
type TypeName = keyof typeof TYPES
type AnyArray = InstanceType<(typeof TYPES)[TypeName]>

/** @throws TypeError for a kind of array that is not known here */
export function encodeArrays(value: object): Uint8Array {
  const arrays: AnyArray[] = []
  let at = 0
  const head = JSON.stringify(value, (_, inner: unknown) => {
    if (!ArrayBuffer.isView(inner)) return inner
    const type = inner.constructor.name
    if (!isType(type)) throw new TypeError(`an array of type ${type} cannot be kept`)
    arrays.push(inner as AnyArray)
    const place = at
    at += inner.byteLength
    return { $array: [type, place, inner.byteLength] }
  })
  const body = Buffer.concat([
    Buffer.from(`${head}\n`),
    ...arrays.map(a => Buffer.from(a.buffer, a.byteOffset, a.byteLength)),
  ])
  return Buffer.concat([Buffer.from(MAGIC + sha256(body)), Buffer.from('\n'), body])
}

/** @throws Error when the bytes are not what `encodeArrays` wrote */
export function decodeArrays(bytes: Uint8Array): unknown {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = MAGIC.length + HASH_LENGTH + 1
  if (file.subarray(0, MAGIC.length).toString() !== MAGIC) throw new Error('not a file of arrays')
  const body = file.subarray(start)
  if (file.subarray(MAGIC.length, start - 1).toString() !== sha256(body)) throw new Error('damaged')
  const end = body.indexOf('\n')
  const data = body.subarray(end + 1)
  return JSON.parse(body.subarray(0, end).toString(), (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || !('$array' in inner)) return inner
    const [type, place, length] = inner.$array as [string, number, number]
    if (!isType(type) || place + length > data.length) throw new Error('damaged')
    // A copy of its own: the place in the file need not be one where such an array may begin.
    const own = Uint8Array.from(data.subarray(place, place + length))
    return new TYPES[type](own.buffer)
  })
}

const isType = (name: string): name is TypeName => Object.hasOwn(TYPES, name)

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
