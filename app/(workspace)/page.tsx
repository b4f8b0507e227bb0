import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { hassleItems } from '@/components/hassle/waiting-items'
import { UnseenNews } from '@/components/notify/unseen-news'
import { AdministratorPart } from '@/components/overview/administrator-part'
import { EmployeePart } from '@/components/overview/employee-part'
import { ManagementPart } from '@/components/overview/management-part'
import { MedPart } from '@/components/overview/med-part'
import { OutcomeList } from '@/components/overview/outcome-list'
import type { Speech } from '@/components/overview/speech'
import { UnitFront } from '@/components/overview/unit-front'
import { UnitsBelow } from '@/components/overview/units-below'
import { WaitingList } from '@/components/overview/waiting-list'
import { waitingSolutions } from '@/components/solution/words'
import { RepairFront } from '@/components/trust-repair/repair-front'
import { TrialFront } from '@/components/trust-test/trial-front'
import { Section, Stack } from '@/components/ui/section'
import { type Actor, leadingRole } from '@/lib/access/actor'
import type { GivenRole, Role } from '@/lib/access/permissions'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { hassleWaitingFor } from '@/lib/hassle/hassle-queries'
import { unseenNews } from '@/lib/notify/news-queries'
import {
  readAdministratorFront,
  readManagementFront,
  readMedFront,
  readRoundsToGoThrough,
  readSaidLastTime,
  readTrials,
  readWaiting,
  topUnitOf,
} from '@/lib/overview/front-queries'
import { readUnitOutcome } from '@/lib/overview/outcome-queries'
import { readUnitFront, readUnitPicture } from '@/lib/overview/queries'
import { roundsAhead } from '@/lib/overview/round-queries'
import { overviewSpeech } from '@/lib/overview/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'
import { roundsToRate } from '@/lib/rating/rate-queries'
import { solutionsWaitingFor } from '@/lib/solution/solution-queries'
import { repairsOnFront } from '@/lib/trust-repair/repair-queries'

/** As many news as one reads in passing. */
const NEWS_SHOWN = 3

