import { ristretto255_oprf } from '@noble/curves/ed25519.js'

export { TOOK_PART } from './took-part'

/*
 * Blind tokens (RFC 9497, POPRF over ristretto255): the server signs a hidden serial for a public text, and later sees a serial and a
 * token that are good for that text, without knowing to whom it gave them. Runs in the browser and on the server.
 */

/** What a token is good for: one requirement, in one class, of one round. Requirement 0 is the ballot that says one has taken part. */
export interface BallotPlace {
  roundId: number
  requirementId: number
  classUnitId: number
}

/** Gives bytes for a blind: the same ones again when a batch is asked for again. */
export type Rng = (length?: number) => Uint8Array<ArrayBuffer>

/** A serial that is hidden for the server, and what is needed to take the blind off again. */
export interface BlindedSerial {
  serial: Uint8Array
  blinded: Uint8Array
  blind: Uint8Array
  /** The round's public key as it is for this place. */
  tweakedKey: Uint8Array
}

/** The server's signature on a hidden serial, and its proof that it used the round's own key. */
export interface Evaluation {
  evaluated: Uint8Array
  proof: Uint8Array
}

/** The public text of a token: one key serves a whole round, and a token for one place is no good for another. */
export const tokenInfo = ({ roundId, classUnitId, requirementId }: BallotPlace): string =>
  `raaderum/ballot/1|${roundId}|${classUnitId}|${requirementId}`

const signing = (place: BallotPlace) => ristretto255_oprf.poprf(new TextEncoder().encode(tokenInfo(place)))

/** A new pair of keys, for one round. */
export function newRoundKey(): { secretKey: Uint8Array; publicKey: Uint8Array } {
  return ristretto255_oprf.poprf(new Uint8Array()).generateKeyPair()
}

/** Hides a serial (browser). Throws when `publicKey` is no key. */
export function blindSerial(
  serial: Uint8Array,
  place: BallotPlace,
  publicKey: Uint8Array,
  rng?: Rng,
): BlindedSerial {
  const { blind, blinded, tweakedKey } = signing(place).blind(serial, publicKey, rng)
  return { serial, blind, blinded, tweakedKey }
}

/** Signs a hidden serial for a place (server; some 5 ms). Throws when `blinded` is no point of the group. */
export const evaluateBlinded = (secretKey: Uint8Array, blinded: Uint8Array, place: BallotPlace): Evaluation =>
  signing(place).blindEvaluate(secretKey, blinded)

/**
 * Checks the proof and takes the blind off (browser; some 5 ms). Gives the token.
 * @throws Error when the server used another key, or signed for another place
 */
export function finishToken(
  hidden: BlindedSerial,
  { evaluated, proof }: Evaluation,
  place: BallotPlace,
): Uint8Array {
  return signing(place).finalize(
    hidden.serial,
    hidden.blind,
    evaluated,
    hidden.blinded,
    proof,
    hidden.tweakedKey,
  )
}

/** The token that the round's key gives a serial for a place: what a person gets by the blind way, without it. */
export const tokenOf = (secretKey: Uint8Array, serial: Uint8Array, place: BallotPlace): Uint8Array =>
  signing(place).evaluate(secretKey, serial)

/** Compares two tokens in the same time, whatever they are. */
export function sameToken(right: Uint8Array, token: Uint8Array): boolean {
  if (right.length !== token.length) return false
  let difference = 0
  for (let i = 0; i < right.length; i++) difference |= (right[i] ?? 0) ^ (token[i] ?? 0)
  return difference === 0
}
