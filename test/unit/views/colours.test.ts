import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STAGES } from '../../../src/compare/district-stages.ts'
import { contrast, mix, parseHex, type Rgb, readable, toOklab } from '../../../web/design/colour.ts'
import type { MapLegendSpec } from '../../../web/views/map/map-props.ts'
import { mapTheme } from '../../../web/views/map/map-theme.ts'
import { tintScale } from '../../../web/views/map/scale.ts'

const css = readFileSync(new URL('../../../web/design/tokens.css', import.meta.url), 'utf8')

/** Colours of the block that starts after `opening`. */
function colours(opening: string): Map<string, string> {
  const at = css.indexOf(opening)
  if (at < 0) throw new Error(`tokens.css has no ${opening}`)
  const block = css.slice(at, css.indexOf('\n  }', at) > 0 ? undefined : css.length)
  const end = block.indexOf('--shadow')
  return new Map([...block.slice(0, end).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(m => [m[1], m[2]]))
}

const light = colours(':root {')
const bySystem = colours(':root:not([data-theme="light"]) {')
const dark = colours(':root[data-theme="dark"] {')
const themes = [
  ['light', light],
  ['dark', dark],
] as const

const token = (theme: Map<string, string>, name: string): string => {
  const value = theme.get(name)
  if (!value) throw new Error(`no token ${name}`)
  return value
}

/** How an eye without red or green cones sees a colour (Viénot, Brettel and Mollon 1999), in linear light. */
const DEFICIENCIES: Record<string, readonly Rgb[]> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
}

function seenBy(matrix: readonly Rgb[], hex: string): Rgb {
  const linear = parseHex(hex).map(v => (v / 255) ** 2.2)
  return matrix.map(row => {
    const v = row.reduce((sum, weight, i) => sum + weight * linear[i], 0)
    return 255 * Math.min(1, Math.max(0, v)) ** (1 / 2.2)
  }) as unknown as Rgb
}

function apart(a: Rgb, b: Rgb): number {
  const [x, y] = [toOklab(a), toOklab(b)]
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}

const KINDS = ['kind-creator', 'kind-independent', 'kind-chain', 'kind-vacant']

describe('design tokens', () => {
  it('say the same for dark, chosen or by the system', () => {
    expect(light.size).toBeGreaterThan(40)
    expect(bySystem).toEqual(dark)
    expect([...dark.keys()]).toEqual([...light.keys()])
  })

  it.each(themes)('give text of the %s theme enough contrast', (_, theme) => {
    for (const ground of ['bg', 'panel', 'panel-2']) {
      for (const ink of ['ink', 'ink-2']) {
        expect(contrast(token(theme, ink), token(theme, ground)), `${ink} on ${ground}`).toBeGreaterThan(4.5)
      }
    }
    expect(contrast(token(theme, 'accent-ink'), token(theme, 'accent'))).toBeGreaterThan(4.5)
    for (const sign of ['good', 'bad', 'warn']) {
      expect(contrast(token(theme, sign), token(theme, 'panel')), sign).toBeGreaterThan(4.5)
      expect(contrast(token(theme, sign), token(theme, `${sign}-soft`)), `${sign}-soft`).toBeGreaterThan(4.5)
    }
  })

  it.each(themes)('make shops and lines of the %s theme stand out (3 to 1)', (_, theme) => {
    for (const kind of KINDS) {
      for (const ground of ['map-cell', 'panel']) {
        expect(contrast(token(theme, kind), token(theme, ground)), `${kind} on ${ground}`).toBeGreaterThan(
          2.9,
        )
      }
    }
    for (const line of [
      'chart-baseline',
      'series-1',
      'series-2',
      'series-3',
      'series-4',
      'series-5',
      'series-6',
    ]) {
      expect(contrast(token(theme, line), token(theme, 'panel')), line).toBeGreaterThan(2.9)
    }
  })

  it.each(themes)('keep tenant kinds of the %s theme apart for colour-blind eyes', (_, theme) => {
    // Vacant units are told by their form (a ring), so their colour may be near to that of independents.
    const kinds = KINDS.slice(0, 3)
    for (const [name, matrix] of Object.entries(DEFICIENCIES)) {
      kinds.forEach((a, i) => {
        for (const b of kinds.slice(i + 1)) {
          const distance = apart(seenBy(matrix, token(theme, a)), seenBy(matrix, token(theme, b)))
          expect(distance, `${a} and ${b}, ${name}`).toBeGreaterThan(0.08)
        }
      })
    }
  })

  it.each(themes)('keep stages of the %s theme apart, for colour-blind eyes too', (_, theme) => {
    const eyes = { all: [], ...DEFICIENCIES }
    for (const [name, matrix] of Object.entries(eyes)) {
      const seen = (stage: string): Rgb => {
        const hex = token(theme, `stage-${stage}`)
        return matrix.length > 0 ? seenBy(matrix, hex) : parseHex(hex)
      }
      STAGES.forEach((a, i) => {
        for (const b of STAGES.slice(i + 1))
          expect(apart(seen(a), seen(b)), `${a} and ${b}, ${name}`).toBeGreaterThan(0.1)
      })
    }
  })

  it.each(themes)('let names be read on every tint of the %s theme', (_, theme) => {
    const map = mapTheme(name => theme.get(name) ?? '')
    for (const stage of STAGES) {
      const tint = token(theme, `stage-${stage}`)
      expect(contrast(readable(tint, map.ink, map.paper), tint), stage).toBeGreaterThanOrEqual(4.5)
    }
    for (const stops of [map.warm, map.sequential, map.diverging]) {
      for (let i = 0; i + 1 < stops.length; i++) {
        for (const share of [0, 0.25, 0.5, 0.75, 1]) {
          const tint = mix(stops[i], stops[i + 1], share)
          expect(contrast(readable(tint, map.ink, map.paper), tint), tint).toBeGreaterThanOrEqual(4.5)
        }
      }
    }
  })
})

describe('tints', () => {
  const map = mapTheme(name => light.get(name) ?? '')
  const legend: MapLegendSpec = { label: '', unitLabel: '', min: 20, max: 60, format: String }

  it('run from the first to the last colour and no further', () => {
    const { tint, ramp } = tintScale('rent', legend, map)
    expect(tint(20)).toBe(map.sequential[0])
    expect(tint(60)).toBe(map.sequential[3])
    expect(tint(-5)).toBe(ramp[0])
    expect(tint(900)).toBe(ramp[ramp.length - 1])
    expect(tint(40)).not.toBe(tint(45))
  })

  it('show no value as such', () => {
    expect(tintScale('rent', legend, map).tint(Number.NaN)).toBe(map.noData)
  })

  it('put zero in the middle of a difference, however lopsided it is', () => {
    const scale = tintScale('rent', { ...legend, min: -2, max: 30, diverging: true }, map)
    expect(scale.tint(0)).toBe(map.diverging[2])
    expect(scale.tint(30)).toBe(map.diverging[4])
    expect([scale.from, scale.to]).toEqual([-30, 30])
  })

  it('take the colour of a category', () => {
    const categories = [{ value: 2, label: 'rising', color: '#123456' }]
    const { tint } = tintScale('stage', { ...legend, categories }, map)
    expect(tint(2)).toBe('#123456')
    expect(tint(3)).toBe(map.noData)
  })

  it('do not divide by a range of nothing', () => {
    expect(tintScale('rent', { ...legend, max: 20 }, map).tint(20)).toMatch(/^#[0-9a-f]{6}$/)
  })
})
