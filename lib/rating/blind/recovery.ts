import { RECOVERY_WORDS } from './recovery-words'

/** A seed is all a browser needs: the serial and the blind of every ballot of a round come from it. */
const SEED_BYTES = 16
const SERIAL_BYTES = 32
/** More than a scalar of ristretto255 is drawn from. */
const BLIND_BYTES = 64

/** Sixteen words for the seed and one that checks them. */
const RECOVERY_LENGTH = SEED_BYTES + 1

/** A new seed, drawn by the browser. */
export const newSeed = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(SEED_BYTES))

export interface BallotSecrets {
  /** What the ballot is known by once it is handed in. */
  serial: Uint8Array
  /** Gives the same bytes each time, so that the same seed blinds to the same batch. */
  rng(length?: number): Uint8Array<ArrayBuffer>
}

/**
 * The serial and the blind of one requirement's ballot (HKDF with SHA-256): whoever knows one of them learns nothing of another,
 * nor of the seed.
 */
export async function secretsOf(
  seed: Uint8Array,
  roundId: number,
  requirementId: number,
): Promise<BallotSecrets> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(seed), 'HKDF', false, ['deriveBits'])
  const derive = async (label: string, length: number) => {
    const info = new TextEncoder().encode(`${label}|${roundId}|${requirementId}`)
    const settings = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
    return new Uint8Array(await crypto.subtle.deriveBits(settings, key, length * 8))
  }
  const [serial, blind] = await Promise.all([derive('serial', SERIAL_BYTES), derive('blind', BLIND_BYTES)])
  return {
    serial,
    rng(length = BLIND_BYTES) {
      if (length > BLIND_BYTES)
        throw new RangeError(`a blind is drawn from ${BLIND_BYTES} bytes, not ${length}`)
      return blind.slice(0, length)
    },
  }
}

/** Twice a value of the field of 256 elements (x^8 + x^4 + x^3 + x^2 + 1). */
const double = (value: number) => (value << 1) ^ (value > 127 ? 0x11d : 0)

/**
 * The word that checks the others: a sum in which every place has a weight of its own, so that one changed word, and two that have
 * changed places, are always seen.
 */
const checkOf = (seed: Uint8Array) => seed.reduce((sum, byte) => double(sum ^ byte), 0)

/** The recovery code of a seed, as words to write down. */
export function recoveryWords(seed: Uint8Array): string[] {
  return [...seed, checkOf(seed)].map(byte => RECOVERY_WORDS[byte] ?? '')
}

/** Why a code cannot be read; `unknown` names the word. */
export type RecoveryProblem =
  | { problem: 'length'; count: number }
  | { problem: 'unknown'; word: string; place: number }
  | { problem: 'check' }

const placeOf = new Map(RECOVERY_WORDS.map((word, index) => [word.slice(0, 3), index]))

/**
 * Reads a code as it was typed: upper or lower case, with anything but letters between the words. The first three letters of a
 * word are enough, but what is written beyond them must be the word's own.
 */
export function readRecoveryWords(text: string): { seed: Uint8Array } | RecoveryProblem {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const bytes: number[] = []
  for (const [index, word] of words.entries()) {
    const byte = placeOf.get(word.slice(0, 3))
    if (byte === undefined || !RECOVERY_WORDS[byte]?.startsWith(word))
      return { problem: 'unknown', word, place: index + 1 }
    bytes.push(byte)
  }
  if (bytes.length !== RECOVERY_LENGTH) return { problem: 'length', count: bytes.length }
  const seed = Uint8Array.from(bytes.slice(0, SEED_BYTES))
  return checkOf(seed) === bytes[SEED_BYTES] ? { seed } : { problem: 'check' }
}
