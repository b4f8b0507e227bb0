/** Points before every third digit, and a comma: 12; 1.540; 1540,5. No thousands begin with a nought. */
const DANISH = /^-?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?$/

/**
 * Reads a number as Danes or English write it: 1.540,5 is Danish, 1540.5 is not; a lone point followed by three digits
 * parts thousands, save in 0.125. Undefined for nothing, NaN for what is no number. Forms read with it on the server, and where the
 * page works something out while one types.
 */
export function readDecimal(text: string): number | undefined {
  const plain = text.trim().replace(/\s/g, '')
  if (plain === '') return undefined
  if (DANISH.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+\.\d+$/.test(plain) ? Number(plain) : Number.NaN
}
