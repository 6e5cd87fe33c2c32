/** Figures of the validation as text. */
import type { EvidenceTarget } from './evidence.ts'

export function figure(x: number | null): string {
  if (x === null) return '-'
  const size = Math.abs(x)
  return size >= 100 ? x.toFixed(0) : size >= 10 ? x.toFixed(1) : size >= 1 ? x.toFixed(2) : x.toFixed(3)
}

export function bandText(t: EvidenceTarget): string {
  if (t.low === null && t.high === null) return 'reported'
  if (t.high === null) return `>= ${figure(t.low)}`
  if (t.low === null) return `<= ${figure(t.high)}`
  return `${figure(t.low)} to ${figure(t.high)}`
}
