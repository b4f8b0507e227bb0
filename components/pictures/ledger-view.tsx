import { LedgerBars } from '@/components/charts/ledger-bars'
import { keptWith } from '@/components/overview/kept-with'
import { ItemList } from '@/components/ui/item-list'
import type { LongItem } from '@/components/ui/list-markup'
import { LongList } from '@/components/ui/long-list'
import { Columns, Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Amount, LedgerEvent, LedgerQuarter } from '@/lib/pictures/ledger'
import type { LedgerPicture } from '@/lib/pictures/queries'
import { packed } from '@/lib/platform/packed'
import type { ListRow } from '@/lib/register/list-row'
import { requirementPath } from '@/lib/register/reference'
import { type PictureSpeech, sayHours } from './speech'

type LedgerProps = { speech: PictureSpeech; picture: LedgerPicture }
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

/** What was turned away at the door in a quarter. */
const avoidedOf = ({ avoided }: LedgerPicture, { from, until }: QuarterOf) =>
  avoided.filter(each => each.day >= from && each.day < until)
const avoidedIn = (picture: LedgerPicture, quarter: QuarterOf): Amount => {
  const own = avoidedOf(picture, quarter)
  return { count: own.length, hours: own.reduce((sum, each) => sum + each.hours, 0) }
}

/** What came and what went by quarter, in number and in hours. */
export function LedgerView({ speech, picture }: LedgerProps) {
  const { t, format } = speech
  const { ledger, today: day } = picture
  const bars = (measure: keyof Amount) => {
    const say = (value: number) =>
      measure === 'count' ? format.number(value) : sayHours(speech, Math.round(value))
    const most = Math.max(
      ...ledger.quarters.flatMap(each => [
        each.added[measure] + avoidedIn(picture, each)[measure],
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
          avoided: avoidedIn(picture, each)[measure],
          running: each.running[measure],
        }))}
        texts={{
          title: t(measure === 'count' ? 'ledger.pictureCount' : 'ledger.pictureHours'),
          desc: t('ledger.desc'),
          added: t('ledger.added'),
          removed: t('ledger.removed'),
          running: t('ledger.running'),
          avoided: t('ledger.avoided'),
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
      <Section title={t('ledger.count')}>{bars('count')}</Section>
      <Section title={t('ledger.hours')}>{bars('hours')}</Section>
    </Columns>
  )
}

/** The ledger as a table, the newest quarter first. */
export function LedgerTable({ speech, picture }: LedgerProps) {
  const { t, format } = speech
  const { ledger, today: day } = picture
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
        ...(picture.avoided.length > 0 ? [{ key: 'avoided', head: t('ledger.avoided'), number: true }] : []),
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
            avoided: both(avoidedIn(picture, each)),
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
            avoided: both({
              count: picture.avoided.length,
              hours: picture.avoided.reduce((sum, each) => sum + each.hours, 0),
            }),
          },
        },
      ]}
    />
  )
}

/** The events of a quarter as they are listed, the newest first. */
function eventsOf(speech: PictureSpeech, { events }: QuarterOf): LongItem[] {
  const { t, format } = speech
  const wordOf = ({ way, whole }: LedgerEvent<ListRow>) =>
    whole ? (way === 'added' ? 'came' : 'went') : way === 'added' ? 'cameMore' : 'wentSome'
  return [...events]
    .reverse()
    .slice(0, MOST_EVENTS)
    .map(event => [
      requirementPath(event.row.referenceNumber),
      event.row.title,
      [
        t(`ledger.${wordOf(event)}`, { day: format.date(event.day) }),
        t('ledger.eventHours', { hours: sayHours(speech, event.hours) }),
      ].join(' · '),
    ])
}

/** Which requirements came and went, quarter by quarter, the newest first. */
export function LedgerEvents({ speech, picture }: LedgerProps) {
  const { t, format } = speech
  const { ledger, today: day } = picture
  const told = [...ledger.quarters]
    .reverse()
    .filter(each => each.events.length > 0 || avoidedOf(picture, each).length > 0)
  const drawn = keptWith(
    ledger,
    `events ${format.locale}`,
    () => new Map(told.map(each => [each, packed(eventsOf(speech, each))])),
  )
  return (
    <div className="mt-8">
      <Section title={t('ledger.events')} line>
        {told.length === 0 ? <p className="max-w-read text-quiet">{t('ledger.noEvents')}</p> : null}
        {told.map(each => (
          <section key={anchorOf(each)} id={anchorOf(each)} className="mt-5 scroll-mt-4">
            <h3 className="mb-2">{quarterName(speech, each, day)}</h3>
            <LongList drawn={drawn.get(each) ?? packed([])} />
            <Avoided speech={speech} items={avoidedOf(picture, each)} />
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

/** What never came, with what it was merged into. */
function Avoided({ speech, items }: { speech: PictureSpeech; items: LedgerPicture['avoided'] }) {
  const { t, format } = speech
  if (items.length === 0) return null
  return (
    <>
      <h4 className="mt-3 mb-1 text-ui font-semibold">{t('ledger.avoided')}</h4>
      <ItemList
        items={items.map(item => ({
          key: String(item.id),
          text: item.into
            ? t.rich('ledger.mergedInto', {
                title: item.title,
                into: item.into.title,
                a: chunks => <a href={requirementPath(item.into?.referenceNumber ?? 0)}>{chunks}</a>,
              })
            : item.title,
          meta: [
            t('ledger.avoidedOn', { day: format.date(item.day) }),
            t('ledger.wouldTake', { hours: sayHours(speech, item.hours) }),
          ].join(' · '),
        }))}
      />
    </>
  )
}
