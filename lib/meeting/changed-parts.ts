import { createHash } from 'node:crypto'

/** What a screen shows, in parts, each with a stamp that is another when the part is. */
export interface Stamped<Parts> {
  parts: Partial<Parts>
  stamps: Record<string, string>
}

const stampOf = (part: unknown): string =>
  createHash('sha256').update(JSON.stringify(part)).digest('base64url').slice(0, 12)

/**
 * The parts that are others than those a screen has, by the stamps it came with; undefined when it has them all. With no stamps it gets everything.
 */
export function changedParts<Parts extends object>(
  parts: Parts,
  had: Readonly<Record<string, string>> = {},
): Stamped<Parts> | undefined {
  const all = Object.entries(parts).map(([name, part]) => ({ name, part, stamp: stampOf(part) }))
  const changed = all.filter(({ name, stamp }) => had[name] !== stamp)
  if (changed.length === 0) return undefined
  return {
    parts: Object.fromEntries(changed.map(({ name, part }) => [name, part])) as Partial<Parts>,
    stamps: Object.fromEntries(changed.map(({ name, stamp }) => [name, stamp])),
  }
}
