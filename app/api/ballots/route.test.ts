import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hearTheLog, KNOCKING_FROM, knock } from '@/lib/anonymous/testing/door'
import { actAs } from '@/lib/platform/testing/act-as'
import type { Person, Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { readBox } from '@/lib/rating/box/ballot-box'
import { anOpenRound, aVoter, type Voter } from '@/lib/rating/testing/rounds'
import { aWorkplace } from '@/lib/rating/testing/workplace'
import { POST as askForBatch } from './batch/route'
import { POST as askForMine } from './mine/route'
import { POST as handIn } from './route'

withFreshDatabase()

let roundId: number
let requirement: Requirement
let people: Person[]
let voter: Voter

const said = hearTheLog()

beforeAll(async () => {
  const { home, people: all, requirement: only } = await aWorkplace(8)
  ;[people, requirement] = [all, only]
  roundId = await anOpenRound([home], [requirement])
  voter = await aVoter(roundId, people[0]?.id ?? 0)
})
beforeEach(() => actAs(null))

describe('the door without a name', () => {
  it('takes a ballot, says nothing back, and gives it to whoever can show serial and token', async () => {
    const ballot = voter.ballot(requirement.id, 4)
    expect(await knock(handIn, ballot)).toMatchObject({ status: 204, text: '' })
    const { version, answers, ...own } = ballot
    const mine = await knock(askForMine, own)
    expect(mine.body).toEqual({ version, answers })
  })

  it('does not even read a request that could tell who sends it', async () => {
    const ballot = voter.ballot(requirement.id, 4)
    for (const header of ['cookie', 'authorization'])
      for (const door of [handIn, askForMine])
        expect(await knock(door, ballot, { [header]: 'whose=mine' })).toMatchObject({
          status: 400,
          body: { code: 'cookie' },
        })
  })

  it('takes nothing from another site, and nothing it cannot read', async () => {
    const ballot = voter.ballot(requirement.id, 4)
    expect(await knock(handIn, ballot, { origin: 'https://elsewhere.example' })).toMatchObject({
      status: 403,
    })
    expect(await knock(handIn, ballot, { 'content-type': 'text/plain' })).toMatchObject({ status: 403 })
    for (const body of ['{', '[]', { ...ballot, personId: 3 }, { ...ballot, version: 0 }])
      expect(await knock(handIn, body)).toMatchObject({ status: 400, body: { code: 'unreadable' } })
    expect(await knock(handIn, { ...ballot, answers: null })).toMatchObject({ status: 400 })
    expect(await knock(handIn, 'x'.repeat(20_001))).toMatchObject({ status: 413 })
  })

  it('says what is wrong, in the language of the page', async () => {
    const [older, newer] = [voter.ballot(requirement.id, 1), voter.ballot(requirement.id, 5)]
    expect(await knock(handIn, newer)).toMatchObject({ status: 204 })
    expect(await knock(handIn, older)).toMatchObject({ status: 409, body: { code: 'older' } })
    const forged = { ...newer, token: '0'.repeat(128) }
    const refusals = [
      await knock(handIn, { ...forged, locale: 'da' }),
      await knock(handIn, { ...forged, locale: 'en' }),
    ]
    for (const refused of refusals) expect(refused).toMatchObject({ status: 403, body: { code: 'badToken' } })
    expect(refusals[0]?.body.message).not.toBe(refusals[1]?.body.message)
    const names = voter.ballot(requirement.id, 2, { comment: 'Ring til mig på 20 12 34 56' })
    expect(await knock(handIn, names)).toMatchObject({ status: 422, body: { code: 'holdsPhone' } })
    expect(await knock(handIn, { ...newer, roundId: 999 })).toMatchObject({
      status: 409,
      body: { code: 'roundNotOpen' },
    })
  })

  it('bounds what one sender may send', async () => {
    const flood = { 'x-forwarded-for': '203.0.113.78' }
    let last = 0
    for (let count = 0; count < 4000 && last !== 429; count++) last = (await knock(handIn, '{', flood)).status
    expect(last).toBe(429)
    expect(await knock(handIn, '{')).toMatchObject({ status: 400 })
  })
})

describe('the door that signs', () => {
  const batch = (requirementIds: number[]) => ({
    roundId,
    blinded: requirementIds.map(requirementId => ({ requirementId, blinded: 'e2'.repeat(32) })),
  })

  it('asks who one is, and signs exactly what one may answer', async () => {
    expect(await knock(askForBatch, batch([requirement.id]))).toMatchObject({
      status: 401,
      body: { code: 'signedOut' },
    })
    const [, somebody] = people
    await actAs(somebody ?? null)
    for (const asked of [
      [requirement.id],
      [TOOK_PART],
      [TOOK_PART, requirement.id, 99],
      [TOOK_PART, requirement.id, requirement.id],
    ])
      expect(await knock(askForBatch, batch(asked))).toMatchObject({
        status: 409,
        body: { code: 'notEntitled' },
      })
    expect(
      await knock(askForBatch, batch([requirement.id]), { origin: 'https://elsewhere.example' }),
    ).toMatchObject({ status: 403 })
  })
})

it('none of them writes an answer, a secret or an address anywhere but in the box', async () => {
  const ballot = voter.ballot(requirement.id, 3, { comment: 'Det her står ingen andre steder' })
  expect(await knock(handIn, ballot)).toMatchObject({ status: 204 })
  expect((await readBox(roundId)).ballotsOf(requirement.id)).toMatchObject([
    { answers: { comment: 'Det her står ingen andre steder' } },
  ])
  const log = said.join('\n')
  for (const secret of [KNOCKING_FROM, ballot.serial, ballot.token, 'står ingen andre', '20 12 34 56'])
    expect(log).not.toContain(secret)
})
