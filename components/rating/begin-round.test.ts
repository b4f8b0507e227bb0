import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromHex, toHex } from '@/lib/rating/blind/hex'
import { fingerprintOf, type RoundManifest } from '@/lib/rating/blind/manifest'
import { evaluateBlinded, newRoundKey } from '@/lib/rating/blind/token'
import { beginRound } from './begin-round'

const key = newRoundKey()
const manifest: RoundManifest = {
  roundId: 3,
  publicKey: toHex(key.publicKey),
  k: 5,
  classes: [
    { requirementId: 0, classUnitId: 7, entitled: 12 },
    { requirementId: 41, classUnitId: 7, entitled: 12 },
  ],
}
const items = [{ id: 41, classUnitId: 7 }]
const seed = '0a'.repeat(16)
const between = async () => undefined

type Answer = { status: number; body: unknown }

/** A server that signs with `secretKey` for the classes it is told to. */
function serve({
  secretKey = key.secretKey,
  classes = { 0: 7, 41: 7 } as Record<number, number>,
  answer = null as Answer | null,
} = {}) {
  const bodies: string[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    bodies.push(String(init.body))
    if (answer) return Response.json(answer.body, { status: answer.status })
    const { blinded } = JSON.parse(String(init.body))
    return Response.json({
      evaluations: blinded.map((each: { requirementId: number; blinded: string }) => {
        const { requirementId } = each
        const classUnitId = classes[requirementId] ?? 0
        const place = { roundId: 3, requirementId, classUnitId }
        const { evaluated, proof } = evaluateBlinded(secretKey, fromHex(each.blinded), place)
        return { requirementId, classUnitId, evaluated: toHex(evaluated), proof: toHex(proof) }
      }),
    })
  })
  return bodies
}

const begin = async (of: RoundManifest = manifest, pinned?: string) => {
  const shown = await fingerprintOf(of)
  return beginRound(seed, { manifest: of, fingerprints: pinned ? [shown, pinned] : [shown], items }, between)
}

afterEach(() => vi.unstubAllGlobals())

describe('beginning a round in the browser', () => {
  it('gets a token for each requirement and for having taken part; the same batch again when the reply was lost', async () => {
    const bodies = serve()
    const begun = await begin()
    expect(begun).toMatchObject({ tokens: { 0: { classUnitId: 7 }, 41: { classUnitId: 7 } } })
    expect(await begin()).toEqual(begun)
    expect(bodies[1]).toBe(bodies[0])
    expect(bodies[0]).not.toContain(seed)
  })

  it('refuses another key or other classes than this browser saw before, and asks for nothing', async () => {
    const bodies = serve()
    const other = { ...manifest, publicKey: toHex(newRoundKey().publicKey) }
    expect(await begin(other, await fingerprintOf(manifest))).toEqual({ problem: 'otherRound' })
    expect(bodies).toEqual([])
  })

  it('refuses a class of one, also for having taken part', async () => {
    const bodies = serve()
    const alone = (requirementId: number) => ({
      ...manifest,
      classes: manifest.classes.map(each =>
        each.requirementId === requirementId ? { ...each, entitled: 1 } : each,
      ),
    })
    expect(await begin(alone(41))).toEqual({ problem: 'classTooSmall' })
    expect(bodies).toEqual([])
    expect(await begin(alone(0))).toEqual({ problem: 'classTooSmall' })
  })

  it('refuses a signature with another key, or for another class than everybody sees', async () => {
    serve({ secretKey: newRoundKey().secretKey })
    expect(await begin()).toEqual({ problem: 'notProven' })
    serve({ classes: { 0: 7, 41: 8 } })
    expect(await begin()).toEqual({ problem: 'notProven' })
    serve({ classes: { 0: 8, 41: 7 } })
    expect(await begin()).toEqual({ problem: 'otherRound' })
  })

  it('says what the server said', async () => {
    serve({ answer: { status: 409, body: { code: 'otherDevice', message: '' } } })
    expect(await begin()).toEqual({ problem: 'otherDevice' })
    serve({ answer: { status: 409, body: { code: 'roundNotOpen', message: 'Runden er lukket.' } } })
    expect(await begin()).toEqual({ problem: 'refused', message: 'Runden er lukket.' })
    serve({ answer: { status: 500, body: {} } })
    expect(await begin()).toEqual({ problem: 'noNetwork' })
  })
})
