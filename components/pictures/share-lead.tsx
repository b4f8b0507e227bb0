import type { PictureFilters } from '@/lib/pictures/picture-filters'
import type { SharePicture } from '@/lib/pictures/queries'
import { growingAddress, monthName } from './share-view'
import { type PictureSpeech, sayHours } from './speech'

type ShareLeadProps = {
  speech: PictureSpeech
  picture: SharePicture
  filters: PictureFilters
  unit: { id: number }
}

/** The share now, and what it was in the first month there is. */
export function ShareLead({ speech, picture, filters, unit }: ShareLeadProps) {
  const { t, format } = speech
  const { share, growing, points } = picture
  if (share === null) return t('share.noHours')
  const before = points.find(point => point.share !== null)
  return (
    <>
      {growing.count === 0
        ? t('share.leadNone')
        : t.rich('share.lead', {
            percent: format.percent(share),
            count: growing.count,
            number: format.number(growing.count),
            hours: sayHours(speech, growing.hours),
            a: chunks => <a href={growingAddress(unit.id, filters)}>{chunks}</a>,
          })}{' '}
      {before && before.share !== null
        ? t('share.moved', { month: monthName(speech, before.month), percent: format.percent(before.share) })
        : t('share.noHistory')}
    </>
  )
}
