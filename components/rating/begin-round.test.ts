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

/** The manifest that the server gives to whoever asks. */
let served = manifest

type Answer = { status: number; body: unknown }

/** A server that signs with `secretKey` for the classes it is told to. */
function serve({
  secretKey = key.secretKey,
  classes = { 0: 7, 41: 7 } as Record<number, number>,
  answer = null as Answer | null,
} = {}) {
  const bodies: string[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (address === '/api/ballots/manifest') return Response.json(served)
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
  served = of
  const fingerprints = pinned ? [shown, pinned] : [shown]
  return beginRound(seed, { roundId: 3, locale: 'da', fingerprints, items }, between)
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

  it('refuses another round than it asked for, and begins with no manifest at all neither', async () => {
    const bodies = serve()
    expect(await begin({ ...manifest, roundId: 4 })).toEqual({ problem: 'otherRound' })
    vi.stubGlobal('fetch', async () => Response.json({}, { status: 500 }))
    expect(await begin()).toEqual({ problem: 'noNetwork' })
    expect(bodies).toEqual([])
  })

  it('shows a code at another door than a session, and brings no cookie there', async () => {
    const seen: [string, RequestInit][] = []
    serve()
    const answer = globalThis.fetch
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
      seen.push([address, init])
      return answer(address, init)
    })
    const fingerprints = [await fingerprintOf(manifest)]
    await beginRound(seed, { roundId: 3, locale: 'da', secret: 'ABCD', fingerprints, items }, between)
    expect(seen.map(([address]) => address)).toEqual(['/api/ballots/manifest', '/api/answer/batch'])
    for (const [, init] of seen) expect(init.credentials).toBe('omit')
    expect(JSON.parse(String(seen[1]?.[1].body))).toMatchObject({ secret: 'ABCD' })
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
