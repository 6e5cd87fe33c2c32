/**
 * Lists read by name. An object filled by computed keys is kept as a hash table by V8, and one of its own layout for each
 * world would make every look slow from the fifth world on. With getters on a shared class all instances look alike to
 * the compiler, which puts the getter in line: a name then costs no more than an index.
 */
export interface NamedList<T> {
  readonly list: readonly T[]
}

/** A class whose instances give `list[i]` under the i-th of some names. To be made once for each set of names. */
export function namedListClass<T>(names: readonly string[]): new (list: readonly T[]) => NamedList<T> {
  class Named implements NamedList<T> {
    readonly list: readonly T[]
    constructor(list: readonly T[]) {
      this.list = list
    }
  }
  names.forEach((name, i) => {
    Object.defineProperty(Named.prototype, name, {
      enumerable: true,
      get(this: Named) {
        return this.list[i]
      },
    })
  })
  return Named
}
