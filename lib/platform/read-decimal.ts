type Locale = 'da' | 'en'

/** What parts thousands and decimals: 12; 1.540; 1540,5 in Danish, 1,540; 1540.5 in English. No thousands begin with a nought. */
const DANISH = /^-?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?$/
const ENGLISH = /^-?([1-9]\d{0,2}(,\d{3})+|\d+)(\.\d+)?$/
const PLAIN = /^-?\d+\.\d+$/

const danish = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'))
const english = (text: string) => Number(text.replaceAll(',', ''))

/**
 * Reads a number as it is written in the reader's language, and as it is written in the other where that can mean nothing
 * else: a lone point followed by three digits parts thousands in Danish, save in 0.125, and so does a lone comma in
 * English. Undefined for nothing, NaN for what is no number. Forms read with it on the server, and where the page works
 * something out while one types.
 */
export function readDecimal(text: string, locale: Locale): number | undefined {
  const plain = text.trim().replace(/\s/g, '')
  if (plain === '') return undefined
  if (locale === 'en' && ENGLISH.test(plain)) return english(plain)
  if (DANISH.test(plain)) return danish(plain)
  return PLAIN.test(plain) ? Number(plain) : Number.NaN
}

/**
 * A number as it shall stand in a field, in full. Where nobody knows the language it is written so that both read the
 * same: a comma, and a nought more where three digits would follow it.
 */
export function writeDecimal(value: number, locale?: Locale): string {
  if (locale === 'en') return String(value)
  const written = String(value).replace('.', ',')
  return locale === undefined && /,\d{3}$/.test(written) ? `${written}0` : written
}
