import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agesOf } from '../../../src/import/age-bands.ts'
import { ageLabel } from '../../../src/import/age-labels.ts'
import { proveSystem } from '../../../src/import/code-list.ts'
import { likeness, plainName } from '../../../src/import/names.ts'
import { numberOf } from '../../../src/import/number-form.ts'
import { outlinesOf } from '../../../src/import/outlines.ts'
import { projectionAt } from '../../../src/import/project.ts'
import { provinceOfCode, provinceOfName } from '../../../src/import/provinces.ts'
import { checkRing, type LonLat } from '../../../src/import/ring-faults.ts'
import { splitRows } from '../../../src/import/table.ts'
import { areaOf } from '../../../src/region/geometry.ts'

describe('ages', () => {
  it.each([
    ['0 - 4세', { from: 0, to: 4 }],
    ['2024년07월_계_15~19세', { from: 15, to: 19 }],
    ['85세이상', { from: 85, to: Number.POSITIVE_INFINITY }],
    ['100세 이상', { from: 100, to: Number.POSITIVE_INFINITY }],
    ['15세미만', { from: 0, to: 14 }],
    ['７ 세', { from: 7, to: 7 }],
    ['계', 'total'],
    ['Total', 'total'],
    ['평균연령', undefined],
    ['연령중위수', undefined],
  ])('%s', (label, band) => expect(ageLabel(label)).toEqual(band))

  it('five-year bands with their own sums beside them', () => {
    const bands = [
      { from: 0, to: 4, people: 10 },
      { from: 5, to: 14, people: 20 },
      { from: 15, to: 34, people: 30 },
      { from: 35, to: 64, people: 40 },
      { from: 65, to: Number.POSITIVE_INFINITY, people: 50 },
      { from: 0, to: 14, people: 30 },
      { from: 15, to: 64, people: 70 },
    ]
    expect(agesOf(bands, 150)).toEqual({ ages: [30, 30, 40, 50], assumed: false, counted: 150 })
  })

  it('a band that the model cuts through is divided by years, and that is told', () => {
    const bands = [
      { from: 0, to: 19, people: 200 },
      { from: 20, to: 64, people: 450 },
      { from: 65, to: Number.POSITIVE_INFINITY, people: 100 },
    ]
    // 0-14: 15 of 20 years; 15-34: 5 of 20 and 15 of 45; 35-64: 30 of 45.
    expect(agesOf(bands, 750)).toEqual({ ages: [150, 200, 300, 100], assumed: true, counted: 750 })
  })

  it('add up to the total whatever the bands', () => {
    const band = fc.record({ from: fc.nat(100), width: fc.nat(40), people: fc.nat(100000) })
    fc.assert(
      fc.property(fc.array(band, { maxLength: 12 }), fc.integer({ min: 100, max: 1e7 }), (list, total) => {
        const { ages } = agesOf(
          list.map(b => ({ from: b.from, to: b.from + b.width, people: b.people })),
          total,
        )
        expect(Math.abs(ages.reduce((a, b) => a + b, 0) - total)).toBeLessThanOrEqual(2)
        expect(Math.min(...ages)).toBeGreaterThanOrEqual(0)
      }),
      { seed: 4 },
    )
  })
})

