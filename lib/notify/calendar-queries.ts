import 'server-only'
import { and, eq, gte, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import {
  calendarFeed,
  entitlement,
  followUpAction,
  followUpCheck,
  governanceCase,
  person,
  proposal,
  ratingRound,
  requirement,
} from '@/db/schema'
import { type Actor, unitsWhere } from '@/lib/access/actor'
import { loadActor } from '@/lib/access/session'
import { addDays, type Day, today } from '@/lib/platform/time'
import { requirementPath } from '@/lib/register/reference'
import { readLookBacks } from '@/lib/trust-repair/calendar-reads'
import { readTrialDays, type TrialDay } from '@/lib/trust-test/calendar-reads'
import { decisionsWaiting } from '@/lib/workflow/list-queries'
import { isCalendarOf, personOfCalendar } from './calendar-address'

/** A whole day in somebody's calendar. Its sentence is `notify.calendar.<kind>`. */
export interface CalendarEntry {
  kind:
    | 'round_opens'
    | 'round_closes'
    | 'action'
    | 'check'
    | 'carry_out'
    | 'decide'
    | 'review'
    | 'look_back'
    | TrialDay['kind']
  /** Stays the same as long as it is the same thing, so that a calendar moves it and adds no other. */
  key: string
  title: string
  day: Day
  href: string
}

/** So much of what has passed stays in the calendar. */
const DAYS_BACK = 90

/** The person whose feed an address is; null when it is wrong, switched off, or the person has left. */
export async function ownerOfCalendar(file: string): Promise<Actor | null> {
  const personId = personOfCalendar(file)
  if (personId === null) return null
  const db = await reader()
  const [found] = await db
    .select({ version: calendarFeed.version, isOn: calendarFeed.isOn, sessionVersion: person.sessionVersion })
    .from(calendarFeed)
    .innerJoin(person, eq(person.id, calendarFeed.personId))
    .where(eq(calendarFeed.personId, personId))
  if (!found?.isOn || !isCalendarOf(file, personId, found.version)) return null
  return loadActor({ personId, sessionVersion: found.sessionVersion })
}

/** The days that concern a person: rounds and trust tests they are in, what they shall do, decide or judge, and what they answer for. */
export async function calendarOf(actor: Actor): Promise<CalendarEntry[]> {
  const parts = await Promise.all([
    roundsOf(actor),
    roundsLookedAfter(actor),
    actionsOf(actor),
    casesOf(actor),
    reviewsOf(actor),
    decisionsOf(actor),
    trialsOf(actor),
    lookBacksOf(actor),
  ])
  return parts.flat().sort((a, b) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key))
}

const since = () => addDays(today(), -DAYS_BACK)
const casePath = (id: number) => `/cases/${id}`

/** The last day to answer. Whether they have answered is not asked (docs/method.md §5). */
async function roundsOf({ personId }: Actor): Promise<CalendarEntry[]> {
  const db = await reader()
  const rows = await db
    .selectDistinct({ id: ratingRound.id, title: ratingRound.name, day: ratingRound.closesOn })
    .from(entitlement)
    .innerJoin(ratingRound, eq(ratingRound.id, entitlement.roundId))
    .where(and(eq(entitlement.personId, personId), gte(ratingRound.closesOn, since())))
  return rows.map(({ id, ...row }) => ({
    ...row,
    kind: 'round_closes',
    key: `round-${id}`,
    href: '/rate',
  }))
}

/** Rounds that a person runs, and for whoever represents the employees the day on which those announced to them open. */
async function roundsLookedAfter(actor: Actor): Promise<CalendarEntry[]> {
  const heldAs = (...roles: string[]) => actor.roles.filter(held => roles.includes(held.role))
  const runs = heldAs('head', 'management').map(held => held.unitId)
  const sees = heldAs('med_representative').length > 0 ? unitsWhere(actor, 'round.review') : []
  const db = await reader()
  const rows = await db
    .select()
    .from(ratingRound)
    .where(
      and(
        eq(ratingRound.kind, 'rating'),
        gte(ratingRound.closesOn, since()),
        or(
          inArray(ratingRound.unitId, runs),
          and(
            eq(ratingRound.status, 'draft'),
            isNotNull(ratingRound.announcedOn),
            inArray(ratingRound.unitId, sees),
          ),
        ),
      ),
    )
  return rows.map(({ id, name: title, status, opensOn, closesOn }) =>
    status === 'draft'
      ? { title, kind: 'round_opens', key: `round-opens-${id}`, day: opensOn, href: `/rounds/${id}` }
      : { title, kind: 'round_closes', key: `round-run-${id}`, day: closesOn, href: `/rounds/${id}` },
  )
}

