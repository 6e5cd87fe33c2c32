import { describe, expect, it } from 'vitest'
import { withParticle } from '../../../src/korean-particle.ts'
import { formatWithUnit } from '../../../web/app/format.ts'
import { translatorOf } from '../../../web/app/translate.ts'

describe('a Korean particle follows the sound before it', () => {
  it.each([
    ['8', '으로/로', '8로'],
    ['10', '으로/로', '10으로'],
    ['1', '으로/로', '1로'],
    ['3', '으로/로', '3으로'],
    ['1,000', '이/가', '1,000이'],
    ['2', '이/가', '2가'],
    ['0.5', '을/를', '0.5를'],
    ['80%', '으로/로', '80%로'],
    ['109만원', '으로/로', '109만원으로'],
    ['서울', '으로/로', '서울로'],
    ['은행골', '으로/로', '은행골로'],
    ['큰길', '과/와', '큰길과'],
    ['카페 거리', '과/와', '카페 거리와'],
    ['연남동(중앙)', '으로/로', '연남동(중앙)으로'],
    ['"baseline"', '이/가', '"baseline"이'],
    ['URL', '을/를', 'URL을'],
    ['dallae', '이라/라', 'dallae라'],
  ] as const)('%s with %s: %s', (word, pair, expected) => {
    expect(withParticle(word, pair)).toBe(expected)
  })
})

describe('texts of the page', () => {
  const [ko, en] = [translatorOf('ko'), translatorOf('en')]
  it('put the particle behind what is filled in', () => {
    expect(ko.t('shop.event.moved', { district: '은행골' })).toBe('은행골로 이전했습니다.')
    expect(ko.t('shop.event.moved', { district: '북촌' })).toBe('북촌으로 이전했습니다.')
  })

  it('take the plural by the number, also where it is written already', () => {
    const counts = { units: 1, districts: 2, creators: 1, independents: 0, chains: 1, vacant: 0 }
    expect(en.t('map.sentence.tenants', counts)).toBe(
      '1 unit in 2 districts: 1 local creator, 0 independents, 1 chain, 0 vacant.',
    )
    expect(formatWithUnit('shops', 1, en)).toBe('1 shop')
    expect(formatWithUnit('shops', 1_200, en)).toBe('1,200 shops')
    expect(formatWithUnit('years', 1, en)).toBe('1 year')
  })

  it('count in Korean counters, the measure first', () => {
    expect(formatWithUnit('shops', 1, ko)).toBe('1곳')
    expect(formatWithUnit('grantsPer100kYear', 0, ko)).toBe('연 0건(인구 10만 명당)')
    expect(formatWithUnit('shopsPerMonth', 3, ko)).toBe('월 3곳')
    expect(formatWithUnit('share', 0.03, ko)).toBe('3%')
    expect(formatWithUnit('manwon', 82_000, ko)).toBe('8.2억원')
    expect(formatWithUnit('1/month', 0.02, ko)).toBe('월 0.02')
    expect(formatWithUnit('만원/month', 12, ko)).toBe('월 12만원')
  })
})
