import 'server-only'
import { and, eq, gte, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import {
  entitlement,
  followUpAction,
  governanceCase,
  person,
  proposal,
  ratingRound,
  requirement,
  roleAssignment,
  roundKey,
  trustTest,
} from '@/db/schema'
import { loadActor } from '@/lib/access/session'
import { hassleWaitingFor } from '@/lib/hassle/hassle-queries'
import { loadOrganisation } from '@/lib/organisation/load'
import { groupBy } from '@/lib/platform/group-by'
import { formatFor } from '@/lib/platform/i18n/format'
import { type Locale, type Translate, translator } from '@/lib/platform/i18n/translator'
import { inParts } from '@/lib/platform/in-parts'
import { type Day, today } from '@/lib/platform/time'
import { solutionsWaitingFor } from '@/lib/solution/solution-queries'
import { type Waiting, whatWaitsFor } from '@/lib/workflow/waiting-queries'
import { frequencyColumn } from './choice-reads'
import type { Frequency } from './kinds'
import { isDigestTime } from './mail-time'
import { queueMessage } from './outbox'

/** As many cases as a mail names; the rest is on the front page. */
const MOST_NAMED = 10
const IN_ONE_TRANSACTION = 50

type Recipient = typeof person.$inferSelect & { waits: Frequency; round: Frequency }
type OpenRound = Pick<typeof ratingRound.$inferSelect, 'id' | 'name' | 'kind' | 'closesOn'> & {
  fingerprint: string | null
}

/**
 * Once a week, or every day for those who chose so, one mail to each active person with an address for whom something waits. On Mondays everybody
 * entitled in an open round gets the same lines about it, whether they have answered or not: participation is not even read here, so that
 * a mail betrays nothing about it (docs/method.md §5). Run again the same day it writes nobody twice.
 *
 * @param address the public address, without a trailing slash
 * @returns how many mails were put in the outbox or were there already
 */
export async function queueWhatWaits(open: OpenDatabase, address: string, at: number): Promise<number> {
  if (!isDigestTime('daily', at)) return 0
  const day = today(at)
  const [recipients, involved, toRate, { settings }] = await Promise.all([
    readRecipients(open),
    readInvolved(open),
    readOpenRounds(open, day),
    loadOrganisation(),
  ])
  const mails: { to: string; personId: number; subject: string; body: string }[] = []
  for (const each of recipients) {
    const rounds = isDigestTime('weekly', at) && each.round !== 'off' ? (toRate.get(each.id) ?? []) : []
    const waiting =
      involved.has(each.id) && isDigestTime(each.waits, at)
        ? await readWaiting(each)
        : { cases: [], reports: 0, solutions: 0 }
    if (
      each.email === null ||
      waiting.cases.length + waiting.reports + waiting.solutions + rounds.length === 0
    )
      continue
    const locale = each.locale ?? settings?.locale ?? 'da'
    mails.push({
      to: each.email,
      personId: each.id,
      ...weeklyMail(locale, each, waiting, rounds, address),
    })
  }
  const queue = (part: typeof mails) =>
    open.write(async tx => {
      for (const mail of part)
        await queueMessage(tx, {
          ...mail,
          onceKey: `what-waits/${mail.personId}/${day}`,
          kind: 'what_waits',
        })
    })
  await inParts(mails, queue, IN_ONE_TRANSACTION)
  return mails.length
}

async function readRecipients({ db }: OpenDatabase): Promise<Recipient[]> {
  const rows = await db
    .select({ person, waits: frequencyColumn('waits'), round: frequencyColumn('round') })
    .from(person)
    .where(and(eq(person.status, 'active'), isNotNull(person.email)))
  return rows.map(({ person: each, waits, round }) => ({ ...each, waits, round }))
}

/** What waits for a person: cases, how many reports of what gets in the way, and how many proposed solutions. Their words stay in the product. */
interface WaitingFor {
  cases: Waiting[]
  reports: number
  solutions: number
}

async function readWaiting(recipient: Recipient): Promise<WaitingFor> {
  const actor = await loadActor({ personId: recipient.id, sessionVersion: recipient.sessionVersion })
  if (!actor) return { cases: [], reports: 0, solutions: 0 }
  const [cases, reports, solutions] = await Promise.all([
    whatWaitsFor(actor),
    hassleWaitingFor(actor),
    solutionsWaitingFor(actor),
  ])
  return { cases, reports: reports.total, solutions: solutions.length }
}

/** Those for whom a case or a report can wait at all, so that not everybody's are asked for. */
async function readInvolved({ db }: OpenDatabase): Promise<Set<number>> {
  const openCases = db
    .select({ id: governanceCase.id })
    .from(governanceCase)
    .where(ne(governanceCase.state, 'closed'))
  const [roles, owners, carriers, doers, judges] = await Promise.all([
    db.selectDistinct({ id: roleAssignment.personId }).from(roleAssignment),
    db
      .selectDistinct({ id: requirement.ownerPersonId, opener: governanceCase.openedByPersonId })
      .from(governanceCase)
      .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
      .where(ne(governanceCase.state, 'closed')),
    db
      .selectDistinct({ id: proposal.ownerPersonId })
      .from(proposal)
      .where(and(inArray(proposal.caseId, openCases), isNull(proposal.withdrawnOn))),
    db
      .selectDistinct({ id: followUpAction.ownerPersonId })
      .from(followUpAction)
      .where(and(inArray(followUpAction.caseId, openCases), isNull(followUpAction.doneOn))),
    db
      .selectDistinct({ id: trustTest.judgePersonId })
      .from(trustTest)
      .where(and(eq(trustTest.state, 'approved'), isNull(trustTest.judgement))),
  ])
  const ids = [...roles, ...owners, ...carriers, ...doers, ...judges].map(row => row.id)
  return new Set([...ids, ...owners.map(row => row.opener)].filter(id => id !== null))
}

/** The open rounds that each person is entitled in, but those that opened today: that was a mail of its own. */
async function readOpenRounds({ db }: OpenDatabase, day: Day): Promise<Map<number, OpenRound[]>> {
  const rows = await db
    .selectDistinct({
      personId: entitlement.personId,
      id: ratingRound.id,
      name: ratingRound.name,
      kind: ratingRound.kind,
      closesOn: ratingRound.closesOn,
      fingerprint: roundKey.fingerprint,
    })
    .from(entitlement)
    .innerJoin(ratingRound, eq(ratingRound.id, entitlement.roundId))
    .leftJoin(roundKey, eq(roundKey.roundId, ratingRound.id))
    .where(
      and(
        eq(ratingRound.status, 'open'),
        gte(ratingRound.closesOn, day),
        sql`coalesce(${ratingRound.openedOn}, '') < ${day}`,
      ),
    )
    .orderBy(ratingRound.closesOn, ratingRound.id)
  return groupBy(rows, row => row.personId)
}

/** What the mail is about: cases first, then what has been written to those who lead. */
function subjectOf(
  t: Translate<'notify'>,
  cases: number,
  reports: number,
  solutions: number,
  rounds: readonly OpenRound[],
): string {
  if (cases === 0 && solutions > 0) return t('whatWaits.subjectSolutions', { count: solutions })
  if (cases === 0 && reports > 0) return t('whatWaits.subjectReports', { count: reports })
  if (cases === 0 && rounds.every(round => round.kind === 'pulse')) return t('whatWaits.subjectPulse')
  return t('whatWaits.subject', { count: cases })
}

/** The mail itself, in the reader's language. */
function weeklyMail(
  locale: Locale,
  { name, waits }: Pick<Recipient, 'name' | 'waits'>,
  { cases: waiting, reports, solutions }: WaitingFor,
  rounds: readonly OpenRound[],
  address: string,
): { subject: string; body: string } {
  const t = translator(locale, 'notify')
  const overview = translator(locale, 'overview')
  const format = formatFor(locale)
  const cases = waiting.slice(0, MOST_NAMED).map(each => {
    const asks = overview('waiting.asks', { kind: each.kind, state: each.state })
    return `- ${each.title}: ${asks.charAt(0).toLocaleLowerCase(locale)}${asks.slice(1)}\n  ${address}/cases/${each.caseId}`
  })
  const more = waiting.length - cases.length
  return {
    subject: subjectOf(t, waiting.length, reports, solutions, rounds),
    body: [
      t('whatWaits.greeting', { name }),
      ...(cases.length > 0
        ? [`${t('whatWaits.cases', { count: waiting.length })}\n${cases.join('\n')}`]
        : []),
      ...(more > 0 ? [`${t('whatWaits.more', { count: more })}\n${address}/`] : []),
      ...(reports > 0 ? [`${t('whatWaits.reports', { count: reports })}\n${address}/hassle/inbox`] : []),
      ...(solutions > 0 ? [`${t('whatWaits.solutions', { count: solutions })}\n${address}/solutions`] : []),
      ...rounds.map(round =>
        [
          t('whatWaits.round', { kind: round.kind, name: round.name, day: format.date(round.closesOn) }),
          `${address}/rate/${round.id}`,
          ...(round.fingerprint ? [t('fingerprint', { fingerprint: round.fingerprint })] : []),
        ].join('\n'),
      ),
      `${t(waits === 'daily' ? 'whatWaits.whyDaily' : 'whatWaits.why')} ${t('whatWaits.choose')}\n${address}/account`,
    ].join('\n\n'),
  }
}
