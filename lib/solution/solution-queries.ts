import 'server-only'
import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
import { person, requirement, solution, solutionSupport } from '@/db/schema'
import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import { type Week, weekOf } from '@/lib/anonymous/week'
import { thresholdOf } from '@/lib/disclosure/classes'
import { readUnitsLedNearest } from '@/lib/organisation/led-reads'
import { loadOrganisation } from '@/lib/organisation/load'
import { type PageOf, pageOf } from '@/lib/platform/page-of'
import { productSecret } from '@/lib/platform/product-secret'
import { today } from '@/lib/platform/time'
import { inForceOn } from '@/lib/register/in-force'
import { knownSolutions, requirementByReference, requirementRow } from '@/lib/register/requirement-reads'
import { caseSubject, readOffer } from '@/lib/workflow/case-facts-reads'
import type { Outcome } from '@/lib/workflow/decision-forms'
import { readOpenable } from '@/lib/workflow/open-case-reads'
import { readSolutionKey, readSolutionLabels } from './label-reads'
import { additionsTo, supportsIn } from './listed-reads'
import { offeredChoices } from './offer'
import { type FollowedSolution, readFollowedSolution, readOpenCases, readTakingPart } from './solution-reads'
import { takesOverIn } from './states'
import { supportHandle } from './support-handle'
import { countsIn, stands } from './support-rule'
import type { SolutionState } from './vocabulary'

/** A solution on a list. */
export interface ListedSolution {
  id: number
  requirement: { referenceNumber: number; title: string }
  outcome: Outcome
  form: string
  body: string
  hopedEffect: string
  knownBy: string
  unitName: string
  /** Null for one without a name. */
  writer: string | null
  week: string
  state: SolutionState
  supports: number
  additions: number
  /** A case's proposal is built on it. */
  isBuiltOn: boolean
}

const SOLUTIONS_A_PAGE = 50
/** As a limit: all there are. */
const ALL = -1

const listed = (db: Reader, week: Week | SQL, where: SQL | undefined) =>
  db
    .select({
      id: solution.id,
      outcome: solution.outcome,
      form: solution.form,
      body: solution.body,
      hopedEffect: solution.hopedEffect,
      knownBy: solution.knownBy,
      proposalId: solution.proposalId,
      unitId: solution.unitId,
      writer: person.name,
      week: solution.week,
      state: solution.state,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      supports: supportsIn(week),
      additions: additionsTo,
    })
    .from(solution)
    .innerJoin(requirement, eq(requirement.id, solution.requirementId))
    .leftJoin(person, eq(person.id, solution.writerPersonId))
    .where(where)
    // Within a day by a number drawn by chance.
    .orderBy(desc(solution.deliveredOn), asc(solution.id))
const listedIn = prepared(db =>
  listed(
    db,
    sql`${sql.placeholder('week')}`,
    and(among(solution.unitId, 'units'), eq(solution.state, sql.placeholder('state'))),
  )
    .limit(sql.placeholder('most'))
    .offset(sql.placeholder('passed'))
    .prepare(),
)

const asList = (actor: Actor, rows: Awaited<ReturnType<typeof listed>>): ListedSolution[] =>
  rows.map(({ unitId, referenceNumber, title, proposalId, ...row }) => ({
    ...row,
    unitName: actor.tree.find(unitId)?.name ?? '',
    requirement: { referenceNumber, title },
    isBuiltOn: proposalId !== null,
  }))

const list = async (actor: Actor, where: SQL | undefined) =>
  asList(actor, await listed(await reader(), weekOf(today()), where))

async function listIn(
  actor: Actor,
  unitIds: number[],
  state: SolutionState,
  { most, passed = 0 }: { most: number; passed?: number },
): Promise<ListedSolution[]> {
  const asked = { units: JSON.stringify(unitIds), state, week: weekOf(today()), most, passed }
  return asList(actor, await listedIn(await reader()).all(asked))
}

/** What those bound have proposed of a requirement, newest first. */
export async function solutionsOf(
  actor: Actor,
  about: { id: number; referenceNumber: number; title: string },
): Promise<ListedSolution[]> {
  const known = knownSolutions(await reader(), about.id)
  if (!known) return list(actor, and(eq(solution.requirementId, about.id), ne(solution.state, 'hidden')))
  return known.map(({ unitId, proposalId, ...row }) => ({
    ...row,
    unitName: actor.tree.find(unitId)?.name ?? '',
    requirement: { referenceNumber: about.referenceNumber, title: about.title },
    isBuiltOn: proposalId !== null,
  }))
}

/** The solutions that a case has taken over. */
export const solutionsOfCase = (actor: Actor, caseId: number): Promise<ListedSolution[]> =>
  list(actor, and(eq(solution.caseId, caseId), ne(solution.state, 'hidden')))

