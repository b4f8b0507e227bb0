import type { Metadata } from 'next'
import { FlowLead } from '@/components/pictures/flow-lead'
import { FlowTables, FlowView } from '@/components/pictures/flow-view'
import { PicturePage } from '@/components/pictures/picture-page'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePermission } from '@/lib/access/require-permission'
import { readPictureFilters } from '@/lib/pictures/picture-filters'
import { pictureUnit, readFlow } from '@/lib/pictures/queries'
import { pictureSpeech } from '@/lib/pictures/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('pictures')
  return { title: t('flow.title') }
}

/** Hours a year from who decided, by kind, to where they are spent. */
export default async function FlowPage({ searchParams }: Props) {
  const actor = await requirePermission('register.read')
  const filters = readPictureFilters(await searchParams)
  const unit = pictureUnit(actor, filters)
  const [speech, flow] = await Promise.all([pictureSpeech(), readFlow(actor, unit.id, filters)])
  const { t } = speech
  const isEmpty = flow.total.hours === 0
  const parts = { speech, flow, filters, unit }
  return (
    <PicturePage
      speech={speech}
      name="flow"
      filters={filters}
      unit={unit}
      title={t('flow.heading')}
      lead={isEmpty ? undefined : <FlowLead {...parts} />}
      picture={
        isEmpty ? (
          <EmptyState title={t('flow.none')}>{t('flow.noneText')}</EmptyState>
        ) : (
          <FlowView {...parts} />
        )
      }
      table={isEmpty ? null : <FlowTables {...parts} />}
      method={{ text: t('flow.method'), section: 3 }}
    />
  )
}
