import { Disclosure } from '@/components/ui/disclosure'
import { LeadSentence } from '@/components/ui/page-header'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { RatingOfRound, SharedClass } from '@/lib/rating/rate-queries'

type RatingIntroProps = { round: RatingOfRound; t: Translate<'rating'>; format: Format; promiseHref: string }

/** Read before the first requirement: how long it takes, with whom one shares a class, and who sees what (§5). */
export function RatingIntro({ round, t, format, promiseHref }: RatingIntroProps) {
  const { requirements, minutes, closesOn, k, classes } = round
  const seen = ['seeNobody', 'seeNumbers', 'seeChain', 'seeComments', 'seeParticipation'] as const
  return (
    <>
      <h1>{round.name}</h1>
      <LeadSentence>{t('intro.lead', { requirements, minutes, day: format.date(closesOn) })}</LeadSentence>
      <noscript>
        <p className="mt-4 border-l-4 border-red pl-4">{t('form.noScript')}</p>
      </noscript>
      <h2 className="mt-8 mb-2">{t('intro.withWhom')}</h2>
      {classes.map(each => (
        <ClassText key={each.key} shared={each} alone={classes.length === 1} t={t} format={format} />
      ))}
      <h2 className="mt-7 mb-2">{t('intro.whoSees')}</h2>
      <ul className="list-disc space-y-1.5 pl-5">
        {seen.map(key => (
          <li key={key}>{t(`intro.${key}`, { k })}</li>
        ))}
      </ul>
      <h2 className="mt-7 mb-2">{t('intro.fingerprint')}</h2>
      <p className="font-semibold tabular-nums">{round.fingerprint}</p>
      <p className="mt-1 text-small text-quiet">{t('intro.fingerprintText')}</p>
      <p className="mt-5">
        <a href={promiseHref} className="inline-flex min-h-11 items-center">
          {t('form.promiseLink')}
        </a>
      </p>
    </>
  )
}

type ClassTextProps = { shared: SharedClass; alone: boolean; t: Translate<'rating'>; format: Format }

function ClassText({ shared, alone, t, format }: ClassTextProps) {
  const { requirements, unitName: unit, people, others, sinceLastTime } = shared
  return (
    <div className="mb-3">
      <p>
        {alone ? t('intro.classAll', { unit, people }) : t('intro.class', { requirements, unit, people })}
      </p>
      <Disclosure summary={t('intro.others')}>
        <p>{format.list(others)}</p>
        {sinceLastTime ? (
          <p className="mt-2 text-quiet">
            {sinceLastTime.joined.length > 0
              ? t('intro.joined', { names: format.list(sinceLastTime.joined) })
              : null}{' '}
            {sinceLastTime.left.length > 0
              ? t('intro.left', { names: format.list(sinceLastTime.left) })
              : null}
            {sinceLastTime.joined.length + sinceLastTime.left.length === 0 ? t('intro.sameAsLast') : null}
          </p>
        ) : null}
      </Disclosure>
    </div>
  )
}
