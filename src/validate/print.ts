/** The validation as a table for a terminal and as a page of the docs. */
import type { Evidence, EvidenceTarget } from './evidence.ts'

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

const verdict = (met: boolean | null) => (met === null ? '' : met ? 'met' : 'NOT MET')

export function terminalTable(e: Evidence): string {
  const lines: string[] = []
  for (const p of e.patterns) {
    if (p.targets.every(t => t.n === 0)) continue
    lines.push(`${p.id} ${p.weight} ${p.title.en}: ${verdict(p.met)}`)
    for (const t of p.targets)
      lines.push(
        `   ${t.label.en.padEnd(48)} band ${bandText(t).padEnd(16)} mean ${figure(t.mean).padStart(7)}  [${figure(t.p10)}, ${figure(t.p90)}] n ${t.n} ${verdict(t.met)}`,
      )
  }
  const count = (weight: string) => {
    const judged = e.patterns.filter(p => p.weight === weight && p.met !== null)
    return `${weight}: ${judged.filter(p => p.met).length} of ${judged.length} met`
  }
  const targets = e.patterns.flatMap(p => p.targets).filter(t => t.met !== null && t.n > 0)
  lines.push(
    `${count('A')}; ${count('B')}; targets: ${targets.filter(t => t.met).length} of ${targets.length}`,
  )
  return lines.join('\n')
}
