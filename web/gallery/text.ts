/** Texts of the gallery's specimens. The Lab has its own dictionary; this one only has to be of natural length. */
import type { ChartText } from '../views/charts/chart-props.ts'
import type { MapFacts, MapText } from '../views/map/map-props.ts'

export type Locale = 'ko' | 'en'

export function mapText(locale: Locale): MapText {
  const number = new Intl.NumberFormat(locale)
  if (locale === 'ko') {
    return {
      name: '지역 지도',
      districtList: '상권 목록',
      keys: '방향키로 지도를 옮기고, 더하기와 빼기로 확대·축소하며, 0으로 전체를 봅니다.',
      kinds: ['공실', '로컬 크리에이터', '일반 독립점포', '체인점'],
      sector: i => ['카페', '공방', '서점', '식당'][i] ?? '',
      zoomIn: '확대',
      zoomOut: '축소',
      fit: '전체 보기',
      noData: '값 없음',
      shops: count => `점포 ${number.format(count)}곳`,
      sentence: facts => koreanSentence(facts, number),
      table: { caption: '상권별 값', district: '상권', town: '시·군', shops: '점포' },
    }
  }
  return {
    name: 'Map of the region',
    districtList: 'Districts',
    keys: 'Arrow keys move the map, plus and minus zoom, 0 shows all of it.',
    kinds: ['vacant', 'local creator', 'independent', 'chain'],
    sector: i => ['café', 'workshop', 'bookshop', 'restaurant'][i] ?? '',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    noData: 'no value',
    shops: count => `${number.format(count)} shops`,
    sentence: facts => englishSentence(facts, number),
    table: { caption: 'Values by district', district: 'District', town: 'Town', shops: 'Shops' },
  }
}

function koreanSentence(
  { counts, units, highest, lowest, legend }: MapFacts,
  number: Intl.NumberFormat,
): string {
  const start = `점포 ${number.format(units)}곳 가운데 로컬 크리에이터 ${number.format(counts[1])}곳, 공실 ${number.format(counts[0])}곳.`
  if (!highest || !lowest || legend.categories) return start
  return `${start} ${legend.label} 최고는 ${highest.name}(${legend.format(highest.value)}), 최저는 ${lowest.name}(${legend.format(lowest.value)}).`
}

function englishSentence(
  { counts, units, highest, lowest, legend }: MapFacts,
  number: Intl.NumberFormat,
): string {
  const start = `Of ${number.format(units)} units, local creators hold ${number.format(counts[1])}; ${number.format(counts[0])} are vacant.`
  if (!highest || !lowest || legend.categories) return start
  return `${start} ${legend.label}: highest in ${highest.name} (${legend.format(highest.value)}), lowest in ${lowest.name} (${legend.format(lowest.value)}).`
}

export function chartText(locale: Locale): ChartText {
  if (locale === 'ko') {
    return {
      year: year => `${year}년`,
      month: month => `${Math.floor(month / 12) + 1}년 차 ${(month % 12) + 1}월`,
      noData: '–',
      seekHelp: '좌우 방향키로 한 달씩, Page Up과 Page Down으로 한 해씩 옮깁니다.',
      table: {
        month: '시점',
        byYear: '연 단위로',
        byMonth: '월 단위로',
        low: series => `${series} 10%`,
        high: series => `${series} 90%`,
      },
    }
  }
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return {
    year: year => (year === 0 ? '0' : `year ${year}`),
    month: month => `Year ${Math.floor(month / 12) + 1}, ${names[month % 12]}`,
    noData: '–',
    seekHelp: 'Left and right arrow keys move by a month, Page Up and Page Down by a year.',
    table: {
      month: 'Month',
      byYear: 'by year',
      byMonth: 'by month',
      low: series => `${series} 10 %`,
      high: series => `${series} 90 %`,
    },
  }
}
