import 'server-only'
import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import {
  caseMove,
  challenge,
  challengePart,
  followUpCheck,
  governanceCase,
  proposal,
  requirement,
  trustTest,
} from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { type PageOf, pageOf } from '@/lib/platform/page-of'
import { type Day, daysBetween, now, today } from '@/lib/platform/time'
import { judgementDueOn } from '@/lib/trust-test/trial-reads'
import { caseSubject } from '@/lib/workflow/case-facts-reads'
import { deciderAmong, readHolders } from '@/lib/workflow/decider-reads'
import { type CaseState, caseStates } from '@/lib/workflow/states'
import { canBeUndone } from '@/lib/workflow/undo-rule'
import { type WaitsFor, waitsForOf } from '@/lib/workflow/waits-for'
import { withinUnit } from '@/lib/workflow/within-unit-reads'
import { stuck } from './stuck'
import { itsLetter, itsPart, itsTrial, waitedColumns, waitedOf } from './waited-reads'

/** Cards of a column where all columns are shown, and of one that is shown alone. */
export const cardsShown = { beside: 8, alone: 25 }

export interface BoardCard {
  caseId: number
  version: number
  title: string
  referenceNumber: number
  unitName: string
  /** Days in its state. */
  days: number
  isStuck: boolean
  /** Past its deadline or its check. */
  isLate: boolean
  waitsFor: WaitsFor
  /** This person may take its steps. */
  mayMove: boolean
}

export interface BoardColumn extends PageOf {
  state: CaseState
  cards: BoardCard[]
}

/** What is due first: the deadline, for a test its judgement, for a follow-up the first open check. */
const dueOn = sql<Day | null>`case when ${governanceCase.state} = 'following_up'
  then (select min(${followUpCheck.dueOn}) from ${followUpCheck}
    where ${followUpCheck.caseId} = ${governanceCase.id} and +${followUpCheck.answeredOn} is null)
  when ${governanceCase.state} = 'on_trial' then ${judgementDueOn}
  when ${governanceCase.state} = 'closed' then null else ${proposal.deadline} end`

/**
 * The cases of a unit and below by state, those that are overdue first, then the longest there. One column alone has pages of its own; beside
 * each other every column is cut, so that ten thousand cases make no long page.
 */
export async function readBoard(
  actor: Actor,
  unitId: number,
  shown: { alone: CaseState; page: number } | null,
): Promise<BoardColumn[]> {
  const db = await reader()
  const totals = await db
    .select({ state: governanceCase.state, total: count() })
    .from(governanceCase)
    .where(withinUnit(actor, unitId))
    .groupBy(governanceCase.state)
  const totalOf = new Map(totals.map(each => [each.state, each.total]))
  return Promise.all(
    caseStates.map(async state => {
      const total = totalOf.get(state) ?? 0
      const isAsked = total > 0 && (shown === null || shown.alone === state)
      const at = pageOf(total, shown ? cardsShown.alone : cardsShown.beside, shown?.page ?? 1)
      return { state, ...at, cards: isAsked ? await readCards(db, actor, unitId, state, at) : [] }
    }),
  )
}

async function readCards(
  db: Reader,
  actor: Actor,
  unitId: number,
  state: CaseState,
  at: PageOf,
): Promise<BoardCard[]> {
  const day = today()
  const rows = await db
    .select({
      row: governanceCase,
      about: requirement,
      standing: proposal,
      due: dueOn,
      waited: waitedColumns,
    })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .leftJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .leftJoin(trustTest, itsTrial)
    .leftJoin(challengePart, itsPart)
    .leftJoin(challenge, itsLetter)
    .where(and(eq(governanceCase.state, state), withinUnit(actor, unitId)))
    .orderBy(
      asc(sql`case when ${dueOn} < ${day} then ${dueOn} else '9999' end`),
      state === 'closed' ? desc(governanceCase.stateSince) : asc(governanceCase.stateSince),
      asc(governanceCase.id),
    )
    .limit(at.size)
    .offset(at.passed)
  const paths = rows.flatMap(({ about }) => actor.tree.lineage(about.ownerUnitId).map(unit => unit.id))
  const holders = paths.length === 0 ? [] : await readHolders(db, [...new Set(paths)])
  return rows.map(({ row, about, standing, due, waited }) => {
    const decider = deciderAmong(
      holders,
      actor.tree,
      about,
      standing?.outcome ?? null,
      standing?.proposedByPersonId ?? null,
    )
    const waiting = {
      state,
      stateSince: row.stateSince,
      deadline: state === 'on_trial' ? due : (standing?.deadline ?? null),
      nextCheckOn: due,
    }
    const { days, because } = stuck(waiting, day)
    return {
      caseId: row.id,
      version: row.version,
      title: about.title,
      referenceNumber: about.referenceNumber,
      unitName: actor.tree.find(row.unitId)?.name ?? '',
      days: daysBetween(row.stateSince, day) || days,
      isStuck: because.length > 0,
      isLate: because.includes('past_deadline') || because.includes('check_overdue'),
      waitsFor: waitsForOf(
        ...([state, actor.tree, row.unitId, about, decider, standing] as const),
        waitedOf(waited, state),
      ),
      mayMove: may(actor, 'case.propose', caseSubject(row, about)),
    }
  })
}

/** The case this person has just moved, while they can still take it back; else null. */
export async function readUndo(
  actor: Actor,
  caseId: number,
): Promise<{ caseId: number; version: number; title: string; state: CaseState } | null> {
  const db = await reader()
  const [found] = await db
    .select({ row: governanceCase, title: requirement.title })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(eq(governanceCase.id, caseId))
  const [last] = await db
    .select()
    .from(caseMove)
    .where(inArray(caseMove.caseId, [caseId]))
    .orderBy(desc(caseMove.id))
    .limit(1)
  if (!found || !last || !canBeUndone(last, found.row.state, actor.personId, now())) return null
  return { caseId, version: found.row.version, title: found.title, state: found.row.state }
}
