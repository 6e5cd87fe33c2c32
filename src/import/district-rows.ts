/** Rows of a table of districts as the model needs them: of the newest quarter, one a district, its shops by service added up. */
import { importTexts } from '../text/families.ts'
import type { Mapping } from './mapping.ts'
import type { Reporter } from './report.ts'
import { newest } from './row-selection.ts'
import type { TableRow } from './table.ts'

export const DISTRICT_HEADERS = {
  id: /^(id|code|코드|상권_?(코드|번호|ID)|trdar_cd|district_?(id|code)?)$/i,
  name: /^(name|이름|상권_?명|상권_?코드_?명|trdar_cd_nm|district_?name)$/i,
  nameEn: /^(name_?en(g)?|영문명)$/i,
  town: /^(town|region_id|region|town_(id|code)|시군구_?코드|자치구_?코드|행정구역_?코드|signgu_cd|sigungu_?c(o)?d(e)?)$/i,
  townName:
    /^(town_?name|시군구(_?명|_?코드_?명)?|자치구(_?명|_?코드_?명)?|signgu_(cd_)?nm|sigungu_?name|municipality)$/i,
  type: /^(type|유형|상권_?유형(_?명)?|상권_?구분_?코드_?명|상권_?구분_?명|trdar_se_cd_nm|kind)$/i,
  typeCode: /^(상권_?구분_?코드|trdar_se_cd)$/i,
  units: /^(units|점포칸)$/i,
  shops: /^(shops|stores|점포수|점포_수|업소_?수|stor_co|전체_?점포_?수)$/i,
  lon: /^(lon|lng|long|longitude|경도|x_?좌표\(wgs84\))$/i,
  lat: /^(lat|latitude|위도)$/i,
  catchment: /^(catchment|배후비율)$/i,
  daytime: /^(daytime|직장인구|주간인구)$/i,
  amenity: /^amenity$/i,
  access: /^access$/i,
  creators: /^creators$/i,
  chains: /^chains$/i,
  vacancy: /^(vacancy|공실률)$/i,
  year: /^(기준_?년_?분기(_?코드)?|기준_?분기|기준_?년월|기준_?년도?|년_?분기|분기|시점|stdr_yyqu_cd|stdr_ym_cd|quarter|year|time_?period|date|period)$/i,
  service:
    /^(서비스_?업종_?코드(_?명)?|업종(_?명|_?코드)?|svc_induty_cd(_nm)?|service(_?name|_?code)?|sector|industry|category|trade)$/i,
} as const

export type DistrictField = keyof typeof DISTRICT_HEADERS

/** Index of the column of a field; -1 where there is none. */
export const districtColumn = (header: TableRow, field: DistrictField): number =>
  header.cells.findIndex(cell => DISTRICT_HEADERS[field].test(cell))

/** Quarter and year may stand in columns of their own: the text of both together. */
function withDates(rows: readonly TableRow[], header: TableRow): { rows: readonly TableRow[]; year: number } {
  const year = header.cells.findIndex(cell =>
    /^(기준_?년_?코드|기준_?년|stdr_yy_cd|year|연도|년도)$/i.test(cell),
  )
  const quarter = header.cells.findIndex(cell =>
    /^(기준_?분기(_?코드)?|분기|stdr_qu_cd|quarter|qtr)$/i.test(cell),
  )
  if (year === -1 || quarter === -1) return { rows, year: districtColumn(header, 'year') }
  const at = header.cells.length
  return {
    year: at,
    rows: rows.map(row => {
      const q = /[1-4]/.exec(row.cells[quarter] ?? '')?.[0] ?? ''
      const cells = [...row.cells]
      cells[at] = q === '' ? (row.cells[year] ?? '') : `${row.cells[year]}Q${q}`
      return { ...row, cells }
    }),
  }
}

const ALL_SERVICES = /^(전체|합계|계|총계|소계|all|total|cs000000|00)$/i

/**
 * One row a district. Where rows are told apart by service or trade, shops are added up; a row of all services together is used alone.
 *
 * @returns undefined where the newest quarter cannot be told
 */
export function districtRows(
  file: string,
  body: readonly TableRow[],
  header: TableRow,
  mapping: Mapping,
  shopsOf: (row: TableRow) => number | undefined,
  report: Reporter,
): readonly { readonly row: TableRow; readonly shops: number | undefined }[] | undefined {
  const dated = withDates(body, header)
  // The date that was asked for is one of the residents; a quarter is chosen by itself.
  const selected = newest(
    file,
    dated.rows,
    { year: dated.year },
    { dateOrder: mapping.dateOrder, year: undefined },
    report,
  )
  if (selected === undefined) return undefined
  tellGone(file, dated.rows, selected.rows, header, report)
  const service = districtColumn(header, 'service')
  if (service === -1) return selected.rows.map(row => ({ row, shops: shopsOf(row) }))
  const id = districtColumn(header, 'id')
  const byDistrict = new Map<string, TableRow[]>()
  for (const row of selected.rows) {
    const key = id === -1 ? `${row.line}` : (row.cells[id] ?? '')
    const list = byDistrict.get(key)
    if (list === undefined) byDistrict.set(key, [row])
    else list.push(row)
  }
  tellServices(file, selected.rows, service, header, report)
  return [...byDistrict.values()].map(list => {
    const whole = list.find(row => ALL_SERVICES.test(row.cells[service] ?? ''))
    const shops = (whole === undefined ? list : [whole]).map(shopsOf)
    const known = shops.filter(n => n !== undefined)
    return { row: list[0]!, shops: known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0) }
  })
}

function tellServices(
  file: string,
  rows: readonly TableRow[],
  service: number,
  header: TableRow,
  report: Reporter,
): void {
  const services = new Set(rows.map(row => row.cells[service] ?? ''))
  if (services.size < 2) return
  const message = importTexts.all('districtRows.shopsOfTradesAreAdded', {
    size: services.size,
    header: header.cells[service],
  })
  report.add('note', 'severalServices', file, message)
}

/** Districts of older quarters that the newest no longer has. */
function tellGone(
  file: string,
  all: readonly TableRow[],
  used: readonly TableRow[],
  header: TableRow,
  report: Reporter,
): void {
  const id = districtColumn(header, 'id')
  if (id === -1 || all.length === used.length) return
  const kept = new Set(used.map(row => row.cells[id] ?? ''))
  const gone = [...new Set(all.map(row => row.cells[id] ?? ''))].filter(code => !kept.has(code))
  if (gone.length === 0) return
  const message = importTexts.all('districtRows.districtsAreNotInThe', {
    n: gone.length,
    list: gone.slice(0, 8).join(', '),
  })
  report.add('warning', 'severalYears', file, message)
}
