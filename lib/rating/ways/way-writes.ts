import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, inArray, like } from 'drizzle-orm'
import { overwriteWhatIsDeleted, type Reader, type Transaction } from '@/db/client'
import {
  ballotCode,
  ballotLink,
  ballotSheet,
  ballotSheetClass,
  ballotWay,
  outboxMessage,
  person,
  ratingRound,
  roundKey,
  settings,
} from '@/db/schema'
import { queueMessage } from '@/lib/notify/outbox'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { DomainError } from '@/lib/platform/domain-error'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import { groupBy } from '@/lib/platform/group-by'
import { formatFor } from '@/lib/platform/i18n/format'
import { say } from '@/lib/platform/i18n/translator'
import { inParts } from '@/lib/platform/in-parts'
import type { Day } from '@/lib/platform/time'
import { TOOK_PART } from '@/lib/rating/blind/took-part'
import { hashOfWaySecret, wayFragment } from '@/lib/rating/blind/way-secret'
import type { Right } from '@/lib/rating/entitlement-writes'
import { tookPartClasses } from '@/lib/rating/open-round-reads'
import { NOT_USED, readMarks, readRaters } from './way-reads'
import { chooseWays } from './ways'

/**
 * Fixes, when a round opens, who gets in how: from here on somebody who draws a code has no other way, so that nobody counts twice. Everybody
 * else is known as themselves, signed in or by link, and gets one batch.
 */
export async function fixWays(
  tx: Transaction,
  roundId: number,
  { rights, tree, k }: { rights: readonly Right[]; tree: UnitTree; k: number },
): Promise<void> {
  const raters = await readRaters(tx, rights)
  const ways = chooseWays(raters, await readMarks(tx, roundId), k)
  await tx.delete(ballotWay).where(eq(ballotWay.roundId, roundId))
  const linked = raters.filter(each => ways.get(each.personId) === 'link')
  await inParts(linked, part =>
    tx.insert(ballotWay).values(part.map(({ personId }) => ({ roundId, personId, way: 'link' as const }))),
  )
  const drawing = raters.filter(each => ways.get(each.personId) === 'code')
  const first = groupBy(rights, each => each.personId)
  for (const people of groupBy(drawing, each => each.share).values()) {
    const own = first.get(people[0]?.personId ?? 0) ?? []
    const counted = (await tookPartClasses(tx, roundId, own)).get(own[0]?.personId ?? 0)
    const unitId = tree.lowestCommon(people.map(each => each.unitId))?.id
    if (counted === undefined || unitId === undefined) throw new Error('A sheet has nowhere to count')
    const groupIds = [...new Set(people.map(each => each.professionalGroupId))]
    const [sheet] = await tx
      .insert(ballotSheet)
      .values({ roundId, unitId, groupIds, people: people.length })
      .returning({ id: ballotSheet.id })
    if (!sheet) throw new Error('A sheet was not stored')
    const sheetId = sheet.id
    await inParts([{ requirementId: TOOK_PART, classUnitId: counted }, ...own], part =>
      tx
        .insert(ballotSheetClass)
        .values(part.map(({ requirementId, classUnitId }) => ({ sheetId, requirementId, classUnitId }))),
    )
    await inParts(people, part =>
      tx
        .insert(ballotWay)
        .values(part.map(({ personId }) => ({ roundId, personId, way: 'code' as const, sheetId }))),
    )
  }
}

/**
 * Stores what is on the paper of a sheet: the hashes of as many codes as people, drawn by the browser that prints them. Printed anew, it takes
 * those for codes that nobody has used and makes the old ones invalid. No oftener than once a day, as participation is counted: how many are
 * left tells how many have begun.
 * @throws DomainError `rating.errors.sheetTooSmall`, `.printedToday`, `.wrongCodes`, `.noCodesLeft`
 */
