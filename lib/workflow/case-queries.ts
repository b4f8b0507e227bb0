import 'server-only'
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import {
  challengePart,
  criticalReview,
  criticalReviewItem,
  decision,
  governanceCase,
  person,
  proposal as proposalTable,
  requirement,
} from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { effect } from '@/lib/follow-up/effect'
import { readScoreChange, type ScoreChange } from '@/lib/follow-up/score-reads'
import type { ReviewAnswer } from '@/lib/review/vocabulary'
import { type CaseFile, caseSubject, readCaseFile } from './case-facts-reads'
import { readCaseLoad, readRequirement } from './case-reads'
import type { Outcome } from './decision-forms'
import { type HistoryEntry, readHistory } from './history-reads'
import { availableMoves, type Move } from './moves'
import { type OpenFor, placeLike, readOpenable } from './open-case-reads'
import type { CaseState } from './states'
import { type WaitsFor, type WaitsForOptions, waitsForOf } from './waits-for'

export interface CaseView {
  readerId: number
  file: CaseFile
  moves: Move[]
  /** Null where nobody there is bound any more; `hours` are then those before the decision. */
  people: number | null
  hours: number | null
  /** What was registered for the case's unit instead, where the decision changed it for a part of those bound. */
  goesOnAs: { referenceNumber: number; title: string } | null
  unitName: string
  waitsFor: WaitsFor
  /** The verdict is this person's to see. */
  seesEvidence: boolean
  history: HistoryEntry[]
  decisions: (typeof decision.$inferSelect & { by: string | null; outcome: Outcome })[]
  names: ReadonlyMap<number, string>
  mergeInto: { referenceNumber: number; title: string } | null
  /** The critical review that started it: what was said, and of which new requirement where one was registered. */
  startedAt: { answer: ReviewAnswer; referenceNumber: number | null; title: string | null } | null
  may: {
    propose: boolean
    claimMed: boolean
    noteMed: boolean
    carryOut: boolean
    followUp: boolean
    agree: boolean
    editRequirement: boolean
  }
  /** Hours a year freed by the newest answer that gives them. */
  effect: { before: number | null; after: number | null; freed: number | null }
  /** The change in score since the decision, where a round has covered it again. */
  score: ScoreChange | null
  /** The words of the unit's pulses are this person's to see. */
  seesPulse: boolean
  regrown: CaseFile['regrown']
  /** What has grown back and has no case, and the unit for which this person may open one while this case goes on. */
  regrownToOpen: { requirementId: number; unitId: number } | null
}

/** A case as one person sees it, with every move that starts from its state. Null when there is none. */
export async function casePage(actor: Actor, caseId: number): Promise<CaseView | null> {
  const db = await reader()
  const [exists] = await db
    .select({ id: governanceCase.id })
    .from(governanceCase)
    .where(eq(governanceCase.id, caseId))
  if (!exists) return null
  const file = await readCaseFile(db, actor, caseId)
  const { row, requirement: about, proposal, progress, evidence } = file
  const { people, hours } = await readCaseLoad(db, about, row)
  const decisions = await db
    .select({ decision, by: person.name, outcome: proposalTable.outcome })
    .from(decision)
    .innerJoin(proposalTable, eq(proposalTable.id, decision.proposalId))
    .leftJoin(person, eq(person.id, decision.decidedByPersonId))
    .where(eq(decision.caseId, caseId))
    .orderBy(desc(decision.id))
  const isReplaced = decisions.some(
    each => each.outcome === 'change' && each.decision.answer === 'yes' && each.decision.effectedOn !== null,
  )
  const ids = [
    row.openedByPersonId,
    proposal?.ownerPersonId,
    proposal?.proposedByPersonId,
    about.ownerPersonId,
    ...progress.actions.map(action => action.ownerPersonId),
  ].filter(id => typeof id === 'number')
  const named = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, ids))
  const [target] =
    proposal?.mergeIntoId == null
      ? []
      : await db
          .select({ referenceNumber: requirement.referenceNumber, title: requirement.title })
          .from(requirement)
          .where(eq(requirement.id, proposal.mergeIntoId))
  const [review] = await db
    .select({
      answer: criticalReviewItem.answer,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
    })
    .from(criticalReviewItem)
    .innerJoin(criticalReview, eq(criticalReview.id, criticalReviewItem.reviewId))
    .leftJoin(requirement, eq(requirement.id, criticalReview.requirementId))
    .where(eq(criticalReviewItem.caseId, caseId))
  const measured = progress.checks.filter(check => check.hoursAfter !== null).at(-1)?.hoursAfter ?? null
  const subject = caseSubject(row, about)
  return {
    readerId: actor.personId,
    file,
    moves: availableMoves(file.facts),
    people,
    hours,
    goesOnAs: people === null && isReplaced ? await readInstead(db, about.id, row.unitId) : null,
    unitName: actor.tree.get(row.unitId).name,
    waitsFor: waitsForOf(row.state, actor.tree, row.unitId, about, file.decider, proposal, {
      needsMed: needsMed(file),
      trial: file.trial,
      letter: await letterOf(db, file),
    }),
    seesEvidence: evidence?.kind !== 'publication' || may(actor, 'results.read', { unitId: evidence.unitId }),
    history: await readHistory(db, caseId),
    decisions: decisions.map(each => ({ ...each.decision, by: each.by, outcome: each.outcome })),
    names: new Map(named.map(each => [each.id, each.name])),
    mergeInto: target ?? null,
    startedAt: review?.answer ? { ...review, answer: review.answer } : null,
    may: {
      propose: file.facts.may('case.propose'),
      claimMed: may(actor, 'case.claim_med', subject),
      noteMed: may(actor, 'case.note_med', subject),
      carryOut: file.facts.may('case.carry_out'),
      followUp: file.facts.may('case.follow_up'),
      agree: may(actor, 'dialogue.agree', subject),
      editRequirement: may(actor, 'requirement.edit', {
        unitId: about.ownerUnitId,
        requirementOwnerId: about.ownerPersonId,
      }),
    },
    effect: { before: row.hoursBefore, after: measured, freed: effect(row.hoursBefore, measured) },
    score: await readScoreChange(db, actor, row),
    seesPulse: may(actor, 'results.read', { unitId: row.unitId }),
    regrown: file.regrown,
    regrownToOpen: await readRegrownToOpen(db, actor, file),
  }
}

