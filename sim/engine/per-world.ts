/**
 * What belongs to one world and to nobody else: scratch that a rule writes into, tables that are made once from its region. A
 * module holds no such thing itself, so that two worlds in one program never see each other's numbers.
 *
 * @param make gives it for a world, at the first call
 */
export function perWorld<W extends object, T extends object>(make: (world: W) => T): (world: W) => T {
  const made = new WeakMap<W, T>()
  return world => {
    const known = made.get(world)
    if (known) return known
    const fresh = make(world)
    made.set(world, fresh)
    return fresh
  }
}
