import { type BallotToken, type Between, blindBatch, finishBatch } from '@/lib/rating/blind/batch'
import { fromHex } from '@/lib/rating/blind/hex'
import { fingerprintOf, refusalOf } from '@/lib/rating/blind/manifest'
import { TOOK_PART } from '@/lib/rating/blind/took-part'
import { type Asking, askForManifest, askForTokens } from './ballot-doors'

/** Why a browser does not begin; `refused` brings the server's own sentence. */
export type BeginProblem =
  | {
      problem:
        | 'otherRound'
        | 'classTooSmall'
        | 'notProven'
        | 'otherDevice'
        | 'signedOut'
        | 'noNetwork'
        | 'notSecure'
    }
  | { problem: 'refused'; message: string }

export interface RoundToBegin extends Asking {
  /** What the page shows, and what this browser saw before. */
  fingerprints: string[]
  items: { id: number; classUnitId: number }[]
}

/**
 * Gets the tokens of a round: holds the round against what was shown and seen before, has the hidden batch signed, and checks every
 * proof. The same seed asks with the very same batch, so a reply that was lost is given again. Loaded only when somebody begins.
 */
export async function beginRound(
  seed: string,
  { fingerprints, items, ...asking }: RoundToBegin,
  between: Between,
): Promise<{ tokens: Record<string, BallotToken> } | BeginProblem> {
  const places = items.map(item => ({ requirementId: item.id, classUnitId: item.classUnitId }))
  const manifest = await askForManifest(asking)
  if (!manifest) return { problem: 'noNetwork' }
  if (manifest.roundId !== asking.roundId) return { problem: 'otherRound' }
  const fingerprint = await fingerprintOf(manifest)
  const refusal = refusalOf(manifest, fingerprint, fingerprints, places)
  if (refusal) return { problem: refusal === 'notInManifest' ? 'otherRound' : refusal }
  const bytes = fromHex(seed)
  const batch = await blindBatch(
    bytes,
    manifest,
    items.map(item => item.id),
    between,
  )
  const asked = await askForTokens(asking, batch)
  if (asked.outcome === 'failed') return { problem: 'noNetwork' }
  if (asked.outcome === 'refused')
    return asked.code === 'otherDevice' || asked.code === 'signedOut'
      ? { problem: asked.code }
      : { problem: 'refused', message: asked.message }
  const { evaluations } = asked
  const tookPart = evaluations.find(each => each.requirementId === TOOK_PART)
  const participation = manifest.classes.find(
    each => each.requirementId === TOOK_PART && each.classUnitId === tookPart?.classUnitId,
  )
  if (!participation) return { problem: 'otherRound' }
  if (participation.entitled < manifest.k) return { problem: 'classTooSmall' }
  const isWhole =
    evaluations.length === places.length + 1 &&
    places.every(place =>
      evaluations.some(
        each => each.requirementId === place.requirementId && each.classUnitId === place.classUnitId,
      ),
    )
  if (!isWhole) return { problem: 'notProven' }
  try {
    return { tokens: await finishBatch(bytes, manifest, evaluations, between) }
  } catch {
    return { problem: 'notProven' }
  }
}
