import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  countPatterns,
  outOfDate,
  seenPatterns,
  shippedParamsDigest,
  thisModel,
  turnedByLuck,
} from '../../../src/evidence/reading.ts'
import * as ablation from '../../../src/validate/ablation.ts'
import type { Evidence, EvidencePattern, EvidenceTarget } from '../../../src/validate/evidence.ts'
import { validationPage } from '../../../src/validate/page.ts'
import { paramsDigest } from '../../../src/validate/run-patterns.ts'

const text = { ko: '글', en: 'text' }

const target = (met: boolean | null, n = 3): EvidenceTarget => ({
  id: 't',
  label: text,
  low: 0,
  high: 1,
  n,
  mean: 0.5,
  p10: 0.4,
  p90: 0.6,
  met,
})

const pattern = (id: string, weight: string, met: boolean | null, n = 3): EvidencePattern => ({
  id,
  weight,
  use: 'test',
  title: text,
  statistic: text,
  source: 'S1',
  met,
  targets: [target(met, n)],
})

const evidence: Evidence = {
  kind: 'golmok-validation',
  engineVersion: '0',
  paramsDigest: '0',
  command: 'golmok validate',
  regions: ['r'],
  seeds: ['s'],
  replicates: 1,
  spinUpMonths: 60,
  months: 300,
  patterns: [
    pattern('P1', 'A', true),
    pattern('P2', 'A', false),
    pattern('P3', 'A', null),
    pattern('P4', 'A', true, 0),
    pattern('P5', 'B', false),
  ],
}

describe('the evidence, read', () => {
  it('counts what has a verdict, of what could be seen', () => {
    expect(countPatterns(evidence, 'A')).toEqual({ met: 1, judged: 2 })
    expect(countPatterns(evidence, 'B')).toEqual({ met: 0, judged: 1 })
    expect(seenPatterns(evidence).map(p => p.id)).toEqual(['P1', 'P2', 'P3', 'P5'])
  })

  it('counts as the document made from the same file does', () => {
    const file: Evidence = JSON.parse(
      readFileSync(new URL('../../../docs/evidence/validation.json', import.meta.url), 'utf8'),
    )
    const [a, b] = ['A', 'B'].map(weight => countPatterns(file, weight))
    expect(a.judged).toBeGreaterThan(0)
    expect(validationPage(file)).toContain(
      `A patterns met: ${a.met} of ${a.judged}. B patterns met: ${b.met} of ${b.judged}.`,
    )
  })

  it('digests the shipped parameters as the validation does', () => {
    expect(shippedParamsDigest()).toBe(paramsDigest())
  })

  it('says in what evidence belongs to another model', () => {
    const now = thisModel()
    expect(outOfDate(now)).toEqual([])
    expect(outOfDate({ ...now, engineVersion: '0' })).toEqual(['engine'])
    expect(outOfDate({ ...now, paramsDigest: '0' })).toEqual(['params'])
    expect(outOfDate(evidence)).toEqual(['engine', 'params'])
  })

  it('sets aside what luck turns, by the rule of the ablation', () => {
    const file: ablation.Ablation = JSON.parse(
      readFileSync(new URL('../../../docs/evidence/ablation.json', import.meta.url), 'utf8'),
    )
    expect(turnedByLuck(file.luck)).toEqual(ablation.turnedByLuck(file.luck))
    const row = { ...file.shipped, breaks: ['P1'], targetsWon: ['P2.x'] }
    expect([...turnedByLuck([row])]).toEqual(['P1', 'P2.x'])
  })
})