export async function storeCodes(
  tx: Transaction,
  sheet: typeof ballotSheet.$inferSelect,
  hashes: readonly string[],
  { k, day }: { k: number; day: Day },
): Promise<void> {
  if (sheet.people < k) throw new DomainError('rating.errors.sheetTooSmall', { k })
  if (sheet.printedOn === day) throw new DomainError('rating.errors.printedToday')
  if (new Set(hashes).size !== sheet.people) throw new DomainError('rating.errors.wrongCodes')
  await overwriteWhatIsDeleted(tx)
  const sheetId = sheet.id
  await tx
    .delete(ballotCode)
    .where(and(eq(ballotCode.sheetId, sheetId), eq(ballotCode.batchDigest, NOT_USED)))
  const used = await tx.$count(ballotCode, eq(ballotCode.sheetId, sheetId))
  const printed = hashes.slice(0, sheet.people - used)
  if (printed.length === 0) throw new DomainError('rating.errors.noCodesLeft')
  // In the order of their hashes, which is not that of the paper.
  const codes = printed.toSorted().map(codeHash => ({ codeHash, sheetId, batchDigest: NOT_USED }))
  await inParts(codes, part => tx.insert(ballotCode).values(part))
  await tx
    .update(ballotSheet)
    .set({ printed: printed.length, printedOn: day })
    .where(eq(ballotSheet.id, sheetId))
}

/** Sends a personal link to those of a round who get in by one, with its fingerprint; a new one makes an earlier one invalid. */
export async function sendLinks(
  tx: Transaction,
  roundId: number,
  personIds?: readonly number[],
): Promise<number> {
  const [round] = await tx
    .select({ name: ratingRound.name, closesOn: ratingRound.closesOn, fingerprint: roundKey.fingerprint })
    .from(ratingRound)
    .innerJoin(roundKey, eq(roundKey.roundId, ratingRound.id))
    .where(eq(ratingRound.id, roundId))
  const [own] = await tx.select().from(settings)
  if (!round || !own) throw new Error('A link belongs to a round that has opened')
  const people = await readLinked(tx, roundId, personIds)
  for (const to of people) {
    if (!to.email) continue
    const secret = randomBytes(32).toString('base64url')
    const secretHash = await hashOfWaySecret(secret)
    await tx
      .insert(ballotLink)
      .values({ secretHash, roundId, personId: to.id })
      .onConflictDoUpdate({ target: [ballotLink.roundId, ballotLink.personId], set: { secretHash } })
    const locale = to.locale ?? own.locale
    const values = {
      name: to.name,
      round: round.name,
      municipality: own.municipalityName,
      day: formatFor(locale).date(round.closesOn),
      fingerprint: round.fingerprint,
      link: `${publicAddress(readEnvironment())}/answer#${wayFragment(secret, round.fingerprint)}`,
    }
    await queueMessage(tx, {
      // Names no secret, and not its hash: the outbox outlives the round.
      onceKey: `${linkMail(roundId)}${to.id}/${randomBytes(6).toString('hex')}`,
      kind: 'round_link',
      personId: to.id,
      to: to.email,
      subject: say(locale, 'rating.mail.subject', values),
      body: say(locale, 'rating.mail.body', values),
    })
  }
  return people.length
}

const linkMail = (roundId: number) => `round_link/${roundId}/`

async function readLinked(db: Reader, roundId: number, personIds?: readonly number[]) {
  const columns = { id: person.id, name: person.name, email: person.email, locale: person.locale }
  if (personIds)
    return db
      .select(columns)
      .from(person)
      .where(inArray(person.id, [...personIds]))
  return db
    .select(columns)
    .from(ballotWay)
    .innerJoin(person, eq(person.id, ballotWay.personId))
    .where(and(eq(ballotWay.roundId, roundId), eq(ballotWay.way, 'link')))
}

/** Leaves nothing of who got in how: sheets, codes and links, and those that still wait to be sent. */
export async function destroyWays(tx: Transaction, roundId: number): Promise<void> {
  const sheets = await tx
    .select({ id: ballotSheet.id })
    .from(ballotSheet)
    .where(eq(ballotSheet.roundId, roundId))
  await tx.delete(ballotWay).where(eq(ballotWay.roundId, roundId))
  await tx.delete(ballotLink).where(eq(ballotLink.roundId, roundId))
  for (const { id } of sheets) {
    await tx.delete(ballotCode).where(eq(ballotCode.sheetId, id))
    await tx.delete(ballotSheetClass).where(eq(ballotSheetClass.sheetId, id))
  }
  await tx.delete(ballotSheet).where(eq(ballotSheet.roundId, roundId))
  await tx
    .delete(outboxMessage)
    .where(and(eq(outboxMessage.kind, 'round_link'), like(outboxMessage.onceKey, `${linkMail(roundId)}%`)))
}
