/** Invented names of districts, by type: for regions that stand for no real place. */
import type { DistrictType, LocalText } from '../../../sim/index.ts'

type Pair = readonly [ko: string, en: string]

const NAMES: Readonly<Record<DistrictType, readonly Pair[]>> = {
  alley: [
    ['느티나무길', 'Zelkova Lane'],
    ['우물길', 'Well Lane'],
    ['철길옆길', 'Railside Path'],
    ['담쟁이길', 'Ivy Lane'],
    ['양조장길', 'Brewery Lane'],
    ['책방골목', 'Bookshop Alley'],
    ['인쇄소길', "Printers' Lane"],
    ['공방길', 'Workshop Lane'],
    ['살구나무길', 'Apricot Lane'],
    ['돌담길', 'Stone Wall Lane'],
    ['방앗간길', 'Mill Lane'],
    ['사진관길', 'Photo Studio Lane'],
    ['목련길', 'Magnolia Lane'],
    ['수선골목', "Menders' Alley"],
    ['등대길', 'Lighthouse Lane'],
    ['고개길', 'Pass Lane'],
    ['나루길', 'Ferry Lane'],
    ['창고길', 'Warehouse Lane'],
    ['다리목길', 'Bridge End Lane'],
    ['감나무길', 'Persimmon Lane'],
    ['샘터길', 'Spring Lane'],
    ['벽돌길', 'Brick Lane'],
    ['학림길', 'Scholars Lane'],
    ['솔밭길', 'Pine Grove Lane'],
  ],
  mainStreet: [
    ['중앙로', 'Central Avenue'],
    ['역전대로', 'Station Avenue'],
    ['시청로', 'Town Hall Street'],
    ['금융로', 'Bank Street'],
    ['대로사거리', 'Great Crossing'],
    ['새도심로', 'New Centre Street'],
    ['터미널길', 'Terminal Street'],
    ['읍내로', 'Eup Main Street'],
    ['강변로', 'Riverside Avenue'],
    ['법원로', 'Court Street'],
    ['광장로', 'Plaza Street'],
    ['군청로', 'County Hall Street'],
  ],
  market: [
    ['중앙시장', 'Central Market'],
    ['남문시장', 'South Gate Market'],
    ['은행나무시장', 'Ginkgo Market'],
    ['새벽시장', 'Dawn Market'],
    ['오일장', 'Five-Day Market'],
    ['수산시장', 'Fish Market'],
    ['약령시장', 'Herb Market'],
    ['동문시장', 'East Gate Market'],
    ['풍물시장', 'Flea Market'],
    ['장터', 'Market Square'],
  ],
  heritage: [
    ['한옥길', 'Hanok Lane'],
    ['읍성길', 'Fortress Lane'],
    ['향교길', 'Confucian School Lane'],
    ['근대거리', 'Old Port Street'],
    ['산사길', 'Temple Lane'],
    ['고택길', 'Old House Lane'],
  ],
  campus: [
    ['대학로', 'College Street'],
    ['정문앞', 'Campus Gate'],
    ['후문골목', 'Back Gate Alley'],
    ['예대길', 'Arts College Lane'],
    ['공대앞', 'Engineering Gate'],
    ['교대앞', 'Teachers College Gate'],
  ],
  mall: [
    ['가온몰', 'Gaon Mall'],
    ['누리몰', 'Nuri Mall'],
    ['타임몰', 'Time Mall'],
    ['스퀘어몰', 'Square Mall'],
    ['프라자', 'Plaza Mall'],
    ['하늘몰', 'Sky Mall'],
  ],
}

/** Gives each name once; a type that runs out starts again with numbers. */
export function nameGiver(): (type: DistrictType) => LocalText {
  const given = new Map<DistrictType, number>()
  return type => {
    const list = NAMES[type]
    const n = given.get(type) ?? 0
    given.set(type, n + 1)
    const [ko, en] = list[n % list.length]!
    const round = Math.floor(n / list.length)
    return round === 0 ? { ko, en } : { ko: `${ko} ${round + 1}`, en: `${en} ${round + 1}` }
  }
}
