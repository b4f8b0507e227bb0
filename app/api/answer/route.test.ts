import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { ballotSheet } from '@/db/schema'
import { hearTheLog, KNOCKING_FROM, knock } from '@/lib/anonymous/testing/door'
import { aMunicipality, aPerson, aRequirement, aUnit, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { toHex } from '@/lib/rating/blind/hex'
import { newRoundKey, TOOK_PART } from '@/lib/rating/blind/token'
import { newCode } from '@/lib/rating/blind/way-secret'
import { anOpenRound } from '@/lib/rating/testing/rounds'
import { aLink, mailedLink, printSheet } from '@/lib/rating/testing/ways'
import { peopleIn } from '@/lib/rating/testing/workplace'
import { POST as askForManifest } from '../ballots/manifest/route'
import { POST as askForBatch } from './batch/route'
import { POST as enter } from './route'

withFreshDatabase()

let roundId: number
let requirementId: number
let codes: string[]
let linked: Person
let drawing: Person[]

const said = hearTheLog()

beforeAll(async () => {
  const unit = await aUnit(await aMunicipality())
  drawing = await peopleIn(unit, 5, { email: null, status: 'invited' })
  linked = await aPerson(unit, { status: 'invited' })
  const requirement = await aRequirement(unit)
  requirementId = requirement.id
  roundId = await anOpenRound([unit], [requirement])
  const [sheet] = await (await reader()).select().from(ballotSheet)
  codes = await printSheet(sheet?.id ?? 0)
})

const batch = (secret: string) => ({
  secret,
  locale: 'da',
  roundId,
  blinded: [TOOK_PART, requirementId].map(id => ({
    requirementId: id,
    blinded: toHex(newRoundKey().publicKey),
  })),
})

describe('the door for those without an account', () => {
  it('shows a round to a code and to a link, in the language asked for, as often as one likes', async () => {
    for (let times = 0; times < 2; times += 1) {
      const danish = await knock(enter, { secret: codes[0], locale: 'da' })
      expect(danish).toMatchObject({
        status: 200,
        body: { round: { roundId }, items: [{ id: requirementId }] },
      })
      const english = await knock(enter, { secret: codes[0], locale: 'en' })
      expect(english.body.intro.whoSees).not.toBe(danish.body.intro.whoSees)
    }
    const byLink = await knock(enter, { secret: await mailedLink(linked.id), locale: 'da' })
    expect(byLink.body.items).toHaveLength(1)
    // Whoever drew a code is nobody in particular: all who share the class are told of.
    const { intro } = (await knock(enter, { secret: codes[0], locale: 'da' })).body
    for (const { name } of [...drawing, linked]) expect(intro.names).toContain(name)
    expect(byLink.body.intro.names).not.toContain(linked.name)
  })

  it('signs one batch for each', async () => {
    for (const secret of [codes[0] ?? '', await mailedLink(linked.id)]) {
      const first = await knock(askForBatch, batch(secret))
      expect(first).toMatchObject({
        status: 200,
        body: { evaluations: [{ requirementId: 0 }, { requirementId }] },
      })
      expect(await knock(askForBatch, batch(secret))).toMatchObject({ body: { code: 'otherDevice' } })
    }
  })

  it('knows neither session nor cookie, and no code that was made up', async () => {
    for (const [door, body] of [
      [enter, { secret: codes[1], locale: 'da' }],
      [askForBatch, batch(codes[1] ?? '')],
      [askForManifest, { roundId, locale: 'da' }],
    ] as const) {
      expect(await knock(door, body, { cookie: 'next-auth.session-token=x' })).toMatchObject({
        status: 400,
        body: { code: 'cookie' },
      })
      expect((await knock(door, body, { origin: 'https://elsewhere.example' })).status).toBe(403)
    }
    for (const secret of [newCode(), 'x', `${codes[1]}A`, 'a'.repeat(43)]) {
      expect(await knock(enter, { secret, locale: 'da' })).toMatchObject({ body: { code: 'unknownSecret' } })
      expect(await knock(askForBatch, batch(secret))).toMatchObject({ body: { code: 'unknownSecret' } })
    }
    expect(await knock(askForBatch, { ...batch(codes[1] ?? ''), roundId: 99 })).toMatchObject({
      body: { code: 'unknownSecret' },
    })
  })

  it('tells somebody who draws a code that a link is not theirs to use', async () => {
    const link = await aLink(roundId, drawing[0]?.id ?? 0)
    expect(await knock(enter, { secret: link, locale: 'da' })).toMatchObject({ body: { code: 'drawsCode' } })
    expect(await knock(askForBatch, batch(link))).toMatchObject({ body: { code: 'drawsCode' } })
  })

  it('gives the manifest of a round to anybody, and not its secret key', async () => {
    const { body } = await knock(askForManifest, { roundId, locale: 'da' })
    expect(Object.keys(body).sort()).toEqual(['classes', 'k', 'publicKey', 'roundId'])
    expect((await knock(askForManifest, { roundId: 99, locale: 'da' })).status).toBe(409)
  })

  it('writes no code, link or address to any log', async () => {
    const log = said.join('\n')
    for (const secret of [...codes, await mailedLink(linked.id), KNOCKING_FROM])
      expect(log).not.toContain(secret)
  })
})
