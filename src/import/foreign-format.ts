/** Files that are something else than their name or their place says, told by their first bytes. */
import type { LocalText } from '../../sim/region.ts'
import type { NamedFile } from './decode.ts'

const start = (bytes: Uint8Array, ...first: readonly number[]) => first.every((byte, i) => bytes[i] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

/** What the file is, and what to do, where it is no text that can be read as a table or as JSON. */
export function foreignFormat(file: NamedFile, wanted: 'table' | 'boundaries'): LocalText | undefined {
  const bytes = file.bytes ?? new TextEncoder().encode((file.text ?? '').slice(0, 4096))
  const advice =
    wanted === 'table'
      ? { ko: 'CSV로 저장해 주세요.', en: 'Save it as CSV.' }
      : { ko: 'GeoJSON(WGS84)으로 내보내 주세요.', en: 'Export it as GeoJSON (WGS84).' }
  const is = (ko: string, en: string): LocalText => ({ ko: `${ko} ${advice.ko}`, en: `${en} ${advice.en}` })
  if (start(bytes, 0x50, 0x4b, 3, 4)) {
    return /xl\/|\[Content_Types\]|docProps/.test(ascii(bytes, 0, 4096)) || /\.xlsx?$/i.test(file.name)
      ? is('엑셀 통합 문서(.xlsx)입니다.', 'this is a spreadsheet workbook (.xlsx).')
      : is('압축 파일(zip)입니다. 풀어서,', 'this is a zip archive. Unpack it.')
  }
  if (start(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return is('옛 엑셀 문서(.xls)입니다.', 'this is an old spreadsheet workbook (.xls).')
  if (start(bytes, 0x1f, 0x8b)) return is('gzip 압축 파일입니다. 풀어서,', 'this is gzip data. Unpack it.')
  if (start(bytes, 0x25, 0x50, 0x44, 0x46)) return is('PDF 문서입니다.', 'this is a PDF document.')
  if (ascii(bytes, 0, 15) === 'SQLite format 3')
    return is('SQLite(GeoPackage) 파일입니다.', 'this is an SQLite file (GeoPackage).')
  if (ascii(bytes, 0, 4) === 'PAR1') return is('Parquet 파일입니다.', 'this is a Parquet file.')
  if (start(bytes, 0x66, 0x67, 0x62, 3)) return is('FlatGeobuf 파일입니다.', 'this is a FlatGeobuf file.')
  if (start(bytes, 0, 0, 0x27, 0x0a)) return is('셰이프파일(.shp)입니다.', 'this is a shapefile (.shp).')
  const head = ascii(bytes, 0, 2048).replaceAll('\0', '').toLowerCase()
  if (/<(!doctype html|html|head|body|table)\b/.test(head))
    return is(
      `이름과 달리 웹 페이지(HTML)입니다. 브라우저나 엑셀에서 열어`,
      `this is a web page (HTML), whatever its name says. Open it in a browser or spreadsheet.`,
    )
  if (/^\W{0,3}<\?xml|^\W{0,3}<(kml|gml|workbook|svg)\b/.test(head))
    return is('XML 문서입니다.', 'this is an XML document.')
  return undefined
}
