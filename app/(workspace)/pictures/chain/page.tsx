import type { Metadata } from 'next'
import { LawsLead } from '@/components/pictures/laws-lead'
import { chainPath, LawsPicture, LawsTable } from '@/components/pictures/laws-picture'
import { PicturePage } from '@/components/pictures/picture-page'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePermission } from '@/lib/access/require-permission'
import { pictureAddress, readPictureFilters } from '@/lib/pictures/picture-filters'
import { pictureUnit, readLaws } from '@/lib/pictures/queries'
import { pictureSpeech } from '@/lib/pictures/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('pictures')
  return { title: t('chain.title') }
}

/** Which state requirements have had most built on them, and where. */
export default async function LawsPage({ searchParams }: Props) {
  const actor = await requirePermission('register.read')
  const filters = readPictureFilters(await searchParams)
  const unit = pictureUnit(actor, filters)
  const [speech, { laws, since }] = await Promise.all([pictureSpeech(), readLaws(actor, unit.id, filters)])
  const { t } = speech
  const chosen = { ...filters, unitId: unit.id }
  const hrefOf = (referenceNumber: number) => pictureAddress(chainPath(referenceNumber), chosen)
  const parts = { speech, laws, filters: chosen, unit, tree: actor.tree }
  const isEmpty = laws.length === 0
  return (
    <PicturePage
      speech={speech}
      name="chain"
      filters={filters}
      unit={unit}
      title={t('chain.heading')}
      lead={isEmpty ? undefined : <LawsLead speech={speech} laws={laws} since={since} hrefOf={hrefOf} />}
      picture={
        isEmpty ? (
          <EmptyState title={t('chain.none')}>{t('chain.noneText')}</EmptyState>
        ) : (
          <LawsPicture {...parts} />
        )
      }
      table={isEmpty ? null : <LawsTable {...parts} since={since} />}
      method={{ text: t('chain.method', { unit: unit.name }), section: 6 }}
    />
  )
}
