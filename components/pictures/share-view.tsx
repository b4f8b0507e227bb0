import { ShareLine } from '@/components/charts/share-line'
import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { PictureFilters } from '@/lib/pictures/picture-filters'
import type { SharePicture } from '@/lib/pictures/queries'
import { requirementPath } from '@/lib/register/reference'
import { mushroomingKinds } from '@/lib/signals/vocabulary'
import { pictureListAddress } from './list-address'
import { type PictureSpeech, sayHours } from './speech'

type ShareProps = {
  speech: PictureSpeech
  picture: SharePicture
  filters: PictureFilters
  unit: { id: number; name: string }
}

/** A month as it is written at an axis and in a sentence. */
const monthDay = (month: string) => `${month}-01`

/** Every second or third month has its name under it where there are many. */
const MOST_NAMED = 7

/** One unit's share month by month, with today's at the end. It stands beside no other unit. */
export function ShareView({ speech, picture, unit }: ShareProps) {
  const { t, format } = speech
  const points = [
    ...picture.points.map(point => ({
      key: point.month,
      share: point.share,
      label: monthName(speech, point.month),
    })),
    { key: 'now', share: picture.share, label: t('share.now') },
  ]
  const known = points.filter(point => point.share !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const percent = (share: number | null) => (share === null ? '' : format.percent(share))
  const step = Math.ceil((points.length - 1) / MOST_NAMED)
  const most = Math.max(...known.map(point => point.share ?? 0), 0.05)
  const scale = most > 0.5 ? 0.25 : most > 0.2 ? 0.1 : 0.05
  const top = Math.min(1, Math.ceil((most * 1.05) / scale) * scale)
  const isNamed = (place: number) =>
    place === points.length - 1 || (place % step === 0 && points.length - 1 - place >= step / 2)
  const isAlways = (place: number) => place === 0 || place === points.length - 1
  return (
    <ShareLine
      points={points.map((point, place) => ({
        key: point.key,
        share: point.share,
        ...(isNamed(place) ? { label: point.label, wide: !isAlways(place) } : {}),
        ...(point === last
          ? { text: t('share.nowText', { percent: percent(last.share) }) }
          : point === first
            ? { text: percent(first.share) }
            : {}),
      }))}
      texts={{
        title: t('share.picture', { unit: unit.name }),
        desc: t('share.desc', {
          unit: unit.name,
          month: first.label,
          first: percent(first.share),
          last: percent(last.share),
        }),
        ticks: Array.from({ length: Math.round(top / scale) + 1 }, (_, index) => ({
          share: index * scale,
          text: format.percent(index * scale),
        })),
      }}
    />
  )
}

/** "nov. 2026" */
export function monthName({ format }: PictureSpeech, month: string): string {
  return format.monthOfYear(monthDay(month))
}

export function ShareTable({ speech, picture }: ShareProps) {
  const { t, format } = speech
  const row = (key: string, month: string, share: number | null) => ({
    key,
    cells: { month, percent: share === null ? t('share.none') : format.percent(share) },
  })
  return (
    <Table
      caption={t('share.table')}
      columns={[
        { key: 'month', head: t('share.month') },
        { key: 'percent', head: t('share.percent'), number: true },
      ]}
      rows={[
        row('now', t('share.now'), picture.share),
        ...[...picture.points]
          .reverse()
          .map(point => row(point.month, monthName(speech, point.month), point.share)),
      ]}
    />
  )
}

/** The requirements that the share is made of, the most hours first. */
export function ShareLargest({ speech, picture, filters, unit }: ShareProps) {
  const { t, format } = speech
  const { largest, growing, withoutReview } = picture
  return (
    <div className="mt-8">
      <Section title={t('share.largest')} line>
        {largest.length === 0 ? (
          <p className="max-w-read text-quiet">{t('share.largestEmpty')}</p>
        ) : (
          <>
            {withoutReview > 0 ? (
              <p className="mb-2 max-w-read text-ui text-quiet">
                {t('share.withoutReview', { count: withoutReview, number: format.number(withoutReview) })}
              </p>
            ) : null}
            <ItemList
              items={largest.map(({ row, hours }) => ({
                key: String(row.id),
                text: row.title,
                href: requirementPath(row.referenceNumber),
                meta: [
                  sayHours(speech, hours),
                  ...mushroomingKinds
                    .filter(kind => row.signals.includes(kind))
                    .map(kind => t(`share.signals.${kind as MushroomingKind}`)),
                ].join(' · '),
              }))}
            />
            {growing.count > largest.length ? (
              <p className="mt-3">
                <a href={growingAddress(unit.id, filters)}>{t('share.all')}</a>
              </p>
            ) : null}
          </>
        )}
      </Section>
    </div>
  )
}

type MushroomingKind = 'no_critical_review' | 'overlap' | 'layering' | 'self_imposed' | 'crowded_risk'

/** The register's list of what the share counts. */
export const growingAddress = (unitId: number, { kind }: PictureFilters) =>
  pictureListAddress(unitId, kind, { signal: [...mushroomingKinds] })
