import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { validationText } from '../../../src/cli/validation-text.ts'
import type { Evidence, EvidenceTarget } from '../../../src/validate/evidence.ts'
import { PATTERNS } from '../../../src/validate/patterns/index.ts'
import { golmok, scratchFolder, silentContext } from '../../fixtures/call-golmok.ts'

const scratch = scratchFolder()
afterAll(scratch.remove)
const at = (...path: string[]) => join(scratch.path, ...path)

/** Two regions, one replicate, a year: shows the way of the figures, not the model. */
const SHORT = ['validate', '--quick', '--replicates', '1', '--months', '12']

describe('golmok validate', () => {
  it('prints the same evidence for any number of workers, and only --strict fails on what is not met', async () => {
    const one = await golmok([...SHORT, '--workers', '1', '--json'])
    const two = await golmok([...SHORT, '--workers', '2', '--json', '--strict'])
    const evidence: Evidence = JSON.parse(one.stdout)
    expect(two.stdout).toBe(one.stdout)
    expect(evidence).toMatchObject({
      kind: 'golmok-validation',
      command: 'golmok validate --quick --replicates 1 --months 12',
      seeds: ['evidence-9'],
      months: 12,
    })
    expect(evidence.patterns.map(p => p.id)).toEqual(PATTERNS.map(p => p.id))
    // A year is too short for the patterns of decades.
    expect(evidence.patterns.some(p => p.weight === 'A' && p.met === false)).toBe(true)
    expect([one.code, two.code]).toEqual([0, 1])
    expect(one.stderr).toContain('2 of 2 replicates')
  })

  it('writes the evidence and its page where it is told, and not over others', async () => {
    const args = [...SHORT, '--seeds', 'x', '--out', at('out')]
    const written = await golmok(args)
    expect(written.code).toBe(0)
    expect(written.stdout).toMatch(/P1 A .* (met|NOT MET)\n/)
    const evidence: Evidence = JSON.parse(readFileSync(at('out', 'validation.json'), 'utf8'))
    expect(evidence.seeds).toEqual(['x'])
    expect(readFileSync(at('out', 'validation.md'), 'utf8')).toContain(evidence.command)
    writeFileSync(at('out', 'validation.md'), 'mine')
    expect((await golmok(args)).code).toBe(2)
    expect(readFileSync(at('out', 'validation.md'), 'utf8')).toBe('mine')
  })

  it("judges on a region of one's own, and says so", async () => {
    const file = new URL('../../../scenarios/alley/region.json', import.meta.url).pathname
    const args = [
      'validate',
      '--region',
      file,
      '--replicates',
      '1',
      '--seeds',
      'x',
      '--months',
      '12',
      '--json',
    ]
    const evidence: Evidence = JSON.parse((await golmok(args)).stdout)
    expect(evidence.regions).toEqual(['alley'])
    expect(evidence.command).toContain('--region region.json')
    const missing = await golmok(['validate', '--region', at('nowhere.json'), '--replicates', '1'])
    expect(missing.code).toBe(2)
    expect(missing.stderr).toContain('nowhere.json')
    expect((await golmok(['validate', '--region', file, '--write'])).code).toBe(2)
  })

  it('stops on Ctrl-C with nothing written', async () => {
    const { code, stdout } = await golmok([...SHORT, '--out', at('stopped')], { signal: AbortSignal.abort() })
    expect([code, stdout]).toEqual([130, ''])
    expect(existsSync(at('stopped'))).toBe(false)
  })
})

describe('the table of the validation', () => {
  const target = (id: string, rest: Partial<EvidenceTarget>): EvidenceTarget => ({
    id,
    label: { ko: `${id}의 값`, en: `value of ${id}` },
    low: null,
    high: null,
    n: 4,
    mean: 0.25,
    p10: 0.2,
    p90: 0.3,
    met: null,
    ...rest,
  })
  const pattern = (id: string, weight: string, met: boolean | null, targets: EvidenceTarget[]) => ({
    id,
    weight,
    use: 'test',
    title: { ko: '무늬', en: 'A pattern' },
    statistic: { ko: '', en: '' },
    source: '',
    met,
    targets,
  })
  const evidence: Evidence = {
    kind: 'golmok-validation',
    engineVersion: '1.0.0',
    paramsDigest: '0',
    command: '',
    regions: [],
    seeds: [],
    replicates: 4,
    spinUpMonths: 0,
    months: 1,
    patterns: [
      pattern('P1', 'A', true, [
        target('a', { low: 0.1, high: 0.4, met: true }),
        target('b', { n: 0, mean: null, p10: null, p90: null }),
      ]),
      pattern('P2', 'B', false, [target('c', { high: 0.2, met: false })]),
      pattern('P3', 'A', null, [target('d', { low: 5, n: 0, mean: null, p10: null, p90: null })]),
    ],
  }
  const text = (lang: string) => validationText(evidence, silentContext(['--lang', lang]).context)

  it('gives band, mean, interval and verdict, leaves out what no region could show, and counts', () => {
    const lines = text('en').replace(/ {2,}/g, ' | ').split('\n')
    expect(lines).toEqual([
      'pattern | band | mean | 10-90% | n | verdict',
      'P1 A A pattern | met',
      ' | value of a | 0.100 – 0.400 | 0.250 | 0.200 – 0.300 | 4 | met',
      ' | value of b | reported | - | - | 0',
      'P2 B A pattern | NOT MET',
      ' | value of c | ≤ 0.200 | 0.250 | 0.200 – 0.300 | 4 | NOT MET',
      '',
      'Patterns met: 1 of 1 of weight A (must hold), 0 of 1 of weight B (should); targets: 1 of 2.',
    ])
  })

  it('says it in Korean, too', () => {
    expect(text('ko')).toContain('c의 값')
    expect(text('ko')).toMatch(/P2 B 무늬 +미충족/)
  })
})