/** What comes from the units this person leads and stands so, newest first and a page of it, and how many there are of each. */
export async function solutionInbox(
  actor: Actor,
  state: SolutionState,
  asked = 1,
): Promise<PageOf & { solutions: ListedSolution[]; counts: Record<SolutionState, number> }> {
  const unitIds = unitsWhere(actor, 'solution.handle')
  const rows = await (await reader())
    .select({ state: solution.state, solutions: count() })
    .from(solution)
    .where(inArray(solution.unitId, unitIds))
    .groupBy(solution.state)
  const of = (each: SolutionState) => rows.find(row => row.state === each)?.solutions ?? 0
  const at = pageOf(of(state), SOLUTIONS_A_PAGE, asked)
  return {
    ...at,
    solutions: await listIn(actor, unitIds, state, { most: at.size, passed: at.passed }),
    counts: {
      new: of('new'),
      answered: of('answered'),
      taken_over: of('taken_over'),
      hidden: of('hidden'),
    },
  }
}

/** New solutions that nobody leads nearer to than this person: those that wait for their answer. */
export async function solutionsWaitingFor(actor: Actor): Promise<ListedSolution[]> {
  const unitIds = await readUnitsLedNearest(await reader(), actor)
  if (unitIds.length === 0) return []
  return listIn(actor, unitIds, 'new', { most: ALL })
}

/** How somebody bound can propose or add: under their name, or by a link to the door without one. */
export interface WaysToPropose {
  /** The requirement binds them today, and is in force. */
  isBound: boolean
  /** What stands after the # of the link, with the label it will carry; null where so few are bound that nobody can be without a name. */
  without: { key: string; labelName: string; people: number } | null
  k: number
}

async function waysToPropose(
  actor: Actor,
  requirementId: number,
  isInForce: boolean,
  addsTo: number | null,
): Promise<WaysToPropose> {
  const db = await reader()
  const { settings } = await loadOrganisation()
  const k = thresholdOf(settings)
  const part = await readTakingPart(db, actor, requirementId)
  if (!isInForce || !may(actor, 'solution.take_part', part)) return { isBound: false, without: null, k }
  const labels = await readSolutionLabels(db, actor.tree, requirementId, k)
  const label = labels.get(actor.homeUnitId)
  if (!label) return { isBound: true, without: null, k }
  const key = await readSolutionKey(db, { requirementId, labelUnitId: label.unitId, addsTo })
  const labelName = actor.tree.get(label.unitId).name
  return { isBound: true, without: { key, labelName, people: label.people }, k }
}

/** The page where a solution is proposed; null where there is no such requirement. */
export async function proposePage(actor: Actor, referenceNumber: number) {
  const db = await reader()
  const about = await requirementByReference(db, referenceNumber)
  if (!about) return null
  const ways = await waysToPropose(actor, about.id, inForceOn(about, today()), null)
  return { about, ways, choices: offeredChoices(await readOffer(db, about, null)) }
}

/** Where a solution can be taken over to: a case under way, or a unit that one can be opened for. */
interface TakeOverTarget {
  kind: 'case' | 'unit'
  id: number
  unitName: string
}

export interface SolutionPage extends FollowedSolution {
  /** This person proposed it. */
  isOwn: boolean
  /** They have said that they support it; whether it counts yet. */
  support: { stands: boolean; isCounted: boolean }
  ways: WaysToPropose
  mayHandle: boolean
  targets: TakeOverTarget[]
}

/** One solution as one person sees it; null where there is none, or where it was taken out of sight and is not theirs or theirs to handle. */
export async function solutionPage(actor: Actor, solutionId: number): Promise<SolutionPage | null> {
  const db = await reader()
  const found = await readFollowedSolution(db, actor.tree, solutionId)
  if (!found) return null
  const { solution: row } = found
  const mayHandle = may(actor, 'solution.handle', { unitId: row.unitId })
  const isOwn = row.writerPersonId === actor.personId
  if (row.state === 'hidden' && !mayHandle && !isOwn) return null
  const about = await requirementRow(db, row.requirementId)
  const handle = supportHandle(productSecret(), row.id, actor.personId)
  const [support] = await db
    .select()
    .from(solutionSupport)
    .where(and(eq(solutionSupport.solutionId, row.id), eq(solutionSupport.handle, handle)))
  return {
    ...found,
    // What was taken out of sight is read by those who answer for it, and by whoever wrote it in their private link.
    additions: found.additions.filter(each => each.hiddenBecause === '' || mayHandle),
    isOwn,
    support: {
      stands: stands(support ?? null),
      isCounted: support !== undefined && countsIn(support, weekOf(today())),
    },
    ways: await waysToPropose(actor, about.id, inForceOn(about, today()) && row.state !== 'hidden', row.id),
    mayHandle,
    targets: mayHandle ? await readTargets(actor, row.requirementId) : [],
  }
}

async function readTargets(actor: Actor, requirementId: number): Promise<TakeOverTarget[]> {
  const db = await reader()
  const about = await requirementRow(db, requirementId)
  const open = await readOpenCases(db, requirementId)
  const { openFor } = await readOpenable(db, actor, about)
  const cases = open.filter(
    each => takesOverIn(each.state) && may(actor, 'case.propose', caseSubject(each, about)),
  )
  return [
    ...cases.map(each => ({
      kind: 'case' as const,
      id: each.id,
      unitName: actor.tree.get(each.unitId).name,
    })),
    ...openFor.map(each => ({ kind: 'unit' as const, id: each.id, unitName: each.name })),
  ]
}
