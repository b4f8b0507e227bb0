import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, type RoundManifest, refusalOf } from './manifest'
import {
  type BallotPlace,
  blindSerial,
  evaluateBlinded,
  finishToken,
  newRoundKey,
  sameToken,
  tokenOf,
} from './token'

const place: BallotPlace = { roundId: 3, requirementId: 42, classUnitId: 7 }
const aSerial = () => new Uint8Array(randomBytes(32))

function aToken(key: ReturnType<typeof newRoundKey>, serial: Uint8Array) {
  const hidden = blindSerial(serial, place, key.publicKey)
  return finishToken(hidden, evaluateBlinded(key.secretKey, hidden.blinded, place), place)
}

describe('a blind token', () => {
  const key = newRoundKey()

  it('is good for its own place and serial only', () => {
    const serial = aSerial()
    const token = aToken(key, serial)
    expect(sameToken(tokenOf(key.secretKey, serial, place), token)).toBe(true)
    expect(sameToken(tokenOf(key.secretKey, aSerial(), place), token)).toBe(false)
    expect(sameToken(tokenOf(newRoundKey().secretKey, serial, place), token)).toBe(false)
    for (const other of [{ roundId: 4 }, { requirementId: 43 }, { classUnitId: 8 }])
      expect(sameToken(tokenOf(key.secretKey, serial, { ...place, ...other }), token)).toBe(false)
  })

  it('is not taken by a server that uses another key, or signs for another class', () => {
    const hidden = blindSerial(aSerial(), place, key.publicKey)
    const marked = evaluateBlinded(newRoundKey().secretKey, hidden.blinded, place)
    expect(() => finishToken(hidden, marked, place)).toThrow()
    const otherClass = evaluateBlinded(key.secretKey, hidden.blinded, { ...place, classUnitId: 8 })
    expect(() => finishToken(hidden, otherClass, place)).toThrow()
  })

  it('comes from the same hidden serial again when the blind does, and from another otherwise', () => {
    const serial = aSerial()
    const fixed = new Uint8Array(randomBytes(64))
    const rng = (length = 32) => fixed.slice(0, length)
    const first = blindSerial(serial, place, key.publicKey, rng)
    const second = blindSerial(serial, place, key.publicKey, rng)
    expect(second.blinded).toEqual(first.blinded)
    expect(blindSerial(serial, place, key.publicKey).blinded).not.toEqual(first.blinded)
  })
})

const manifest: RoundManifest = {
  roundId: 3,
  publicKey: 'ab'.repeat(32),
  k: 5,
  classes: [
    { requirementId: 42, classUnitId: 7, entitled: 12 },
    { requirementId: 0, classUnitId: 7, entitled: 12 },
  ],
}

describe('the fingerprint of a round', () => {
  it('is the same in whatever order the classes come, and another when anything else differs', async () => {
    const fingerprint = await fingerprintOf(manifest)
    expect(fingerprint).toMatch(/^([0-9A-F]{4} ){4}[0-9A-F]{4}$/)
    expect(await fingerprintOf({ ...manifest, classes: manifest.classes.toReversed() })).toBe(fingerprint)
    await fc.assert(
      fc.asyncProperty(
        fc.record({ requirementId: fc.nat(50), classUnitId: fc.nat(50), entitled: fc.integer({ min: 1 }) }),
        async added => {
          const other = await fingerprintOf({ ...manifest, classes: [...manifest.classes, added] })
          expect(other).not.toBe(fingerprint)
        },
      ),
      { numRuns: 50 },
    )
    expect(await fingerprintOf({ ...manifest, publicKey: 'ac'.repeat(32) })).not.toBe(fingerprint)
  })

  it('is what a browser refuses a round by', async () => {
    const fingerprint = await fingerprintOf(manifest)
    const places = [{ requirementId: 42, classUnitId: 7 }]
    expect(refusalOf(manifest, fingerprint, [fingerprint], places)).toBeNull()
    expect(refusalOf(manifest, fingerprint, ['0000 0000 0000 0000 0000'], places)).toBe('otherRound')
    expect(refusalOf(manifest, fingerprint, [], [{ requirementId: 42, classUnitId: 8 }])).toBe(
      'notInManifest',
    )
    const alone = { ...manifest, classes: [{ requirementId: 42, classUnitId: 7, entitled: 1 }] }
    expect(refusalOf(alone, fingerprint, [], places)).toBe('classTooSmall')
    expect(refusalOf({ ...manifest, k: 1 }, fingerprint, [], places)).toBe('classTooSmall')
  })
})
