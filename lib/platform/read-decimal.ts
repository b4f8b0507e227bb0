/**
 * Reads a number as Danes or English write it: 1.540,5 is Danish, 1540.5 is not; a lone point followed by three digits
 * parts thousands. Undefined for nothing, NaN for what is no number. Forms read with it on the server, and where the
 * page works something out while one types.
 */
export function readDecimal(text: string): number | undefined {
  const plain = text.trim().replace(/\s/g, '')
  const normal = plain.includes(',')
    ? plain.replaceAll('.', '').replace(',', '.')
    : plain.replace(/\.(?=\d{3}(\D|$))/g, '')
  if (normal === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(normal) ? Number(normal) : Number.NaN
}
