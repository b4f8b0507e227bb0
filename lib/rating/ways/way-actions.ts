'use server'

import { and, eq, inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { ballotSheet, ballotWay, entitlement, ratingRound, roundUnit } from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { sendsMail } from '@/lib/platform/env'
import { today } from '@/lib/platform/time'
import { requireOpenRound } from '@/lib/rating/open-round-reads'
import { readDraftPlan } from '@/lib/rating/round-plan-reads'
import { linksToSend, markedWays, printedCodes } from './way-model'
import { readRaters } from './way-reads'
import { sendLinks, storeCodes } from './way-writes'
import { possibleWays } from './ways'

const unitsOf = (db: Reader, roundId: number) =>
  db.select({ unitId: roundUnit.unitId }).from(roundUnit).where(eq(roundUnit.roundId, roundId))

async function roundOf(tx: Transaction, roundId: number) {
  const [round] = await tx.select().from(ratingRound).where(eq(ratingRound.id, roundId))
  if (!round) throw new DomainError('platform.errors.notFound')
  return round
}

/** Marks before a round opens how some of those in it get their ballots. From the opening on it is fixed. */
export const markWays = governed('round.manage', {
  schema: markedWays,
  subject: ({ input, tx }) => unitsOf(tx, input.round),
  run: async ({ input, tx, record }) => {
    const round = await roundOf(tx, input.round)
    if (round.status !== 'draft') throw new DomainError('rating.errors.waysFixed')
    const { tree } = await loadOrganisation()
    const planned = await readDraftPlan(tx, tree, round)
    const raters = await readRaters(
      tx,
      planned.flatMap(({ requirementId, entitled }) => entitled.map(each => ({ requirementId, ...each }))),
    )
    const marked = raters.filter(each => input.people.includes(each.personId))
    for (const rater of marked)
      if (!possibleWays(rater).includes(input.way))
        throw new DomainError('rating.errors.wayNotPossible', { name: rater.name }, 'way')
    await tx.delete(ballotWay).where(
      and(
        eq(ballotWay.roundId, round.id),
        inArray(
          ballotWay.personId,
          marked.map(each => each.personId),
        ),
      ),
    )
    if (marked.length > 0)
      await tx
        .insert(ballotWay)
        .values(marked.map(({ personId }) => ({ roundId: round.id, personId, way: input.way })))
    await record({
      event: 'round.ways_marked',
      subjectType: 'round',
      subjectId: round.id,
      unitId: round.unitId,
      after: { way: input.way, people: marked.length },
    })
    return { message: 'rating.ways.marked', values: { people: marked.length } }
  },
})

/** Puts codes on paper. The browser has drawn them and sends their hashes: no code is on the server before somebody uses it. */
export const printCodes = governed('round.manage', {
  schema: printedCodes,
  subject: ({ input, tx }) => unitsOf(tx, input.round),
  run: async ({ input, tx, record }) => {
    const round = await roundOf(tx, input.round)
    await requireOpenRound(tx, round.id)
    const [sheet] = await tx
      .select()
      .from(ballotSheet)
      .where(and(eq(ballotSheet.id, input.sheet), eq(ballotSheet.roundId, round.id)))
    if (!sheet) throw new DomainError('platform.errors.notFound')
    await storeCodes(tx, sheet, input.hashes, { k: round.k, day: today() })
    await record({
      event: 'round.codes_printed',
      subjectType: 'round',
      subjectId: round.id,
      unitId: sheet.unitId,
      after: { sheet: sheet.id },
    })
    return { message: 'rating.ways.codesPrinted' }
  },
})

/** Sends somebody who is in an open round a personal link, anew or for the first time; an earlier one dies. Not to those who draw a code. */
export const sendLinkAgain = governed('round.manage', {
  schema: linksToSend,
  subject: ({ input, tx }) => unitsOf(tx, input.round),
  run: async ({ input, tx, record }) => {
    const round = await roundOf(tx, input.round)
    await requireOpenRound(tx, round.id)
    const rights = await tx
      .select({
        personId: entitlement.personId,
        requirementId: entitlement.requirementId,
        classUnitId: entitlement.classUnitId,
      })
      .from(entitlement)
      .where(and(eq(entitlement.roundId, round.id), eq(entitlement.personId, input.personId)))
    const [rater] = await readRaters(tx, rights)
    const [fixed] = await tx
      .select({ way: ballotWay.way })
      .from(ballotWay)
      .where(and(eq(ballotWay.roundId, round.id), eq(ballotWay.personId, input.personId)))
    if (!rater) throw new DomainError('platform.errors.notFound')
    if (!rater.hasEmail || fixed?.way === 'code')
      throw new DomainError('rating.errors.wayNotPossible', { name: rater.name })
    await sendLinks(tx, round.id, [rater.personId])
    await record({
      event: 'round.link_sent',
      subjectType: 'round',
      subjectId: round.id,
      unitId: round.unitId,
    })
    return {
      message: sendsMail() ? 'rating.ways.linkSent' : 'rating.ways.linkWritten',
      values: { name: rater.name },
    }
  },
})
