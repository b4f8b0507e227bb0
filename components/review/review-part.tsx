import { Fold } from '@/components/ui/fold'
import { ItemList } from '@/components/ui/item-list'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { ReviewsOfRequirement } from '@/lib/review/review-queries'

/** What was looked at before the requirement was added, what came of it, and what was said of it when others were (§6). */
export function ReviewPart({
  reviews: { own, repair, fromRepairId, others, tookIn },
  reviewPath,
  alikePath,
}: {
  reviews: ReviewsOfRequirement
  /** Where the review can be held now; null for whoever may not. */
  reviewPath: string | null
  /** Where what resembles it is shown; null where nothing is compared with it. */
  alikePath: string | null
}) {
  if (!own && others.length === 0 && tookIn.length === 0 && !alikePath) return null
  const t = pageSentences('review')
  const register = pageSentences('register')
  const format = pageFormat()
  const caseLink = (caseId: number | null) =>
    caseId === null ? null : (
      <>
        {', '}
        <a href={`/cases/${caseId}`}>{t('part.case')}</a>
      </>
    )
  return (
    <Fold
      title={t('part.title')}
      id="review"
      gist={own ? t(`part.gist.${own.outcome}`) : t('part.tookInGist', { count: tookIn.length })}
    >
      {own ? (
        <>
          <p className="max-w-read text-ui">
            {t(`part.outcomes.${own.outcome}`, {
              name: own.by || register('history.system'),
              date: format.date(own.onDay),
            })}
          </p>
          <ItemList
            items={own.items.map(item => ({
              key: String(item.id),
              text: item.title,
              href: item.href,
              meta: (
                <>
                  {item.said === 'stands' || item.said === 'unanswered'
                    ? t(`part.${item.said}`)
                    : t(`answered.${item.said}`)}
                  {caseLink(item.caseId)}
                </>
              ),
            }))}
          />
        </>
      ) : null}
      {repair ? (
        <div className="mt-3">
          <h3>{t('part.repair')}</h3>
          <p className="max-w-read whitespace-pre-line text-ui">{repair}</p>
          {fromRepairId === null ? null : (
            <p className="text-ui">
              <a href={`/trust-repairs#repair-${fromRepairId}`} className="inline-flex min-h-11 items-center">
                {t('part.fromRepair')}
              </a>
            </p>
          )}
        </div>
      ) : null}
      <ul className="no-print flex flex-wrap gap-x-5 text-ui">
        {alikePath ? (
          <li>
            <a href={alikePath} className="inline-flex min-h-11 items-center">
              {t('part.alike')}
            </a>
          </li>
        ) : null}
        {reviewPath ? (
          <li>
            <a href={reviewPath} className="inline-flex min-h-11 items-center">
              {t(own?.outcome === 'skipped' ? 'part.holdNow' : 'part.again')}
            </a>
          </li>
        ) : null}
      </ul>
      {tookIn.length > 0 ? (
        <div className="mt-3">
          <h3>{t('part.tookIn', { count: tookIn.length })}</h3>
          <ItemList
            items={tookIn.map(each => ({
              key: String(each.id),
              text: each.title,
              meta: t('part.tookInLine', {
                date: format.date(each.onDay),
                count: Math.round(each.hours),
                hours: format.hours(each.hours),
              }),
            }))}
          />
        </div>
      ) : null}
      {others.length > 0 ? (
        <div className="mt-3">
          <h3>{t('part.others')}</h3>
          <ItemList
            items={others.map(each => ({
              key: String(each.id),
              text: each.title,
              href: each.href,
              meta: (
                <>
                  {t(`answered.${each.answer}`)}, {format.date(each.onDay)}
                  {caseLink(each.caseId)}
                </>
              ),
            }))}
          />
        </div>
      ) : null}
    </Fold>
  )
}
