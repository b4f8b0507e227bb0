import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { type Database, database } from '@/db/client'
import { ballotSheet, ballotWay } from '@/db/schema'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import { aPerson, aRequirement, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'
import { addDays, today } from '@/lib/platform/time'
import type { SignedBallot } from '@/lib/rating/blind/batch'
import { TOOK_PART } from '@/lib/rating/blind/token'
import { newCode } from '@/lib/rating/blind/way-secret'
import { readBox } from '@/lib/rating/box/ballot-box'
import { openRound } from '@/lib/rating/open-round-writes'
import { aDraftRound } from '@/lib/rating/testing/rounds'
import { type BallotInHand, fetchBallotsOf } from '@/lib/rating/testing/voter'
import { aLink, printSheet } from '@/lib/rating/testing/ways'
import { cookieOf } from '../bench/people'
import { post } from '../bench/voter'
import { randomAnswers } from './answers'

/** Tries of one person at the same moment, dealt out among all that they hold. */
const AT_ONCE = 50
/** After so long the door takes two more tries of somebody it has turned away for trying too often, milliseconds. */
const TURNED_AWAY = 11_000

/** A round in which some draw a code and the others sign in, and everybody has got hold of every secret there could be. */
export interface RoundOfWays {
  roundId: number
  requirementId: number
  sheetId: number
  /** They draw a code, and yet have an account and a link in their own name. */
  drawing: Person[]
  /** They sign in, and yet have a link. */
  signingIn: Person[]
  codes: string[]
  /** A link for each, by person. */
  links: Map<number, string>
}

/** Opens such a round, in a unit of its own. */
export async function aRoundOfWays(root: Unit): Promise<RoundOfWays> {
  const unit = await aUnit(root, { name: 'Alle veje ind' })
  const some = async (count: number) => {
    const people: Person[] = []
    for (let i = 0; i < count; i++) people.push(await aPerson(unit))
    return people
  }
  const [drawing, signingIn] = [await some(5), await some(5)]
  const requirement = await aRequirement(unit)
  const roundId = await aDraftRound([unit], [requirement], { closesOn: '2099-01-01' })
  const { tree, settings } = await loadOrganisation()
  const { db, write } = await database()
  await write(tx =>
    tx.insert(ballotWay).values(drawing.map(({ id }) => ({ roundId, personId: id, way: 'code' as const }))),
  )
  await write(tx => openRound(tx, roundId, { tree, k: thresholdOf(settings), day: today() }))
  const [sheet] = await db.select().from(ballotSheet).where(eq(ballotSheet.roundId, roundId))
  if (!sheet) throw new Error('Nobody draws a code')
  const links = new Map<number, string>()
  for (const { id } of [...drawing, ...signingIn]) links.set(id, await aLink(roundId, id))
  // Printed yesterday, so that it can be printed anew today.
  const codes = await printSheet(sheet.id, addDays(today(), -1))
  return { roundId, requirementId: requirement.id, sheetId: sheet.id, drawing, signingIn, codes, links }
}

/** What somebody shows at the door, and how many of its answers were what. */
type Shown = { cookie: string } | { secret: string }

/**
 * Somebody who wants to count by each of the ways in that there are: signed in, by link and by code, all at once and one after the other.
 * `counted` is how many of their ballots lie in the box; a person who is entitled once counts once.
 */
export async function everyWayIn(address: string, db: Database, round: RoundOfWays) {
  const { roundId, requirementId, sheetId, links } = round
  const statuses = new Map<number, number>()
  const ballotsIn = async () => (await readBox(roundId)).ballotsOf(requirementId).length

  /** Fetches a batch and hands in its ballots; whether the server signed it. */
  async function tryWith(shown: Shown, whose: { personId: number } | { sheetId: number }, from: string) {
    const batch = await fetchBallotsOf(db, { roundId, ...whose }, async hidden => {
      const response =
        'secret' in shown
          ? await post(address, '/api/answer/batch', { ...hidden, ...shown, locale: 'da' }, undefined, from)
          : await post(address, '/api/ballots/batch', hidden, shown.cookie, from)
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      return response.ok ? ((await response.json()) as { evaluations: SignedBallot[] }).evaluations : null
    })
    for (const ballot of batch ?? []) await castOne(ballot)
    return batch !== null
  }
  const castOne = (ballot: BallotInHand) =>
    post(address, '/api/ballots', {
      ...ballot,
      version: 1,
      answers: ballot.requirementId === TOOK_PART ? null : randomAnswers(),
    })

  /** All that one person holds, at once and again one after the other; how many ballots they got in. */
  async function oneWith(everything: (() => Promise<boolean>)[]): Promise<number> {
    const before = await ballotsIn()
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => everything[at % everything.length]?.()))
    await pause(TURNED_AWAY)
    for (const again of everything) await again()
    return (await ballotsIn()) - before
  }
  const bySession = (person: Person) => async () =>
    tryWith({ cookie: await cookieOf(person.id) }, { personId: person.id }, '198.51.100.1')
  const byLink = (person: Person) => () =>
    tryWith({ secret: links.get(person.id) ?? '' }, { personId: person.id }, '198.51.100.2')
  const byCode = (code: string) => () => tryWith({ secret: code }, { sheetId }, '198.51.100.3')
  const signedBefore = () => statuses.get(200) ?? 0

  const counted: number[] = []
  for (const person of round.signingIn.slice(0, 2))
    counted.push(await oneWith([bySession(person), byLink(person), byCode(newCode())]))
  for (const [at, person] of round.drawing.slice(0, 2).entries())
    counted.push(await oneWith([bySession(person), byLink(person), byCode(round.codes[at] ?? '')]))
  // Somebody who draws a code and leaves it in the bowl has nothing else to come in with.
  const [withoutSlip] = round.drawing.slice(2)
  const withoutCode = withoutSlip ? await oneWith([bySession(withoutSlip), byLink(withoutSlip)]) : -1
  // A code does not come with a session: the door would learn who drew it.
  const cookie = await cookieOf(round.drawing[0]?.id ?? 0)
  const asked = { secret: round.codes[4], locale: 'da', roundId, blinded: [] }
  const codeWithSession = (await post(address, '/api/answer/batch', asked, cookie)).status

  // Printed anew: what was used stays used, and what was not is worth nothing any longer.
  const before = await ballotsIn()
  const [usedBefore, signed] = [round.codes.slice(0, 2), signedBefore()]
  const anew = await printSheet(sheetId, today())
  for (const old of round.codes) await byCode(old)()
  const signedForOld = signedBefore() - signed
  for (const code of anew) for (let twice = 0; twice < 2; twice++) await byCode(code)()
  const countedAnew = (await ballotsIn()) - before
  const tried = [...statuses.values()].reduce((sum, each) => sum + each, 0) + 1
  return {
    tried,
    answers: Object.fromEntries([...statuses].sort(([a], [b]) => a - b)),
    countedOfEach: counted,
    countedWithoutCode: withoutCode,
    codeWithSession,
    signedForOldCodes: signedForOld,
    slipsPrintedAnew: anew.length,
    countedByThem: countedAnew,
    ballots: await ballotsIn(),
    people: round.drawing.length + round.signingIn.length,
    held:
      counted.length === 4 &&
      counted.every(each => each === 1) &&
      withoutCode === 0 &&
      codeWithSession === 400 &&
      signedForOld === 0 &&
      anew.length === round.codes.length - usedBefore.length &&
      countedAnew === anew.length,
  }
}