async function actionsOf({ personId }: Actor): Promise<CalendarEntry[]> {
  const db = await reader()
  const rows = await db
    .select({
      id: followUpAction.id,
      title: followUpAction.title,
      day: followUpAction.dueOn,
      caseId: followUpAction.caseId,
    })
    .from(followUpAction)
    .innerJoin(governanceCase, eq(governanceCase.id, followUpAction.caseId))
    .where(
      and(
        eq(followUpAction.ownerPersonId, personId),
        isNull(followUpAction.doneOn),
        ne(governanceCase.state, 'closed'),
      ),
    )
  return rows.map(({ id, caseId, ...row }) => ({
    ...row,
    kind: 'action',
    key: `action-${id}`,
    href: casePath(caseId),
  }))
}

/** What a person carries out, by its deadline, and the checks of what they answer for. */
async function casesOf({ personId }: Actor): Promise<CalendarEntry[]> {
  const db = await reader()
  const rows = await db
    .select({
      caseId: governanceCase.id,
      state: governanceCase.state,
      title: requirement.title,
      deadline: proposal.deadline,
      checkId: followUpCheck.id,
      checkDay: followUpCheck.dueOn,
    })
    .from(governanceCase)
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .innerJoin(proposal, and(eq(proposal.caseId, governanceCase.id), isNull(proposal.withdrawnOn)))
    .leftJoin(
      followUpCheck,
      and(eq(followUpCheck.caseId, governanceCase.id), isNull(followUpCheck.answeredOn)),
    )
    .where(
      and(
        inArray(governanceCase.state, ['implementing', 'following_up']),
        or(eq(proposal.ownerPersonId, personId), eq(requirement.ownerPersonId, personId)),
      ),
    )
  return rows.flatMap(({ caseId, state, title, deadline, checkId, checkDay }): CalendarEntry[] => {
    const about = { title, href: casePath(caseId) }
    if (state === 'implementing')
      return [{ ...about, kind: 'carry_out', key: `carry-out-${caseId}`, day: deadline }]
    return checkDay && checkId ? [{ ...about, kind: 'check', key: `check-${checkId}`, day: checkDay }] : []
  })
}

/** The day by which requirements that a person answers for are to be looked at again. */
async function reviewsOf({ personId }: Actor): Promise<CalendarEntry[]> {
  const db = await reader()
  const rows = await db
    .select({
      number: requirement.referenceNumber,
      title: requirement.title,
      day: requirement.reviewBy,
    })
    .from(requirement)
    .where(
      and(
        eq(requirement.ownerPersonId, personId),
        inArray(requirement.status, ['active', 'suspended']),
        isNotNull(requirement.reviewBy),
        gte(requirement.reviewBy, since()),
      ),
    )
  return rows.flatMap(({ number, day, title }): CalendarEntry[] =>
    day ? [{ kind: 'review', key: `review-${number}`, title, day, href: requirementPath(number) }] : [],
  )
}

/** Decisions that wait for a person, on the day by which what is decided shall be done. */
async function decisionsOf(actor: Actor): Promise<CalendarEntry[]> {
  const rows = await decisionsWaiting(actor)
  return rows.flatMap(({ caseId, title, deadline }): CalendarEntry[] =>
    deadline
      ? [{ kind: 'decide', key: `decide-${caseId}`, title, day: deadline, href: casePath(caseId) }]
      : [],
  )
}

async function trialsOf(actor: Actor): Promise<CalendarEntry[]> {
  const days = await readTrialDays(await reader(), actor, since())
  return days.map(({ kind, key, caseId, title, day }) => ({
    ...{ kind, title, day, href: casePath(caseId) },
    key: `${kind.replace('_', '-')}-${key}`,
  }))
}

async function lookBacksOf(actor: Actor): Promise<CalendarEntry[]> {
  const days = await readLookBacks(await reader(), actor, since())
  return days.map(({ id, title, day }) => ({
    ...{ kind: 'look_back', key: `look-back-${id}`, title, day, href: '/trust-repairs' },
  }))
}
