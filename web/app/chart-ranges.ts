/** Ranges of values that charts have shown: an axis that changes with each lever hides what the lever does. */

export type Range = readonly [low: number, high: number]

export class ChartRanges {
  readonly #known = new Map<string, Range>()

  /**
   * The range of a measure, grown by what is to be shown now. It never shrinks while the places are the same.
   *
   * @param key     what is shown: a metric, and whether as values or as differences
   * @param columns series to be shown; NaN is left out
   */
  grow(key: string, columns: readonly { readonly values: ArrayLike<number>; readonly n: number }[]): Range {
    let [low, high] = this.#known.get(key) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const { values, n } of columns)
      for (let m = 0; m < n; m++) {
        const value = values[m]
        if (value < low) low = value
        if (value > high) high = value
      }
    const range = [low, high] as const
    this.#known.set(key, range)
    return range
  }

  /** Other places: nothing that was shown matters. */
  forget(): void {
    this.#known.clear()
  }
}
