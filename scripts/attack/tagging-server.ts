import { toHex } from '@/lib/rating/blind/hex'
import { fingerprintOf, type RoundManifest, refusalOf } from '@/lib/rating/blind/manifest'
import { blindSerial, evaluateBlinded, finishToken, newRoundKey } from '@/lib/rating/blind/token'

const place = { roundId: 1, requirementId: 7, classUnitId: 3 }

/** A server that wants to recognise somebody's ballot: by a key of their own, another manifest, or a class of one. Each is tried on the browser's code. */
export async function taggingServer() {
  const key = newRoundKey()
  const honest: RoundManifest = {
    roundId: 1,
    publicKey: toHex(key.publicKey),
    k: 5,
    classes: [{ requirementId: 7, classUnitId: 3, entitled: 20 }],
  }
  const posted = await fingerprintOf(honest)
  const refused = async (manifest: RoundManifest, at = [place]) =>
    refusalOf(manifest, await fingerprintOf(manifest), [posted], at) !== null
  const own = newRoundKey()
  const hidden = blindSerial(new Uint8Array(32).fill(9), place, key.publicKey)
  const rejects = (work: () => unknown) => {
    try {
      work()
      return false
    } catch {
      return true
    }
  }
  const tries = {
    keyOfTheirOwn: await refused({ ...honest, publicKey: toHex(own.publicKey) }),
    signedWithAnotherKey: rejects(() =>
      finishToken(hidden, evaluateBlinded(own.secretKey, hidden.blinded, place), place),
    ),
    signedForAnotherClass: rejects(() =>
      finishToken(
        hidden,
        evaluateBlinded(key.secretKey, hidden.blinded, { ...place, classUnitId: 4 }),
        place,
      ),
    ),
    anotherManifest: await refused({
      ...honest,
      classes: [{ requirementId: 7, classUnitId: 3, entitled: 19 }],
    }),
    classOfOne: await (async () => {
      const alone = { ...honest, classes: [{ requirementId: 7, classUnitId: 3, entitled: 1 }] }
      // Also where the fingerprint fits: a round that was made so from the start.
      return refusalOf(alone, await fingerprintOf(alone), [], [place]) !== null
    })(),
    classNobodyElseHas: await refused(honest, [{ ...place, classUnitId: 99 }]),
    smallerK: refusalOf({ ...honest, k: 1 }, posted, [], [place]) !== null,
  }
  const accepted = Object.values(tries).filter(each => !each).length
  return { tried: Object.keys(tries).length, accepted, held: accepted === 0 }
}
