/** Most values of filters are such, and a page of filters makes a hundred addresses. */
const PLAIN = /^[\w-]*$/

/**
 * A path with name and value pairs behind it, in their order, written as `URLSearchParams` writes them; it takes ten times as long for each.
 * @param pairs their names are the product's own: letters alone
 */
export function addressOf(path: string, pairs: readonly (readonly [name: string, value: string])[]): string {
  if (pairs.length === 0) return path
  const written = pairs.map(([name, value]) =>
    PLAIN.test(value) ? `${name}=${value}` : new URLSearchParams([[name, value]]).toString(),
  )
  return `${path}?${written.join('&')}`
}
