/** Additions to the model from modules on disk, so that threads can have them too. */
import { existsSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extendModel, MODEL, type Model, type ModelAddition } from '../../sim/index.ts'

/**
 * Models by the addresses of their additions: columns of one declaration share a class, so that a pool's thread makes each
 * model once and not once a replicate.
 */
const models = new Map<string, Promise<Model>>()

/**
 * The model with the additions that modules export by default.
 *
 * @param addresses `file:` addresses, see {@link additionAddress}
 * @throws RangeError where a module has no addition, or it does not fit the model
 */
export function modelWith(addresses: readonly string[]): Promise<Model> {
  if (addresses.length === 0) return Promise.resolve(MODEL)
  const key = addresses.join('\n')
  let model = models.get(key)
  if (model === undefined) {
    model = Promise.all(addresses.map(additionAt)).then(additions => extendModel(additions))
    models.set(key, model)
  }
  return model
}

/** @throws RangeError where there is no such file */
export function additionAddress(path: string): string {
  const full = isAbsolute(path) ? path : resolve(path)
  if (!existsSync(full)) throw new RangeError(`there is no file ${path} with an addition to the model`)
  return pathToFileURL(full).href
}

async function additionAt(address: string): Promise<ModelAddition> {
  const made: { default?: unknown } = await import(/* @vite-ignore */ address)
  const addition = made.default
  if (typeof addition !== 'object' || addition === null || !('id' in addition))
    throw new RangeError(
      `${address} exports no addition to the model by default: { id, levers, metrics, ... }`,
    )
  return addition as ModelAddition
}
