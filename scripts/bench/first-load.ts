import { gzipSync } from 'node:zlib'

const sizes = new Map<string, number>()

/**
 * Gzipped kilobytes of the JavaScript that a page loads at first: its script elements, and the parts its components
 * ask for as soon as it wakes. Scripts for browsers without modules are not loaded by any browser of today.
 */
export async function firstLoadScripts(address: string, html: string): Promise<number> {
  const old = new Set(
    [...html.matchAll(/<script[^>]*noModule[^>]*>/gi)].flatMap(
      ([tag]) => tag.match(/static\/chunks\/[^"]+?\.js/) ?? [],
    ),
  )
  const paths = new Set([...html.matchAll(/static\/chunks\/[^"'\\?]+?\.js/g)].map(([path]) => path))
  let bytes = 0
  for (const path of paths) {
    if (old.has(path)) continue
    let size = sizes.get(path)
    if (size === undefined) {
      const response = await fetch(`${address}/_next/${path}`)
      size = gzipSync(Buffer.from(await response.arrayBuffer())).length
      sizes.set(path, size)
    }
    bytes += size
  }
  return bytes / 1024
}
