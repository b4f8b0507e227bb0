import { type Item, ItemList } from '@/components/ui/item-list'
import { Late } from '@/components/ui/tag'
import type { RoundAhead } from '@/lib/overview/round-queries'
import { questionsOf } from '@/lib/pulse/questions'
import type { RoundToGoThrough } from '@/lib/rating/go-through-reads'
import type { RoundOfMine } from '@/lib/rating/rate-queries'
import type { Waiting } from '@/lib/workflow/waiting-queries'
import type { Speech } from './speech'

type WaitingListProps = {
  speech: Speech
  /** What waits in cases, the most pressing first. */
  waiting: readonly Waiting[]
  /** Rounds this person runs. */
  rounds: readonly RoundAhead[]
  /** Closed rounds whose results they have not gone through. */
  results?: readonly RoundToGoThrough[]
  /** Rounds this person may answer in. */
  toRate: readonly RoundOfMine[]
  /** What else waits, ready to be read. */
  others?: readonly Item[]
  /** All of what waits in cases, however much it is. */
  whole?: boolean
}

/** More than this, and the first ones are no longer read: the rest comes when it is asked for. */
const MOST = 8

/** What waits for one person: in cases, in the rounds they run, and to be rated. */
export function WaitingList({
  speech,
  waiting,
  rounds,
  results = [],
  toRate,
  others = [],
  whole = false,
}: WaitingListProps) {
  const { t, format } = speech
  const items = [
    ...waiting.slice(0, whole ? waiting.length : MOST).map(each => caseItem(speech, each)),
    ...others,
    ...results.map(round => ({
      key: `results ${round.id}`,
      href: `/rounds/${round.id}`,
      text: t('waiting.results', { name: round.name }),
      meta: t('waiting.resultsMeta', { day: format.date(round.closedOn) }),
    })),
    ...rounds.map(round => roundItem(speech, round)),
    ...toRate.map(round => ({
      key: `rate ${round.id}`,
      href: round.byCode ? '/answer' : `/rate/${round.id}`,
      text: round.pulse
        ? t('waiting.pulse', { title: round.name, count: questionsOf(round) })
        : t('waiting.rate', { count: round.requirements, number: format.number(round.requirements) }),
      meta: round.pulse
        ? t('waiting.due', { day: format.date(round.closesOn) })
        : t(round.byCode ? 'waiting.rateByCode' : 'waiting.rateMeta', {
            round: round.name,
            minutes: round.minutes,
            day: format.date(round.closesOn),
          }),
    })),
  ]
  if (items.length === 0) return <p className="text-quiet">{t('waiting.none')}</p>
  return (
    <>
      <ItemList items={items} />
      {waiting.length > MOST && !whole ? (
        <p className="mt-2">
          <a href="/?waiting=all#waiting">
            {t('waiting.all', { count: waiting.length, number: format.number(waiting.length) })}
          </a>
        </p>
      ) : null}
    </>
  )
}

function caseItem({ t, format }: Speech, each: Waiting): Item {
  const day = format.date(each.day)
  const hasDueDay =
    each.kind === 'carry_out' || each.kind === 'action' || each.kind === 'check' || each.kind === 'judge'
  return {
    key: `${each.kind} ${each.caseId} ${each.title}`,
    href: `/cases/${each.caseId}`,
    text: each.title,
    meta: (
      <>
        {t('waiting.asks', { kind: each.kind, state: each.state })}
        {' · '}
        {!hasDueDay ? (
          t('waiting.since', { day })
        ) : each.isLate ? (
          <Late>{t('waiting.late', { day })}</Late>
        ) : (
          t('waiting.due', { day })
        )}
      </>
    ),
  }
}

function roundItem({ t, format }: Speech, round: RoundAhead): Item {
  const number = format.number(round.requirements)
  return {
    key: `round ${round.id}`,
    href: `/rounds/${round.id}`,
    text: t('waiting.round', { status: round.status, name: round.name, day: format.date(round.closesOn) }),
    meta:
      round.status === 'draft'
        ? t('waiting.roundDraft', { day: format.date(round.opensOn), count: round.requirements, number })
        : round.participation
          ? t('waiting.roundTookPart', {
              tookPart: format.number(round.participation.tookPart),
              entitled: format.number(round.participation.entitled),
            })
          : t('waiting.roundNotCounted', { count: round.requirements, number }),
  }
}
