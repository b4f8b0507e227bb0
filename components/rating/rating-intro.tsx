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
      <WithWhom classes={classes} requirements={requirements} t={t} format={format} />
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

type ClassesProps = Pick<RatingOfRound, 'classes' | 'requirements'> & Pick<RatingIntroProps, 't' | 'format'>

/** Most requirements are answered among the same people: they are told of once, and then what is otherwise. */
function WithWhom({ classes, requirements, t, format }: ClassesProps) {
  const [most, ...others] = classes
  if (!most) return null
  return (
    <>
      <p>{t('intro.class', { unit: most.unitName, people: most.people })}</p>
      {others.length > 0 ? (
        <>
          <p className="mt-2">{t('intro.classOf', { count: most.requirements.length, requirements })}</p>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {others.map(({ key, requirements: titles, unitName: unit, people }) => (
              <li key={key}>
                {unit === most.unitName
                  ? t('intro.classFewer', { titles: format.list(titles), people })
                  : t('intro.classElsewhere', { titles: format.list(titles), people, unit })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Disclosure summary={t('intro.others')}>
        <p>{format.list(most.others)}.</p>
        <SinceLastTime shared={most} t={t} format={format} />
        {others.map(each => (
          <div key={each.key} className="mt-3">
            <p className="font-semibold">{format.list(each.requirements)}</p>
            <p>
              {each.without.length > 0 ? t('intro.without', { names: format.list(each.without) }) : null}{' '}
              {each.besides.length > 0 ? t('intro.besides', { names: format.list(each.besides) }) : null}
            </p>
            <SinceLastTime shared={each} t={t} format={format} />
          </div>
        ))}
      </Disclosure>
    </>
  )
}

type SinceProps = { shared: SharedClass } & Pick<RatingIntroProps, 't' | 'format'>

function SinceLastTime({ shared: { sinceLastTime }, t, format }: SinceProps) {
  if (!sinceLastTime) return null
  const { joined, left } = sinceLastTime
  return (
    <p className="mt-1 text-quiet">
      {joined.length > 0 ? t('intro.joined', { names: format.list(joined) }) : null}{' '}
      {left.length > 0 ? t('intro.left', { names: format.list(left) }) : null}
      {joined.length + left.length === 0 ? t('intro.sameAsLast') : null}
    </p>
  )
}
