/** Slope of the least-squares line through points, in units of `y` for one of `x`. */
export function slopeOf(x: readonly number[], y: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((a, b) => a + b, 0) / of.length
  const [mx, my] = [mean(x), mean(y)]
  const spread = x.reduce((sum, at) => sum + (at - mx) ** 2, 0)
  return x.reduce((sum, at, i) => sum + (at - mx) * (y[i] - my), 0) / spread
}