type Props = { searchParams: Promise<{ view?: string | string[]; waiting?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('overview')
  return { title: t('title') }
}

/** What each role sees first. Somebody with several sees the leading one first and the others under it. */
export default async function OverviewPage({ searchParams }: Props) {
  const actor = await requirePermissionSomewhere('self.manage')
  const [speech, notify, { view, waiting }, news] = await Promise.all([
    overviewSpeech(),
    sentences('notify'),
    searchParams,
    unseenNews(actor, NEWS_SHOWN),
  ])
  const leading = leadingRole(actor)
  const holds = (role: GivenRole) => actor.roles.some(held => held.role === role)
  const leads = holds('management') || holds('head')
  const also = (role: GivenRole) => holds(role) && leading !== role
  const part = { actor, speech, whole: waiting === 'all' }
  const told = <UnseenNews news={news} t={notify} format={speech.format} />
  // Awaited here and together: a part that waits by itself is sent and drawn apart.
  const [first, waits, alsoLed, administers, represents, onTrial, employed] = await Promise.all([
    firstPart(leading, part, view === 'table'),
    leading === 'administrator' || leading === 'med_representative' ? alsoWaiting(part, leading) : null,
    also('head') ? alsoHead(part) : null,
    also('administrator') ? administrator(part, false) : null,
    also('med_representative') ? med(part, false) : null,
    leads ? trialsAndRepairs(actor) : null,
    leads ? null : employee(part, leading === 'employee' ? { news: told } : null),
  ])
  return (
    <>
      {first}
      {waits}
      {leading !== 'employee' && news.total > 0 ? <Stack>{told}</Stack> : null}
      {alsoLed}
      {administers}
      {represents}
      {onTrial}
      {employed}
    </>
  )
}

interface Part {
  actor: Actor
  speech: Speech
  /** All of what waits, however much it is. */
  whole: boolean
}

/** What the role that leads sees first; an employee's part is the last on every page that has one. */
function firstPart(leading: Role, part: Part, asTable: boolean): Promise<ReactNode> | null {
  if (leading === 'management') return management(part)
  if (leading === 'head') return head(part, asTable)
  if (leading === 'administrator') return administrator(part, true)
  return leading === 'med_representative' ? med(part, true) : null
}

async function management(part: Part): Promise<ReactNode> {
  const { actor, speech } = part
  const unit = topUnitOf(actor, 'management')
  if (!unit) return null
  const [front, t, waiting] = await Promise.all([
    readManagementFront(actor, unit),
    sentences('workflow'),
    alsoWaiting(part, 'management'),
  ])
  return (
    <ManagementPart
      speech={speech}
      front={front}
      sayDays={days => t('list.days', { days })}
      waiting={waiting}
    />
  )
}

async function head({ actor, speech, whole }: Part, asTable: boolean): Promise<ReactNode> {
  const unit = topUnitOf(actor, 'head')
  if (!unit) return null
  const [front, waiting, results, rounds, toRate, outcome, hassle, proposed, t, says] = await Promise.all([
    readUnitFront(actor, unit.id),
    readWaiting(actor),
    readRoundsToGoThrough(actor),
    roundsAhead(actor, 'round.manage'),
    roundsToRate(actor),
    readUnitOutcome(actor, unit.id),
    hassleWaitingFor(actor),
    solutionsWaitingFor(actor),
    sentences('hassle'),
    sentences('solution'),
  ])
  return (
    <UnitFront
      speech={speech}
      front={front}
      asTable={asTable}
      address="/"
      waiting={{
        count:
          waiting.length + rounds.length + results.length + toRate.length + hassle.total + proposed.length,
        list: (
          <Section title={speech.t('waiting.heading')} id="waiting" line>
            <WaitingList
              speech={speech}
              waiting={waiting}
              rounds={rounds}
              results={results}
              toRate={toRate}
              others={[...waitingSolutions(says, proposed), ...hassleItems(t, hassle)]}
              whole={whole}
            />
          </Section>
        ),
      }}
      outcome={
        <Section title={speech.t('outcome.heading')} line>
          <OutcomeList speech={speech} outcome={outcome} />
        </Section>
      }
    />
  )
}

/** The units that somebody who leads from another place is head of, as links to their own pages. */
async function alsoHead({ actor, speech }: Part): Promise<ReactNode> {
  const shown = topUnitOf(actor, 'management')?.id
  const led = actor.roles.filter(held => held.role === 'head' && held.unitId !== shown)
  if (led.length === 0) return null
  const pictures = await Promise.all(led.map(held => readUnitPicture(actor, held.unitId)))
  return (
    <Stack>
      <Section title={speech.t('alsoHead')} line>
        <UnitsBelow speech={speech} caption={speech.t('alsoHead')} units={pictures} />
      </Section>
    </Stack>
  )
}

async function administrator({ actor, speech }: Part, leading: boolean): Promise<ReactNode> {
  return <AdministratorPart speech={speech} front={await readAdministratorFront(actor)} leading={leading} />
}

async function med({ actor, speech }: Part, leading: boolean): Promise<ReactNode> {
  return <MedPart speech={speech} front={await readMedFront(actor)} leading={leading} />
}

/** What else waits, after what the part that leads begins with: a head's page has it beside the fence. */
async function alsoWaiting({ actor, speech, whole }: Part, leading: Role): Promise<ReactNode> {
  const [all, results, toRate, hassle, proposed, t, says] = await Promise.all([
    readWaiting(actor),
    readRoundsToGoThrough(actor),
    roundsToRate(actor),
    hassleWaitingFor(actor),
    solutionsWaitingFor(actor),
    sentences('hassle'),
    sentences('solution'),
  ])
  const elsewhere = { management: 'decide', med_representative: 'med' }[leading as string]
  const waiting = all.filter(each => each.kind !== elsewhere)
  if (waiting.length + results.length + toRate.length + hassle.total + proposed.length === 0) return null
  const section = (
    <Section title={speech.t('waiting.heading')} id="waiting" line>
      <WaitingList
        speech={speech}
        waiting={waiting}
        rounds={[]}
        results={results}
        toRate={toRate}
        others={[...waitingSolutions(says, proposed), ...hassleItems(t, hassle)]}
        whole={whole}
      />
    </Section>
  )
  // Management reads it between its decisions and what is stuck; elsewhere it stands by itself.
  return leading === 'management' ? section : <Stack>{section}</Stack>
}

/** Those who lead see what is on trial where they work under what they answer for. */
async function trialsAndRepairs(actor: Actor): Promise<ReactNode> {
  const [trials, repairs] = await Promise.all([readTrials(actor), repairsOnFront(actor)])
  if (trials.length + repairs.running.length + repairs.due.length === 0) return null
  return (
    <Stack>
      <TrialFront trials={trials} />
      <RepairFront {...repairs} />
    </Stack>
  )
}

/** @param leading what an employee's own page tells besides; null where this stands under another role's part */
async function employee(
  { actor, speech, whole }: Part,
  leading: { news: ReactNode } | null,
): Promise<ReactNode> {
  const [rounds, said, front, waiting, trials, repairs, rating, results] = await Promise.all([
    leading ? roundsToRate(actor) : [],
    readSaidLastTime(actor),
    readUnitPicture(actor, actor.homeUnitId),
    leading ? readWaiting(actor) : [],
    readTrials(actor),
    repairsOnFront(actor),
    sentences('rating'),
    sentences('results'),
  ])
  return (
    <EmployeePart
      speech={speech}
      rating={rating}
      results={results}
      personId={actor.personId}
      rounds={rounds}
      said={said}
      waiting={waiting}
      wholeWaiting={whole}
      picture={front}
      onTrial={
        <>
          <TrialFront trials={trials} />
          <RepairFront {...repairs} />
        </>
      }
      news={leading?.news}
      leading={leading !== null}
    />
  )
}
