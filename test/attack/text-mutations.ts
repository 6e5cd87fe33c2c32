/** Scenario and region files with pieces changed, cut, doubled or moved, through their readers. */
import { readFileSync } from 'node:fs'
import { textKey, uniform } from '../../sim/engine/rng.ts'
import { REGISTRIES } from '../../src/registry.ts'
import { ScenarioError } from '../../src/scenario/problem.ts'
import { readRegion, readScenario } from '../../src/scenario/read.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../scenarios/alley/${name}.json`, import.meta.url), 'utf8')

/** What stands in files that were written by hand, by other programs or in bad faith. */
const PIECES = [
  '',
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '-',
  '1e999',
  'null',
  'true',
  '\\u0000',
  '\u0000',
  '\u202e',
  '골',
  '__proto__',
  ' ',
]

export interface TextCounts {
  readonly tried: number
  readonly read: number
  readonly refused: number
  /** Thrown other than as ScenarioError, one line each. */
  readonly escaped: readonly string[]
}

export function mutationsOfTexts(count: number, seed: string): TextCounts {
  const escaped: string[] = []
  let whole = 0
  const sources = [
    { text: read('rent-cap'), take: (text: string) => readScenario(text, REGISTRIES) },
    { text: read('region'), take: (text: string) => readRegion(text) },
  ]
  for (let i = 0; i < count; i++) {
    const { text, take } = sources[i % sources.length]
    try {
      take(mutatedText(text, i, seed))
      whole++
    } catch (error) {
      if (!(error instanceof ScenarioError)) escaped.push(`mutation ${i}: ${String(error)}`)
    }
  }
  return { tried: count, read: whole, refused: count - whole - escaped.length, escaped }
}

/** The text with one piece cut out, doubled or put in. */
export function mutatedText(text: string, number: number, seed: string): string {
  const key = textKey(seed)
  const u = (purpose: number) => uniform(key, number, purpose)
  const at = Math.floor(u(1) * text.length)
  const length = Math.floor(u(2) * u(2) * 200)
  const cut = text.slice(0, at) + text.slice(at + length)
  if (u(3) < 0.2) return cut
  const piece = u(3) < 0.5 ? text.slice(at, at + length).repeat(2) : PIECES[Math.floor(u(4) * PIECES.length)]
  return cut.slice(0, at) + piece + cut.slice(at)
}
