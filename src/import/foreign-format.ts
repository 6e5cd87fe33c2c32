/** Files that are something else than their name or their place says, told by their first bytes. */

import type { LocalText } from '../../sim/index.ts'
import { importTexts } from '../text/families.ts'
import type { NamedFile } from './decode.ts'

const start = (bytes: Uint8Array, ...first: readonly number[]) => first.every((byte, i) => bytes[i] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

/** What the file is, and what to do, where it is no text that can be read as a table or as JSON. */
export function foreignFormat(file: NamedFile, wanted: 'table' | 'boundaries'): LocalText | undefined {
  const bytes = file.bytes ?? new TextEncoder().encode((file.text ?? '').slice(0, 4096))
  const advice =
    wanted === 'table'
      ? importTexts.all('foreignFormat.saveItAsCsv')
      : importTexts.all('foreignFormat.exportItAsGeojsonWgs84')
  const is = (what: LocalText): LocalText => importTexts.all('foreignFormat.whatAndAdvice', { what, advice })
  if (start(bytes, 0x50, 0x4b, 3, 4)) {
    return /xl\/|\[Content_Types\]|docProps/.test(ascii(bytes, 0, 4096)) || /\.xlsx?$/i.test(file.name)
      ? is(importTexts.all('foreignFormat.thisIsASpreadsheetWorkbook'))
      : is(importTexts.all('foreignFormat.thisIsAZipArchive'))
  }
  if (start(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return is(importTexts.all('foreignFormat.thisIsAnOldSpreadsheet'))
  if (start(bytes, 0x1f, 0x8b)) return is(importTexts.all('foreignFormat.thisIsGzipDataUnpack'))
  if (start(bytes, 0x25, 0x50, 0x44, 0x46)) return is(importTexts.all('foreignFormat.thisIsAPdfDocument'))
  if (ascii(bytes, 0, 15) === 'SQLite format 3')
    return is(importTexts.all('foreignFormat.thisIsAnSqliteFile'))
  if (ascii(bytes, 0, 4) === 'PAR1') return is(importTexts.all('foreignFormat.thisIsAParquetFile'))
  if (start(bytes, 0x66, 0x67, 0x62, 3)) return is(importTexts.all('foreignFormat.thisIsAFlatGeobufFile'))
  if (start(bytes, 0, 0, 0x27, 0x0a)) return is(importTexts.all('foreignFormat.thisIsAShapefileShp'))
  const head = ascii(bytes, 0, 2048).replaceAll('\0', '').toLowerCase()
  if (/<(!doctype html|html|head|body|table)\b/.test(head))
    return is(importTexts.all('foreignFormat.thisIsAWebPage'))
  if (/^\W{0,3}<\?xml|^\W{0,3}<(kml|gml|workbook|svg)\b/.test(head))
    return is(importTexts.all('foreignFormat.thisIsAnXmlDocument'))
  return undefined
}