describe('rows', () => {
  it('keep their lines over quoted line ends, titles and blank lines', () => {
    const rows = splitRows('"a\nb",1\n\n\'00,"전국 ""모두"""\n', ',')
    expect(rows).toEqual([
      { line: 1, cells: ['a\nb', '1'] },
      { line: 4, cells: ['00', '전국 "모두"'] },
    ])
  })

  it('of any cells come back', () => {
    const cell = fc.string().map(text =>
      text
        .replace(/[\r\u00a0]/g, '')
        .normalize('NFC')
        .trim()
        .replace(/^'+/, ''),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), table => {
        const text = table.map(row => row.map(c => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(splitRows(text, ',').map(row => row.cells)).toEqual(table.map(row => row.map(c => c.trim())))
      }),
      { seed: 5 },
    )
  })

  it.each([
    ['1,234,567', 1234567],
    ['１２', 12],
    [' 5 ', 5],
    ['3.5', 3.5],
    ['-', undefined],
    ['', undefined],
    ['…', undefined],
    ['12명', Number.NaN],
    ['1,2', Number.NaN],
  ])('number %s', (cell, value) => expect(numberOf(cell)).toEqual(value))
})

describe('names', () => {
  it.each([
    ['경기도 수원시 장안구', '수원시장안구', 'same'],
    ['사하구(출장소)', '사하구', 'same'],
    ['나주(금성)시', '나주시', 'same'],
    ['여주군', '여주시', 'stem'],
    ['증평출장소', '증평군', 'stem'],
    ['동남구', '천안시동남구', 'part'],
    ['동구', '동해시', 'none'],
    ['동구', '동군', 'none'],
    ['남구', '미추홀구', 'none'],
    ['가평군', '양평군', 'none'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(likeness(plainName(a), plainName(b))).toBe(expected)
    expect(likeness(plainName(b), plainName(a))).toBe(expected)
  })

  it('tell Gwangju the city from Gwangju-si of Gyeonggi', () => {
    expect(provinceOfName('광주광역시')?.id).toBe('gwangju')
    expect(provinceOfName('광주시')).toBeUndefined()
  })
})

describe('code systems', () => {
  it('Busan, Gangwon and Jeonbuk before and after', () => {
    expect(provinceOfCode('21010', 'kostat')?.id).toBe('busan')
    expect(provinceOfCode('26110', 'mois')?.id).toBe('busan')
    for (const code of ['42110', '51110']) expect(provinceOfCode(code, 'mois')?.id).toBe('gangwon')
    for (const code of ['45111', '52111']) expect(provinceOfCode(code, 'mois')?.id).toBe('jeonbuk')
  })

  const named = (...pairs: string[]) =>
    pairs.map(pair => ({ code: pair.split(' ')[0]!, name: pair.split(' ').slice(1).join(' ') }))

  it.each([
    ['of Statistics Korea', named('11010 종로구', '21010 중구', '39010 제주시'), 'kostat'],
    ['of the Ministry', named('11110 종로구', '26110 중구', '50110 제주시'), 'mois'],
    ['of the Ministry with ten digits', named('1111000000 서울특별시 종로구'), 'mois'],
    // 11110 is Nowon-gu for the one and Jongno-gu for the other: only the name tells.
    ['one code of both, name of the first', named('11110 노원구'), 'kostat'],
    ['one code of both, name of the second', named('11110 종로구'), 'mois'],
    ['in English', named('11010 Jongno-gu', '21010 Jung-gu'), 'kostat'],
    ['of provinces', named('11 서울특별시', '21 부산광역시', '39 제주특별자치도'), 'kostat'],
    ['a city with its gu', named('34011 동남구', '31011 수원시 장안구'), 'kostat'],
    ['of Gifu', named('21201 岐阜市', '21202 大垣市'), undefined],
    ['of Kentucky', named('21067 Fayette', '21111 Jefferson', '21117 Kenton'), undefined],
    ['of Saitama, written in Hangul', named('11100 사이타마시', '11201 가와고에시'), undefined],
    ['of Michigan, the numbers of Busan', named('26110 Clare', '26140 Oceana'), undefined],
    ['without names', named('11010', '21010'), undefined],
    ['of Germany', named('11000 Berlin', '09162 München'), undefined],
  ])('%s', (_what, pairs, system) => expect(proveSystem(pairs).system).toBe(system))

  it('of both systems in one table are seen', () => {
    expect(proveSystem(named('21010 중구', '22010 중구', '41110 수원시')).mixed).toBe(true)
    expect(proveSystem(named('11010 종로구', '21010 중구')).mixed).toBe(false)
  })
})

const square = (x: number, y: number, s = 1): LonLat[] => [
  [x, y],
  [x + s, y],
  [x + s, y + s],
  [x, y + s],
  [x, y],
]

describe('rings', () => {
  it.each<[string, unknown, string[], boolean]>([
    ['a square', square(0, 0), [], true],
    ['an open square', square(0, 0).slice(0, 4), ['unclosed'], true],
    [
      'a bow tie',
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      ['selfIntersecting'],
      true,
    ],
    [
      'a line',
      [
        [0, 0],
        [1, 1],
        [0, 0],
      ],
      ['tooFewPoints'],
      false,
    ],
    [
      'one place many times',
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      ['tooFewPoints'],
      false,
    ],
    [
      'text',
      [
        ['0', 0],
        [1, 1],
        [1, 0],
        ['0', 0],
      ],
      ['notNumbers'],
      false,
    ],
    [
      'NaN',
      [
        [Number.NaN, 0],
        [1, 1],
        [1, 0],
        [Number.NaN, 0],
      ],
      ['notNumbers'],
      false,
    ],
    ['metres', square(200000, 500000), ['outsideDegrees'], false],
    ['nothing', undefined, ['notNumbers'], false],
  ])('%s', (_what, raw, faults, usable) => {
    const checked = checkRing(raw)
    expect(checked.faults).toEqual(faults)
    expect(checked.ring !== undefined).toBe(usable)
  })
})

describe('the plane', () => {
  it('one degree in the middle of Korea is as long as on the ellipsoid', () => {
    const { project } = projectionAt(127, 37)
    // GRS80 at 37 degrees: N = 6378.137 / sqrt(1 - 0.00669438 sin^2 37) = 6385.88, N cos 37 pi / 180 = 89.012;
    // M = 6378.137 (1 - 0.00669438) / (1 - 0.00669438 sin^2 37)^1.5 = 6358.66, M pi / 180 = 110.98.
    expect(project([127, 38])[1]).toBeCloseTo(110.98, 2)
    expect(project([128, 37])[0]).toBeCloseTo(89.012, 2)
    expect(project([127, 37])).toEqual([0, 0])
  })

  it('neighbours still share their border after simplification', () => {
    const wavy = Array.from({ length: 400 }, (_, i): LonLat => [127 + 0.003 * Math.sin(i), 36 + i / 400])
    const west: LonLat[] = [[126, 36], ...wavy, [126, 37], [126, 36]]
    const east: LonLat[] = [[128, 36], [128, 37], ...wavy.toReversed(), [128, 36]]
    const outlines = outlinesOf([[[west]], [[east]]], projectionAt(127, 36.5), {
      maxPoints: 200,
      smallestPart: 0,
    })
    const [a, b] = outlines.map(o => new Set(o.polygon[0]![0]!.map(String)))
    const shared = [...a!].filter(point => b!.has(point))
    expect(shared.length).toBeGreaterThan(20)
    expect(outlines[0]!.polygon[0]![0]!.length).toBeLessThan(200)
    // Together they are still the square they came from.
    const whole = areaOf(outlines.flatMap(o => o.polygon))
    expect(whole / (outlines[0]!.areaKm2 + outlines[1]!.areaKm2)).toBeCloseTo(1, 2)
  })

  it('an area of islands keeps its largest, whatever its size', () => {
    const islands = [[square(126, 36, 0.001)], [square(126.1, 36, 0.002)]]
    const mainland = [[square(127, 36, 3)]]
    const [small] = outlinesOf([islands, mainland], projectionAt(128, 37), {
      maxPoints: 1000,
      smallestPart: 1e-4,
    })
    expect(small!.polygon).toHaveLength(1)
    expect(small!.partsNotDrawn).toBe(1)
    expect(small!.areaKm2).toBeGreaterThan(0.03)
  })
})
