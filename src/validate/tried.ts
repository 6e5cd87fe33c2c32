/** What was tried on patterns that the model does not meet, by pattern id. Shown in docs/validation.md while they fail. */
export const TRIED: Readonly<Record<string, string>> = {
  P3: 'The hazard ratio of 3 belongs to enterprises (Statistics Korea), the survival of P1 to storefronts (tax service). Survival inside the bands of P1 leaves little room above a ratio of 2; storefronts are fitted to P1 and the ratio is told as it comes.',
}
