/** Scenario texts for tests: a sound one, and the same with something changed. */

export const SOUND = {
  kind: 'golmok-scenario',
  schemaVersion: 1,
  id: 'test',
  title: { ko: '시험', en: 'Test' },
  region: 'alley',
  months: 240,
  levers: [
    { lever: 'rentCap', value: 0.02, options: { protectedYears: 10 }, from: 60 },
    { lever: 'chainLimit', value: 0.5, from: 24, to: 120, ramp: 6, where: { districtTypes: ['alley'] } },
  ],
} as const

/** SOUND as text, with these keys put over it; `undefined` takes a key away. */
export function textWith(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...SOUND, ...changes }, null, 2)
}

export const use = (changes: Readonly<Record<string, unknown>>) => ({
  lever: 'rentCap',
  value: 0.02,
  from: 60,
  ...changes,
})
