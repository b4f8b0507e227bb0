import { pictureAddress, pictureNames, picturePath, readPictureFilters } from '@/lib/pictures/picture-filters'
import { pageSentences } from '@/lib/platform/i18n/request'

/** The way from a unit's page to its pictures. */
export function PictureLinks({ unitId }: { unitId: number }) {
  const t = pageSentences('pictures')
  const filters = { ...readPictureFilters({}), unitId }
  return (
    <nav
      aria-label={t('links.heading')}
      className="no-print mt-4 flex flex-wrap items-center gap-x-5 text-ui text-quiet"
    >
      <a href={pictureAddress('/pictures', filters)} className="inline-flex min-h-11 items-center">
        {t('links.heading')}
      </a>
      {pictureNames.map(name => (
        <a
          key={name}
          href={pictureAddress(picturePath(name), filters)}
          className="inline-flex min-h-11 items-center"
        >
          {t(`names.${name}`)}
        </a>
      ))}
    </nav>
  )
}
