import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { ballotLink, ballotSheet, outboxMessage, ratingRound } from '@/db/schema'
import { type Day, today } from '@/lib/platform/time'
import { hashOfWaySecret, newCode, readWayFragment } from '@/lib/rating/blind/way-secret'
import { storeCodes } from '@/lib/rating/ways/way-writes'

/** Prints a sheet of an open round as its page does, and gives the codes on the paper. */
export async function printSheet(sheetId: number, day: Day = today()): Promise<string[]> {
  const { write } = await database()
  return write(async tx => {
    const [sheet] = await tx.select().from(ballotSheet).where(eq(ballotSheet.id, sheetId))
    if (!sheet) throw new Error(`There is no sheet ${sheetId}`)
    const [round] = await tx.select().from(ratingRound).where(eq(ratingRound.id, sheet.roundId))
    const codes = Array.from({ length: sheet.people }, newCode)
    await storeCodes(tx, sheet, await Promise.all(codes.map(hashOfWaySecret)), { k: round?.k ?? 5, day })
    const [after] = await tx.select().from(ballotSheet).where(eq(ballotSheet.id, sheetId))
    return codes.slice(0, after?.printed)
  })
}

/** The secret in the newest mail that sent somebody their link to a round. */
export async function mailedLink(personId: number): Promise<string> {
  const { db } = await database()
  const mails = await db
    .select({ id: outboxMessage.id, body: outboxMessage.body })
    .from(outboxMessage)
    .where(and(eq(outboxMessage.kind, 'round_link'), eq(outboxMessage.personId, personId)))
    .orderBy(outboxMessage.id)
  const fragment = readWayFragment(/\/answer(#\S+)/.exec(mails.at(-1)?.body ?? '')?.[1] ?? '')
  if (!fragment) throw new Error(`Nobody has sent person ${personId} a link`)
  return fragment.secret
}

/** A link for somebody in a round, without a mail. */
export async function aLink(roundId: number, personId: number): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const secretHash = await hashOfWaySecret(secret)
  const { write } = await database()
  await write(tx =>
    tx
      .insert(ballotLink)
      .values({ secretHash, roundId, personId })
      .onConflictDoUpdate({ target: [ballotLink.roundId, ballotLink.personId], set: { secretHash } }),
  )
  return secret
}
