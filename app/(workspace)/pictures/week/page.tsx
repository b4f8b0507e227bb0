import type { Metadata } from 'next'
import { PicturePage } from '@/components/pictures/picture-page'
import { WeekLead } from '@/components/pictures/week-lead'
import { WeekTable, WeekView } from '@/components/pictures/week-view'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePermission } from '@/lib/access/require-permission'
import { readPictureFilters } from '@/lib/pictures/picture-filters'
import { pictureUnit, readWeek } from '@/lib/pictures/queries'
import { pictureSpeech } from '@/lib/pictures/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('pictures')
  return { title: t('week.title') }
}

/** What requirements take of a working week in one unit. */
export default async function WeekPage({ searchParams }: Props) {
  const actor = await requirePermission('register.read')
  // The week is of all kinds at once; the address keeps the kind for the other pictures.
  const filters = readPictureFilters(await searchParams)
  const unit = pictureUnit(actor, filters)
  const [speech, { week, weeks, fullTimeHours }] = await Promise.all([
    pictureSpeech(),
    readWeek(actor, unit.id),
  ])
  const { t } = speech
  const parts = week && week.each > 0 ? { speech, week, unit } : null
  return (
    <PicturePage
      speech={speech}
      name="week"
      filters={filters}
      unit={unit}
      title={t('week.heading')}
      lead={parts ? <WeekLead {...parts} /> : undefined}
      picture={
        parts ? <WeekView {...parts} /> : <EmptyState title={t('week.none')}>{t('week.noneText')}</EmptyState>
      }
      table={parts ? <WeekTable {...parts} /> : null}
      method={{
        text: t('week.method', {
          weeks: speech.format.number(weeks),
          year: speech.format.number(fullTimeHours),
        }),
        section: 3,
      }}
    />
  )
}
