/** The colours that the map draws with, read from the design tokens. */
import type { Tokens } from '../../design/theme.ts'

export interface MapTheme {
  readonly ground: string
  readonly cell: string
  readonly cellEdge: string
  readonly noData: string
  readonly link: string
  readonly ring: string
  readonly ink: string
  readonly paper: string
  readonly focus: string
  /** Tenant kinds by code: vacant, creator, independent, chain. */
  readonly kinds: readonly [string, string, string, string]
  readonly warm: readonly string[]
  readonly sequential: readonly string[]
  readonly diverging: readonly string[]
  readonly font: string
}

export function mapTheme(token: Tokens): MapTheme {
  return {
    ground: token('map-ground'),
    cell: token('map-cell'),
    cellEdge: token('map-cell-edge'),
    noData: token('map-nodata'),
    link: token('map-link'),
    ring: token('map-ring'),
    ink: token('ink'),
    paper: token('panel'),
    focus: token('focus'),
    kinds: [token('kind-vacant'), token('kind-creator'), token('kind-independent'), token('kind-chain')],
    warm: [token('map-warm-1'), token('map-warm-2'), token('map-warm-3')],
    sequential: [token('map-seq-1'), token('map-seq-2'), token('map-seq-3'), token('map-seq-4')],
    diverging: [
      token('map-neg-2'),
      token('map-neg-1'),
      token('map-zero'),
      token('map-pos-1'),
      token('map-pos-2'),
    ],
    font: token('font'),
  }
}
