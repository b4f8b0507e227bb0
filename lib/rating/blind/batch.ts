import { fromHex, toHex } from './hex'
import type { RoundManifest } from './manifest'
import { secretsOf } from './recovery'
import { type BallotPlace, blindSerial, finishToken } from './token'
import { TOOK_PART } from './took-part'

/** One requirement's hidden serial, as it is sent to be signed. */
export interface BlindedBallot {
  requirementId: number
  blinded: string
}

/** What the server gives for one hidden serial. */
export interface SignedBallot {
  requirementId: number
  classUnitId: number
  evaluated: string
  proof: string
}

/** What a ballot is handed in with, later and without a name. */
export interface BallotToken {
  classUnitId: number
  serial: string
  token: string
}

/** Called between two of the costly steps, so that the page can show how far it is. */
export type Between = (done: number) => Promise<void>

const hide = async (seed: Uint8Array, place: BallotPlace, publicKey: string) => {
  const { serial, rng } = await secretsOf(seed, place.roundId, place.requirementId)
  return blindSerial(serial, place, fromHex(publicKey), rng)
}

/** Hides the serials of the requirements and of "took part". The same seed gives the same batch, byte for byte. */
export async function blindBatch(
  seed: Uint8Array,
  { roundId, publicKey }: RoundManifest,
  requirementIds: readonly number[],
  between: Between,
): Promise<BlindedBallot[]> {
  const batch: BlindedBallot[] = []
  for (const requirementId of [TOOK_PART, ...requirementIds]) {
    // What is sent is the same for every class: only taking the blind off again asks for it.
    const { blinded } = await hide(seed, { roundId, requirementId, classUnitId: 0 }, publicKey)
    batch.push({ requirementId, blinded: toHex(blinded) })
    await between(batch.length)
  }
  return batch
}

/**
 * Checks each proof and gives the tokens, by requirement.
 * @throws Error when the server used another key, or signed for another class than it said
 */
export async function finishBatch(
  seed: Uint8Array,
  { roundId, publicKey }: RoundManifest,
  signed: readonly SignedBallot[],
  between: Between,
): Promise<Record<string, BallotToken>> {
  const tokens: Record<string, BallotToken> = {}
  for (const [index, { requirementId, classUnitId, evaluated, proof }] of signed.entries()) {
    const place = { roundId, requirementId, classUnitId }
    const hidden = await hide(seed, place, publicKey)
    const token = finishToken(hidden, { evaluated: fromHex(evaluated), proof: fromHex(proof) }, place)
    tokens[requirementId] = { classUnitId, serial: toHex(hidden.serial), token: toHex(token) }
    await between(index + 1)
  }
  return tokens
}
