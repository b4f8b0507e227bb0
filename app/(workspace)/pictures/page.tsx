import type { Metadata } from 'next'
import { pictureSentences } from '@/components/pictures/picture-sentences'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { pictureAddress, pictureNames, picturePath, readPictureFilters } from '@/lib/pictures/picture-filters'
import { pictureUnit, readAllPictures } from '@/lib/pictures/queries'
import { pictureSpeech } from '@/lib/pictures/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('pictures')
  return { title: t('title') }
}

/** The five pictures of a unit, each with what it says in a sentence. */
export default async function PicturesPage({ searchParams }: Props) {
  const actor = await requirePermission('register.read')
  const filters = readPictureFilters(await searchParams)
  const unit = pictureUnit(actor, filters)
  const [speech, pictures] = await Promise.all([pictureSpeech(), readAllPictures(actor, unit.id, filters)])
  const { t } = speech
  const said = pictureSentences(speech, pictures)
  const chosen = { ...filters, unitId: unit.id }
  return (
    <>
      <PageHeader
        title={t('title')}
        above={
          <Breadcrumb
            label={t('crumbs')}
            items={[...unit.above, unit].map(each => ({ href: `/units/${each.id}`, label: each.name }))}
          />
        }
        lead={t('lead', { unit: unit.name })}
      />
      <div className="mt-8 max-w-read">
        <ItemList
          items={pictureNames.map(name => ({
            key: name,
            href: pictureAddress(picturePath(name), chosen),
            text: (
              <>
                <b>{t(`names.${name}`)}</b>: {t(`about.${name}`)}
              </>
            ),
            meta: said[name],
          }))}
        />
      </div>
    </>
  )
}
