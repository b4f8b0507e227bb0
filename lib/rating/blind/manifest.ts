import { toHex } from './hex'
import { TOOK_PART } from './took-part'

/** A class of a requirement, and how many are entitled in it. */
interface ManifestClass {
  /** `TOOK_PART` for the classes in which participation is counted. */
  requirementId: number
  classUnitId: number
  entitled: number
}

/**
 * What is fixed when a round opens: its key, and with whom each person shares a class. A server that gave somebody a key or a class of
 * their own would know their ballot; so all browsers hold it to one fingerprint.
 */
export interface RoundManifest {
  roundId: number
  /** Hex. */
  publicKey: string
  k: number
  classes: ManifestClass[]
}

/** The manifest as a text, the same for everybody: classes in the order of requirement and unit. */
function canonicalText({ roundId, publicKey, k, classes }: RoundManifest): string {
  const rows = classes
    .filter(each => each.entitled > 0)
    .sort((a, b) => a.requirementId - b.requirementId || a.classUnitId - b.classUnitId)
    .map(each => `${each.requirementId}:${each.classUnitId}:${each.entitled}`)
  return ['raaderum/round/1', roundId, publicKey, k, ...rows].join('|')
}

/** 80 bits of SHA-256 in five groups that can be read aloud: "A3F2 91C4 07BE 5D10 88FA". */
export async function fingerprintOf(manifest: RoundManifest): Promise<string> {
  const text = new TextEncoder().encode(canonicalText(manifest))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  const hex = toHex(digest.slice(0, 10)).toUpperCase()
  return (hex.match(/.{4}/g) ?? []).join(' ')
}

/** Why a browser refuses a round. */
export type Refusal = 'otherRound' | 'classTooSmall' | 'notInManifest'

/**
 * What a browser holds a round against before it asks for anything: the fingerprint it has seen before or was given on paper, and
 * that nobody's class is smaller than k, for the places this person would answer in. Null when all is well.
 */
export function refusalOf(
  manifest: RoundManifest,
  fingerprint: string,
  expected: readonly string[],
  places: readonly { requirementId: number; classUnitId: number }[],
): Refusal | null {
  if (expected.some(each => each !== fingerprint)) return 'otherRound'
  if (manifest.k < LEAST_K) return 'classTooSmall'
  for (const place of places) {
    const found = manifest.classes.find(
      each => each.requirementId === place.requirementId && each.classUnitId === place.classUnitId,
    )
    if (!found) return 'notInManifest'
    if (place.requirementId !== TOOK_PART && found.entitled < manifest.k) return 'classTooSmall'
  }
  return null
}

/** k is never below this, whatever a server says (docs/method.md §5). */
const LEAST_K = 5
