import { LedgerBars } from '@/components/charts/ledger-bars'
import { ItemList } from '@/components/ui/item-list'
import { Columns, Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Amount, Ledger, LedgerEvent, LedgerQuarter } from '@/lib/pictures/ledger'
import type { ListRow } from '@/lib/register/list-row'
import { requirementPath } from '@/lib/register/reference'
import { type PictureSpeech, sayHours } from './speech'

type LedgerProps = { speech: PictureSpeech; ledger: Ledger<ListRow>; day: string }
type QuarterOf = LedgerQuarter<ListRow>

const anchorOf = ({ year, quarter }: QuarterOf) => `q-${year}-${quarter}`

/** Events of one quarter that are listed; a municipality has hundreds. */
const MOST_EVENTS = 40

function quarterName({ t }: PictureSpeech, { year, quarter, until }: QuarterOf, day: string): string {
  const name = t('ledger.quarter', { quarter, year: String(year) })
  return day < until ? t('ledger.soFar', { quarter: name }) : name
}

/** Steps of 1, 2 or 5 times a power of ten that give three or four lines. */
function tickValues(most: number): number[] {
  if (most <= 0) return [0]
  const rough = most / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, power * ([1, 2, 5, 10].find(each => each * power >= rough) ?? 10))
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)
}

/** What came and what went by quarter, in number and in hours. */
export function LedgerView({ speech, ledger, day }: LedgerProps) {
  const { t, format } = speech
  const picture = (measure: keyof Amount) => {
    const say = (value: number) =>
      measure === 'count' ? format.number(value) : sayHours(speech, Math.round(value))
    const most = Math.max(
      ...ledger.quarters.flatMap(each => [
        each.added[measure],
        each.removed[measure],
        Math.abs(each.running[measure]),
      ]),
    )
    const ticks = tickValues(most)
    return (
      <LedgerBars
        id={`ledger-${measure}`}
        quarters={ledger.quarters.map((each, place) => ({
          key: anchorOf(each),
          label: String(each.quarter),
          year: place === 0 || each.quarter === 1 ? String(each.year) : undefined,
          href: `#${anchorOf(each)}`,
          name: t('ledger.column', {
            quarter: quarterName(speech, each, day),
            added: say(each.added[measure]),
            removed: say(each.removed[measure]),
            running: say(each.running[measure]),
          }),
          added: each.added[measure],
          removed: each.removed[measure],
          running: each.running[measure],
        }))}
        texts={{
          title: t(measure === 'count' ? 'ledger.pictureCount' : 'ledger.pictureHours'),
          desc: t('ledger.desc'),
          added: t('ledger.added'),
          removed: t('ledger.removed'),
          running: t('ledger.running'),
          balance: t('ledger.balance'),
          ticks: [...ticks, ...ticks.slice(1).map(value => -value)].map(value => ({
            value,
            text: format.number(value),
          })),
        }}
      />
    )
  }
  return (
    <Columns shape="halves">
      <Section title={t('ledger.count')}>{picture('count')}</Section>
      <Section title={t('ledger.hours')}>{picture('hours')}</Section>
    </Columns>
  )
}

/** The ledger as a table, the newest quarter first. */
export function LedgerTable({ speech, ledger, day }: LedgerProps) {
  const { t, format } = speech
  const both = ({ count, hours }: Amount) => ({
    text: format.number(count),
    note: sayHours(speech, Math.round(hours)),
  })
  return (
    <Table
      caption={t('ledger.table')}
      columns={[
        { key: 'quarter', head: t('narrow.years') },
        { key: 'added', head: t('ledger.added'), number: true },
        { key: 'removed', head: t('ledger.removed'), number: true },
        { key: 'net', head: t('ledger.netColumn'), number: true },
        { key: 'running', head: t('ledger.running'), number: true },
      ]}
      rows={[
        ...[...ledger.quarters].reverse().map(each => ({
          key: anchorOf(each),
          cells: {
            quarter: { text: quarterName(speech, each, day), href: `#${anchorOf(each)}` },
            added: both(each.added),
            removed: both(each.removed),
            net: both(each.net),
            running: both(each.running),
          },
        })),
        {
          key: 'all',
          cells: {
            quarter: t('ledger.all'),
            added: both(ledger.added),
            removed: both(ledger.removed),
            net: both(ledger.net),
            running: both(ledger.net),
          },
        },
      ]}
    />
  )
}

/** Which requirements came and went, quarter by quarter, the newest first. */
export function LedgerEvents({ speech, ledger, day }: LedgerProps) {
  const { t, format } = speech
  const told = [...ledger.quarters].reverse().filter(each => each.events.length > 0)
  const wordOf = ({ way, whole }: LedgerEvent<ListRow>) =>
    whole ? (way === 'added' ? 'came' : 'went') : way === 'added' ? 'cameMore' : 'wentSome'
  return (
    <div className="mt-8">
      <Section title={t('ledger.events')} line>
        {told.length === 0 ? <p className="max-w-read text-quiet">{t('ledger.noEvents')}</p> : null}
        {told.map(each => (
          <section key={anchorOf(each)} id={anchorOf(each)} className="mt-5 scroll-mt-4">
            <h3 className="mb-2">{quarterName(speech, each, day)}</h3>
            <ItemList
              items={[...each.events]
                .reverse()
                .slice(0, MOST_EVENTS)
                .map(event => ({
                  key: `${event.row.id} ${event.day}`,
                  text: event.row.title,
                  href: requirementPath(event.row.referenceNumber),
                  meta: [
                    t(`ledger.${wordOf(event)}`, { day: format.date(event.day) }),
                    t('ledger.eventHours', { hours: sayHours(speech, event.hours) }),
                  ].join(' · '),
                }))}
            />
            {each.events.length > MOST_EVENTS ? (
              <p className="mt-2 text-small text-quiet">
                {t('ledger.more', {
                  count: each.events.length - MOST_EVENTS,
                  number: format.number(each.events.length - MOST_EVENTS),
                })}
              </p>
            ) : null}
          </section>
        ))}
      </Section>
    </div>
  )
}
