import { describe, expect, it } from 'vitest'
import type { ShopEvent } from '../../../src/run/protocol.ts'
import { eventWords } from '../../../web/app/shop-words.ts'
import { translatorOf } from '../../../web/app/translate.ts'

const [ko, en] = [translatorOf('ko'), translatorOf('en')]
const failed = (figures: Partial<ShopEvent>): ShopEvent => ({
  month: 30,
  type: 'failed',
  unit: 4,
  ...figures,
})
const nowhere = () => ''

describe('the end of a business in words', () => {
  it('is a lack of money only where none is left', () => {
    expect(eventWords(failed({ cash: -120, strainMonths: 14 }), nowhere, en)).toBe(
      'Closed: ran out of money.',
    )
    expect(eventWords(failed({ cash: -120 }), nowhere, ko)).toBe('폐업: 자금이 모두 소진되었습니다.')
  })

  it('is giving up where money is left, and says how much and after how long', () => {
    const event = failed({ cash: 1436, strainMonths: 14 })
    expect(eventWords(event, nowhere, en)).toBe(
      'Closed: gave up after 14 months of too little income, with ₩14.4M left.',
    )
    expect(eventWords(event, nowhere, ko)).toBe(
      '폐업: 14개월 동안 적자가 이어져 영업을 포기했습니다(남은 현금 1,436만원).',
    )
  })
})
