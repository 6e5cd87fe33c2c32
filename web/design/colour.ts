/** Colour arithmetic on #rrggbb: mixing as the eye sees it, contrast, and how a colour-blind eye sees it. */

export type Rgb = readonly [number, number, number]

/** @throws Error where the text is no #rrggbb (or #rgb, to which a build shortens it) */
export function parseHex(hex: string): Rgb {
  const full = hex.trim().replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, '#$1$1$2$2$3$3')
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(full)
  if (!match) throw new Error(`not a #rrggbb colour: ${hex}`)
  return [1, 2, 3].map(i => Number.parseInt(match[i], 16)) as unknown as Rgb
}

function toHex(rgb: Rgb): string {
  return `#${rgb
    .map(v =>
      Math.round(Math.min(255, Math.max(0, v)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

function toLinear(channel: number): number {
  const v = channel / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}

function fromLinear(v: number): number {
  return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)
}

/** Oklab (Ottosson 2020): equal steps look equal. */
export function toOklab([r, g, b]: Rgb): Rgb {
  const [lr, lg, lb] = [toLinear(r), toLinear(g), toLinear(b)]
  const l = Math.cbrt(0.4122214708 * lr + 0.5363325363 * lg + 0.0514459929 * lb)
  const m = Math.cbrt(0.2119034982 * lr + 0.6806995451 * lg + 0.1073969566 * lb)
  const s = Math.cbrt(0.0883024619 * lr + 0.2817188376 * lg + 0.6299787005 * lb)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

export function mix(from: string, to: string, share: number): string {
  const a = toOklab(parseHex(from))
  const b = toOklab(parseHex(to))
  return toHex(fromOklab(a.map((v, i) => v + (b[i] - v) * share) as unknown as Rgb))
}

/** The colour with an alpha, as CSS and canvas take it. */
export function withAlpha(hex: string, alpha: number): string {
  const [r, g, b] = parseHex(hex)
  return `rgb(${r} ${g} ${b} / ${alpha})`
}

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [r, g, b] = parseHex(hex)
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b)
}

/** Contrast ratio of WCAG 2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** The first of some inks that small text can be read in on a ground, else black or white: one of them always can. */
export function readable(ground: string, ...inks: string[]): string {
  const found = inks.find(ink => contrast(ink, ground) >= SMALL_TEXT)
  return found ?? (contrast('#000000', ground) >= SMALL_TEXT ? '#000000' : '#ffffff')
}

/** Contrast that WCAG 2 AA asks of small text. */
const SMALL_TEXT = 4.5
