import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { challenge, challengePart, governanceCase, proposal, requirement } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { groupBy } from '@/lib/platform/group-by'
import { today } from '@/lib/platform/time'
import { inForceOn } from '@/lib/register/in-force'
import { findRequirement, type RequirementRow } from '@/lib/register/requirement-reads'
import type { ChallengeAnswer } from './vocabulary'

export type ChallengeRow = typeof challenge.$inferSelect
type PartRow = typeof challengePart.$inferSelect

/** What became of a proposal to challenge upward. */
export interface ChallengeOfCase {
  /** What the case asks for; null while nobody has written it. */
  part: PartRow | null
  /** The letter it went into when it was decided. */
  letter: ChallengeRow | null
  answer: ChallengeAnswer | null
}

/** The challenge of a proposal, so far as it has come. */
export async function readChallengeOf(db: Reader, proposalId: number | null): Promise<ChallengeOfCase> {
  if (proposalId === null) return { part: null, letter: null, answer: null }
  const [found] = await db
    .select({ part: challengePart, letter: challenge })
    .from(challengePart)
    .leftJoin(challenge, eq(challenge.id, challengePart.challengeId))
    .where(eq(challengePart.proposalId, proposalId))
  const state = found?.letter?.state
  return {
    part: found?.part ?? null,
    letter: found?.letter ?? null,
    answer: state === 'granted' || state === 'refused' ? state : null,
  }
}

/** @throws DomainError `platform.errors.notFound` */
export async function readChallenge(db: Reader, id: number): Promise<ChallengeRow> {
  const [row] = await db.select().from(challenge).where(eq(challenge.id, id))
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** Every case's part of a letter, with the case, its proposal and its requirement, in the order they joined. */
export async function readParts(db: Reader, challengeId: number) {
  return db
    .select({ part: challengePart, row: governanceCase, proposal, about: requirement })
    .from(challengePart)
    .innerJoin(governanceCase, eq(governanceCase.id, challengePart.caseId))
    .innerJoin(proposal, eq(proposal.id, challengePart.proposalId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(eq(challengePart.challengeId, challengeId))
    .orderBy(asc(challengePart.id))
}
export type LetterPart = Awaited<ReturnType<typeof readParts>>[number]

/** The units that letters speak for, by letter: whoever handles one must be above all of its. */
export async function readUnitsOfLetters(
  db: Reader,
  challengeIds: readonly number[],
): Promise<Map<number | null, number[]>> {
  const rows = await db
    .selectDistinct({ challengeId: challengePart.challengeId, unitId: governanceCase.unitId })
    .from(challengePart)
    .innerJoin(governanceCase, eq(governanceCase.id, challengePart.caseId))
    .where(inArray(challengePart.challengeId, [...challengeIds]))
  const byLetter = groupBy(rows, row => row.challengeId)
  return new Map([...byLetter].map(([id, units]) => [id, units.map(each => each.unitId)]))
}

export const unitsOfLetter = async (db: Reader, challengeId: number): Promise<number[]> =>
  (await readUnitsOfLetters(db, [challengeId])).get(challengeId) ?? []

/**
 * The topmost requirement in force that this one derives from, itself where there is none: two units' additions to the same
 * law meet there (§8).
 */
export async function readTopRequirement(db: Reader, about: RequirementRow): Promise<RequirementRow> {
  const seen = new Set([about.id])
  let top = about
  while (top.derivesFromId !== null && !seen.has(top.derivesFromId)) {
    seen.add(top.derivesFromId)
    const above = await findRequirement(db, top.derivesFromId)
    if (!above || !inForceOn(above, today())) return top
    top = above
  }
  return top
}

/** Letters by what they ask about. */
export async function readTitles(db: Reader, ids: readonly number[]) {
  const rows = await db
    .select({ id: requirement.id, title: requirement.title, referenceNumber: requirement.referenceNumber })
    .from(requirement)
    .where(inArray(requirement.id, [...ids]))
  return new Map(rows.map(row => [row.id, row]))
}