/** From dialogue it is taken up by a move, which closes the case; in any other state the case has its own way to go. */
async function readRegrownToOpen(db: Reader, actor: Actor, { row, regrown: [back] }: CaseFile) {
  if (!back || back.caseId !== null || row.state === 'dialogue') return null
  const { openFor } = await readOpenable(db, actor, await readRequirement(db, back.requirementId))
  const place = placeLike(openFor, row.unitId)
  return place ? { requirementId: back.requirementId, unitId: place.id } : null
}

/** The requirement of a unit's own that derives from this one, the newest. */
async function readInstead(db: Reader, requirementId: number, unitId: number) {
  const [made] = await db
    .select({ referenceNumber: requirement.referenceNumber, title: requirement.title })
    .from(requirement)
    .where(and(eq(requirement.derivesFromId, requirementId), eq(requirement.ownerUnitId, unitId)))
    .orderBy(desc(requirement.id))
    .limit(1)
  return made ?? null
}

/** The letter that a case waits with or for, and the units it speaks for. */
async function letterOf(db: Reader, { row, challenge }: CaseFile): Promise<WaitsForOptions['letter']> {
  const { letter } = challenge
  if (row.state !== 'awaiting_above' || !letter) return null
  const parts = await db
    .select({ unitId: governanceCase.unitId })
    .from(challengePart)
    .innerJoin(governanceCase, eq(governanceCase.id, challengePart.caseId))
    .where(eq(challengePart.challengeId, letter.id))
  return { state: letter.state, recipient: letter.recipient, unitIds: parts.map(part => part.unitId) }
}

const needsMed = ({ row, med }: CaseFile) => row.medNeeded && med.noted === null

export interface CasesOfRequirement {
  requirementId: number
  cases: { id: number; unitId: number; unitName: string; state: CaseState; since: string }[]
  /** Units for which a new case may be opened now, the one that covers most people first. */
  openFor: OpenFor[]
}

/** The cases of a requirement, newest first, and for whom this person may open another. */
export async function casesOf(actor: Actor, requirementId: number): Promise<CasesOfRequirement> {
  const db = await reader()
  const about = await readRequirement(db, requirementId)
  const { rows, openFor } = await readOpenable(db, actor, about)
  const cases = rows.map(row => ({
    id: row.id,
    unitId: row.unitId,
    unitName: actor.tree.get(row.unitId).name,
    state: row.state,
    since: row.stateSince,
  }))
  return { requirementId, cases, openFor }
}

/** Somebody a form on a case can name. */
export interface PersonOfCase {
  id: number
  name: string
  /** Who judges or stops a test does it in the product. */
  canSignIn: boolean
}

/** People who may answer for carrying something out: those of the case's unit, by name. */
export async function peopleOfCase(actor: Actor, unitId: number): Promise<PersonOfCase[]> {
  const db = await reader()
  const units = [
    ...actor.tree.lineage(unitId).map(unit => unit.id),
    ...actor.tree.subtree(unitId).map(unit => unit.id),
  ]
  return db
    .select({
      id: person.id,
      name: person.name,
      canSignIn: sql<boolean>`${person.status} = 'active' and ${person.email} is not null`.mapWith(Boolean),
    })
    .from(person)
    .where(and(inArray(person.unitId, [...new Set(units)]), ne(person.status, 'disabled')))
    .orderBy(person.name)
    .limit(500)
}
