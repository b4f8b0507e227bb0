import { and, asc, eq, inArray } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import type { Database } from '@/db/client'
import { ballotIssue, entitlement, person, ratingRound, roleAssignment } from '@/db/schema'

/** The cookie of somebody who has just signed in, made as the product makes it (lib/access/session.ts). */
export async function cookieOf(personId: number): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  const token = await encode({
    token: { personId, sessionVersion: 1, sub: String(personId) },
    secret,
    maxAge: 3600,
  })
  return `next-auth.session-token=${token}`
}

export interface Right {
  personId: number
  roundId: number
  requirementId: number
}

/** What is still to be answered in the open round, by people who can sign in. */
export async function openRights(db: Database): Promise<Right[]> {
  const [round] = await db.select().from(ratingRound).where(eq(ratingRound.status, 'open'))
  if (!round) throw new Error('No round is open in the scratch database')
  const rights = await db
    .select({
      personId: entitlement.personId,
      roundId: entitlement.roundId,
      requirementId: entitlement.requirementId,
    })
    .from(entitlement)
    .innerJoin(person, and(eq(person.id, entitlement.personId), eq(person.status, 'active')))
    .where(eq(entitlement.roundId, round.id))
    .orderBy(asc(entitlement.personId), asc(entitlement.requirementId))
  const begun = await db
    .select({ personId: ballotIssue.personId })
    .from(ballotIssue)
    .where(eq(ballotIssue.roundId, round.id))
  const done = new Set(begun.map(each => each.personId))
  return rights.filter(right => !done.has(right.personId))
}

/** One person of each role, and an employee who still has something to rate. */
export async function peopleOfRoles(db: Database) {
  const held = await db
    .select({
      personId: roleAssignment.personId,
      role: roleAssignment.role,
      unitId: roleAssignment.unitId,
    })
    .from(roleAssignment)
    .where(inArray(roleAssignment.role, ['head', 'management', 'med_representative', 'administrator']))
    .orderBy(asc(roleAssignment.id))
  const withRole = new Set(held.map(each => each.personId))
  const first = (role: string) => held.find(each => each.role === role)?.personId ?? 1
  const rights = await openRights(db)
  const employee = rights.find(right => !withRole.has(right.personId))
  if (!employee) throw new Error('Nobody has anything left to rate in the scratch database')
  return {
    management: first('management'),
    head: first('head'),
    headUnit: held.find(each => each.role === 'head')?.unitId ?? 1,
    medRepresentative: first('med_representative'),
    administrator: first('administrator'),
    employee: employee.personId,
    openRight: employee,
  }
}
