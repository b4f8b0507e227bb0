import 'server-only'
import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import {
  ballotCode,
  ballotLink,
  ballotSheet,
  ballotSheetClass,
  ballotWay,
  entitlement,
  person,
} from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { readInParts } from '@/lib/platform/in-parts'
import { hashOfWaySecret, readWaySecret } from '@/lib/rating/blind/way-secret'
import { type Rater, sharesOf, type Way } from './ways'

/** The digest of a code that has bought no batch yet: of the same length as a real one. */
export const NOT_USED = '0'.repeat(64)

interface RaterAtHome extends Rater {
  name: string
  unitId: number
  professionalGroupId: number
}

/** Those entitled in a round, with the ways that are open to them now. */
export async function readRaters(
  db: Reader,
  rights: readonly { personId: number; requirementId: number; classUnitId: number }[],
): Promise<RaterAtHome[]> {
  const shares = sharesOf(rights)
  const ids = [...shares.keys()]
  const rows = await readInParts(ids, part =>
    db
      .select({
        id: person.id,
        name: person.name,
        email: person.email,
        status: person.status,
        unitId: person.unitId,
        professionalGroupId: person.professionalGroupId,
      })
      .from(person)
      .where(and(inArray(person.id, part), ne(person.status, 'disabled')))
      .orderBy(asc(person.name)),
  )
  return rows.map(({ id, email, status, ...row }) => ({
    ...row,
    personId: id,
    canSignIn: status === 'active' && email !== null,
    hasEmail: email !== null,
    share: shares.get(id) ?? '',
  }))
}

/** How people are marked before a round opens. */
export async function readMarks(db: Reader, roundId: number): Promise<Map<number, Way>> {
  const rows = await db
    .select({ personId: ballotWay.personId, way: ballotWay.way })
    .from(ballotWay)
    .where(eq(ballotWay.roundId, roundId))
  return new Map(rows.map(row => [row.personId, row.way]))
}

/** What a secret opens: a round for a known person, or for whoever drew the code. */
export type Holder =
  | { by: 'link'; roundId: number; personId: number; secretHash: string }
  | { by: 'code'; roundId: number; sheetId: number; secretHash: string }

/**
 * What a code or a link opens.
 * @throws DomainError `rating.errors.unknownSecret` for one that opens nothing, any longer or ever
 */
export async function readHolder(db: Reader, secret: string): Promise<Holder> {
  const read = readWaySecret(secret)
  const secretHash = read ? await hashOfWaySecret(read) : ''
  const [code] = await db
    .select({ sheetId: ballotSheet.id, roundId: ballotSheet.roundId })
    .from(ballotCode)
    .innerJoin(ballotSheet, eq(ballotSheet.id, ballotCode.sheetId))
    .where(eq(ballotCode.codeHash, secretHash))
  if (code) return { by: 'code', ...code, secretHash }
  const [link] = await db
    .select({ roundId: ballotLink.roundId, personId: ballotLink.personId })
    .from(ballotLink)
    .innerJoin(person, and(eq(person.id, ballotLink.personId), ne(person.status, 'disabled')))
    .where(eq(ballotLink.secretHash, secretHash))
  if (link) return { by: 'link', ...link, secretHash }
  throw new DomainError('rating.errors.unknownSecret')
}

/** What a code of a sheet may answer, and in which classes. */
export async function readSheetPlaces(db: Reader, sheetId: number) {
  return db
    .select({ requirementId: ballotSheetClass.requirementId, classUnitId: ballotSheetClass.classUnitId })
    .from(ballotSheetClass)
    .where(eq(ballotSheetClass.sheetId, sheetId))
}

/** What a person may answer, and in which classes. */
export async function readPersonPlaces(db: Reader, roundId: number, personId: number) {
  return db
    .select({ requirementId: entitlement.requirementId, classUnitId: entitlement.classUnitId })
    .from(entitlement)
    .where(and(eq(entitlement.roundId, roundId), eq(entitlement.personId, personId)))
}

/** Whether somebody draws a code in a round, and so gets in no other way. */
export async function drawsCode(db: Reader, roundId: number, personId: number): Promise<boolean> {
  const [row] = await db
    .select({ way: ballotWay.way })
    .from(ballotWay)
    .where(and(eq(ballotWay.roundId, roundId), eq(ballotWay.personId, personId)))
  return row?.way === 'code'
}
