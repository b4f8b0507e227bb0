import 'server-only'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { outboxMessage } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import type { GivenRole } from '@/lib/access/permissions'
import type { HourFigures } from '@/lib/follow-up/effect'
import { contradictedCases, type PulseSaid } from '@/lib/follow-up/pulse-queries'
import { followUpsOverdue, hoursPromisedAndDone, type OverdueCheck } from '@/lib/follow-up/queries'
import { type StuckCase, stuckCases } from '@/lib/follow-up/stuck-queries'
import type { Begun } from '@/lib/organisation/beginning'
import { readBeginning } from '@/lib/organisation/beginning-queries'
import { loadOrganisation } from '@/lib/organisation/load'
import { administratorAttention } from '@/lib/organisation/unit-queries'
import type { TreeUnit } from '@/lib/organisation/unit-tree'
import { type Day, today } from '@/lib/platform/time'
import { type RoundToGoThrough, roundsToGoThrough } from '@/lib/rating/go-through-reads'
import { type SaidLastTime, saidLastTime } from '@/lib/rating/said-last-time-queries'
import type { ListedTrial } from '@/lib/trust-test/listed-reads'
import { trialsWhereIWork } from '@/lib/trust-test/trial-queries'
import { type AwaitingDecision, decisionsWaiting } from '@/lib/workflow/list-queries'
import { medWaiting, type Waiting, whatWaitsFor } from '@/lib/workflow/waiting-queries'
import { readPicturesBelow, readUnitPicture, type UnitPicture } from './queries'
import { remembered } from './remembered'
import { type RoundAhead, type RoundPublished, roundsAhead, roundsPublished } from './round-queries'

/** The topmost unit somebody holds a role on; among several at one height the first in tree order. */
export function topUnitOf(actor: Actor, role: GivenRole): TreeUnit | undefined {
  const held = new Set(actor.roles.filter(each => each.role === role).map(each => each.unitId))
  return actor.tree.units
    .filter(unit => held.has(unit.id))
    .sort((a, b) => actor.tree.depth(a.id) - actor.tree.depth(b.id))[0]
}

export interface ManagementFront {
  unit: TreeUnit
  day: Day
  decisions: AwaitingDecision[]
  stuck: { rows: StuckCase[]; total: number }
  overdue: { rows: OverdueCheck[]; total: number }
  /** What was taken away and is done all the same. */
  contradicted: PulseSaid[]
  hours: HourFigures
  freedTimeSentence: string
  /** The unit itself, then those right below. */
  fences: UnitPicture[]
}

/** As many stuck cases as one takes in at a glance; the follow-up page has the rest. */
const STUCK_SHOWN = 8

/** What management should see first of a unit and everything below it. */
export function readManagementFront(actor: Actor, unit: TreeUnit): Promise<ManagementFront> {
  return remembered(`management ${actor.personId} ${unit.id}`, () => askManagementFront(actor, unit))
}

async function askManagementFront(actor: Actor, unit: TreeUnit): Promise<ManagementFront> {
  const [decisions, stuck, overdue, contradicted, hours, own, below, { settings }] = await Promise.all([
    decisionsWaiting(actor),
    // A late follow-up has a list of its own right under it.
    stuckCases(actor, unit.id, { size: STUCK_SHOWN, besides: ['following_up'] }),
    followUpsOverdue(actor, unit.id, STUCK_SHOWN),
    contradictedCases(actor, unit.id),
    hoursPromisedAndDone(actor, unit.id),
    readUnitPicture(actor, unit.id),
    readPicturesBelow(actor, unit.id),
    loadOrganisation(),
  ])
  return {
    unit,
    day: today(),
    decisions,
    stuck,
    overdue,
    contradicted,
    hours,
    freedTimeSentence: settings?.freedTimeSentence ?? '',
    fences: [own, ...below],
  }
}

export interface MedFront {
  unitNames: string[]
  drafts: RoundAhead[]
  /** Open, and nobody had time to look at them before. */
  openedEarly: RoundAhead[]
  waiting: Waiting[]
  published: RoundPublished[]
}

/** What a works-council representative should see: rounds before they open, what waits for MED, what was published. */
export async function readMedFront(actor: Actor): Promise<MedFront> {
  const [rounds, waiting, published] = await Promise.all([
    roundsAhead(actor, 'round.review'),
    remembered(`med ${actor.personId}`, () => medWaiting(actor)),
    remembered(`published ${actor.personId}`, () => roundsPublished(actor)),
  ])
  const places = actor.roles.filter(held => held.role === 'med_representative')
  return {
    unitNames: places.flatMap(held => actor.tree.find(held.unitId)?.name ?? []),
    drafts: rounds.filter(round => round.status === 'draft'),
    openedEarly: rounds.filter(round => round.openedEarlyBecause !== null),
    waiting,
    published,
  }
}

export interface AdministratorFront {
  attention: Awaited<ReturnType<typeof administratorAttention>>
  messagesFailed: number
  /** The order of steps of a new municipality; null once all are done. */
  beginning: Begun[] | null
}

/** What an administrator should look after. Messages belong to the whole municipality. */
export async function readAdministratorFront(actor: Actor): Promise<AdministratorFront> {
  const mayReadMessages = may(actor, 'messages.read', { unitId: actor.tree.root.id })
  const [attention, messagesFailed, beginning] = await Promise.all([
    remembered(`attention ${actor.personId}`, () => administratorAttention(actor)),
    mayReadMessages
      ? (await reader()).$count(outboxMessage, eq(outboxMessage.state, 'given_up'))
      : Promise.resolve(0),
    readBeginning(actor),
  ])
  return { attention, messagesFailed, beginning }
}

/** What waits for this person in cases (lib/workflow/waiting-queries.ts). */
export function readWaiting(actor: Actor): Promise<Waiting[]> {
  return remembered(`waiting ${actor.personId}`, () => whatWaitsFor(actor))
}

/** What is on trial where this person works: whatever happens to a test moves or touches its case. */
export function readTrials(actor: Actor): Promise<ListedTrial[]> {
  return remembered(`trials ${actor.homeUnitId}`, () => trialsWhereIWork(actor))
}

/** Closed rounds that this person, who leads, has not gone through yet (lib/rating/go-through-reads.ts). */
export async function readRoundsToGoThrough(actor: Actor): Promise<RoundToGoThrough[]> {
  return roundsToGoThrough(await reader(), actor)
}

/** As many results as a phone's first page has room for; the rating page has more. */
const SAID_SHOWN = 5

/** What came of what this person rated (lib/rating/said-last-time-queries.ts). */
export function readSaidLastTime(actor: Actor): Promise<SaidLastTime[]> {
  return remembered(`said ${actor.personId}`, () => saidLastTime(actor, SAID_SHOWN))
}
