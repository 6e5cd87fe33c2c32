/** The usable polygons of an area, with everything that is wrong with its rings told. */
import type { Area } from './boundaries.ts'
import type { Reporter } from './report.ts'
import { checkRing, type LonLat, type RingFault } from './ring-faults.ts'

export interface AreaPlace {
  readonly place: string
  readonly code: string
  readonly name: string
}

export function soundPolygons(
  file: string,
  raw: readonly unknown[],
  where: AreaPlace,
  report: Reporter,
): Area['polygons'] {
  const faults = new Map<RingFault, string[]>()
  const seen = new Set<string>()
  const polygons = raw.flatMap((rings, p) => {
    const checked = (Array.isArray(rings) ? rings : []).map(checkRing)
    checked.forEach((c, r) => {
      for (const fault of c.faults) faults.set(fault, [...(faults.get(fault) ?? []), `${p}/${r}`])
    })
    // Without its outer ring a polygon is nothing; a broken hole is only filled in.
    if (checked[0]?.ring === undefined) return []
    // The same part again would count twice, and cancel itself out where it is drawn.
    const same = signOf(checked[0].ring)
    if (seen.has(same)) return []
    seen.add(same)
    return [checked.flatMap(c => (c.ring === undefined ? [] : [c.ring]))]
  })
  for (const [fault, rings] of faults) tellFault(file, fault, rings, where, report)
  if (polygons.length === 0) {
    const message = { ko: '쓸 수 있는 면이 하나도 남지 않았습니다.', en: 'no usable polygon is left.' }
    report.add('error', 'noPolygonLeft', file, message, where)
  }
  return polygons
}

/** Equal for rings of the same points, wherever they begin and whichever way they run. */
function signOf(ring: readonly LonLat[]): string {
  let x = 0
  let y = 0
  let z = 0
  for (let i = 1; i < ring.length; i++) {
    const [lon, lat] = ring[i]!
    x += lon
    y += lat
    z += lon * lat
  }
  return [ring.length, x.toFixed(6), y.toFixed(6), z.toFixed(4)].join(' ')
}

const FAULT_TEXTS: Readonly<Record<RingFault, { readonly ko: string; readonly en: string }>> = {
  unclosed: {
    ko: '고리가 닫혀 있지 않아 첫 점으로 닫았습니다',
    en: 'rings are not closed; closed at their first point',
  },
  selfIntersecting: {
    ko: '고리가 스스로 엇갈립니다. 그대로 썼으니 면적이 틀릴 수 있습니다',
    en: 'rings cross themselves; used as they are, the area may be wrong',
  },
  tooFewPoints: {
    ko: '점이 모자라 면을 이루지 못하는 고리를 뺐습니다',
    en: 'rings have too few points to enclose an area; left out',
  },
  notNumbers: {
    ko: '좌표가 숫자가 아닌 고리를 뺐습니다',
    en: 'rings have coordinates that are no numbers; left out',
  },
  outsideDegrees: {
    ko: '경도·위도 범위를 벗어난 고리를 뺐습니다. 미터 좌표(EPSG:5179, 5181, 5174 등)라면 WGS84로 바꿔 주세요',
    en: 'rings lie outside longitude and latitude; left out. Convert metre coordinates (EPSG:5179, 5181, 5174) to WGS84',
  },
}

/** One line an area and fault: a coast of islands may have a hundred rings with the same fault. */
function tellFault(
  file: string,
  fault: RingFault,
  rings: readonly string[],
  where: AreaPlace,
  report: Reporter,
): void {
  const text = FAULT_TEXTS[fault]
  const list = rings.length > 8 ? `${rings.slice(0, 8).join(', ')}, ...` : rings.join(', ')
  const message = {
    ko: `${text.ko}(${rings.length}개: 면/고리 ${list}).`,
    en: `${text.en} (${rings.length}: polygon/ring ${list}).`,
  }
  report.add('warning', fault, file, message, where)
}
