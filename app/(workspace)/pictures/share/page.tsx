import type { Metadata } from 'next'
import { PicturePage } from '@/components/pictures/picture-page'
import { ShareLead } from '@/components/pictures/share-lead'
import { ShareLargest, ShareTable, ShareView } from '@/components/pictures/share-view'
import { requirePermission } from '@/lib/access/require-permission'
import { readPictureFilters } from '@/lib/pictures/picture-filters'
import { pictureUnit, readShare } from '@/lib/pictures/queries'
import { pictureSpeech } from '@/lib/pictures/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('pictures')
  return { title: t('share.title') }
}

/** How much of a unit's governance grows by itself, and how that has moved. */
export default async function SharePage({ searchParams }: Props) {
  const actor = await requirePermission('register.read')
  const filters = readPictureFilters(await searchParams)
  const unit = pictureUnit(actor, filters)
  const [speech, picture] = await Promise.all([pictureSpeech(), readShare(actor, unit.id, filters)])
  const parts = { speech, picture, filters, unit }
  return (
    <PicturePage
      speech={speech}
      name="share"
      filters={filters}
      unit={unit}
      title={speech.t('share.heading')}
      lead={<ShareLead {...parts} />}
      picture={<ShareView {...parts} />}
      below={<ShareLargest {...parts} />}
      table={<ShareTable {...parts} />}
      method={{ text: speech.t('share.method'), section: 6 }}
    />
  )
}
