/** Codes as they were before programs took them for numbers, and one length of them for all files. */

/** Without quotes, brackets of a spreadsheet and the `.0` of a program that read a number. */
export function plainCode(raw: string): string {
  const text = raw
    .normalize('NFKC')
    .replace(/^['"=]+|['"]+$/g, '')
    .trim()
  const whole = /^(\d+)\.0+$/.exec(text)
  return shortCode(whole === null ? text : whole[1]!)
}

/** Ten-digit codes of the Korean resident register carry the municipality in their first five, zeros behind. */
export function shortCode(code: string): string {
  if (/^\d{10}$/.test(code) && code.endsWith('00000'))
    return code.slice(2, 5) === '000' ? code.slice(0, 2) : code.slice(0, 5)
  return code
}

/** A code that a spreadsheet rounded to a power of ten: its digits are lost. */
export const isRounded = (code: string): boolean => /^\d(\.\d+)?e\+?\d+$/i.test(code.trim())

/**
 * The codes that such a text may have been.
 *
 * @param codes all that the boundaries have
 */
export function unrounded(text: string, codes: Iterable<string>): readonly string[] {
  const [mantissa = '', power = ''] = text.trim().toLowerCase().split(/e\+?/)
  const digits = mantissa.replace('.', '')
  const length = Number(power) + 1
  if (digits.length >= length) return [String(Number(text))]
  const step = 10 ** (length - digits.length)
  const middle = Number(digits) * step
  return [...codes].filter(code => {
    // Municipalities of five digits stand for ten-digit codes.
    const whole = code.padEnd(length, '0')
    return /^\d+$/.test(whole) && whole.length === length && Math.abs(Number(whole) - middle) <= step / 2
  })
}
