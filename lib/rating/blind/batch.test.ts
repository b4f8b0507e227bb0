import { describe, expect, it } from 'vitest'
import { blindBatch, finishBatch, type SignedBallot } from './batch'
import { fromHex, toHex } from './hex'
import type { RoundManifest } from './manifest'
import { newSeed } from './recovery'
import { evaluateBlinded, newRoundKey, tokenOf } from './token'

const { publicKey, secretKey } = newRoundKey()
const manifest: RoundManifest = { roundId: 3, publicKey: toHex(publicKey), k: 5, classes: [] }
const between = async () => undefined
const classes: Record<number, number> = { 0: 7, 41: 8, 42: 9 }

const sign = (batch: { requirementId: number; blinded: string }[], key = secretKey): SignedBallot[] =>
  batch.map(({ requirementId, blinded }) => {
    const classUnitId = classes[requirementId] ?? 0
    const { evaluated, proof } = evaluateBlinded(key, fromHex(blinded), {
      roundId: 3,
      requirementId,
      classUnitId,
    })
    return { requirementId, classUnitId, evaluated: toHex(evaluated), proof: toHex(proof) }
  })

describe('a batch of blind ballots', () => {
  const seed = newSeed()

  it('is the same from the same seed, and gives tokens that are good for their places', async () => {
    const batch = await blindBatch(seed, manifest, [41, 42], between)
    expect(batch.map(each => each.requirementId)).toEqual([0, 41, 42])
    expect(await blindBatch(seed, manifest, [41, 42], between)).toEqual(batch)
    expect(await blindBatch(newSeed(), manifest, [41, 42], between)).not.toEqual(batch)
    const tokens = await finishBatch(seed, manifest, sign(batch), between)
    for (const requirementId of [0, 41, 42]) {
      const ballot = tokens[requirementId]
      if (!ballot) throw new Error('a token is missing')
      const place = { roundId: 3, requirementId, classUnitId: classes[requirementId] ?? 0 }
      expect(ballot.token).toBe(toHex(tokenOf(secretKey, fromHex(ballot.serial), place)))
    }
  })

  it('is refused when it was signed with another key, or for another class than said', async () => {
    const batch = await blindBatch(seed, manifest, [41], between)
    const otherKey = sign(batch, newRoundKey().secretKey)
    await expect(finishBatch(seed, manifest, otherKey, between)).rejects.toThrow()
    const otherClass = sign(batch).map(each => ({ ...each, classUnitId: 99 }))
    await expect(finishBatch(seed, manifest, otherClass, between)).rejects.toThrow()
  })
})
