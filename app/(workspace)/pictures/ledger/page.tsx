import type { Metadata } from 'next'
import { LedgerLead } from '@/components/pictures/ledger-lead'
import { LedgerEvents, LedgerTable, LedgerView } from '@/components/pictures/ledger-view'
import { PicturePage } from '@/components/pictures/picture-page'
import { requirePermission } from '@/lib/access/require-permission'
import { readPictureFilters } from '@/lib/pictures/picture-filters'
import { pictureUnit, readLedger } from '@/lib/pictures/queries'
import { pictureSpeech } from '@/lib/pictures/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('pictures')
  return { title: t('ledger.title') }
}

/** One in, one out: what came and what went, quarter by quarter. */
export default async function LedgerPage({ searchParams }: Props) {
  const actor = await requirePermission('register.read')
  const filters = readPictureFilters(await searchParams)
  const unit = pictureUnit(actor, filters)
  const [speech, picture] = await Promise.all([pictureSpeech(), readLedger(actor, unit.id, filters)])
  const parts = { speech, picture }
  return (
    <PicturePage
      speech={speech}
      name="ledger"
      filters={filters}
      unit={unit}
      title={speech.t('ledger.heading')}
      lead={<LedgerLead {...parts} years={filters.years} />}
      picture={<LedgerView {...parts} />}
      below={<LedgerEvents {...parts} />}
      table={<LedgerTable {...parts} />}
      method={{ text: speech.t('ledger.method'), section: 6 }}
    />
  )
}
