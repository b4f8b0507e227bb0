import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { Format } from '@/lib/platform/i18n/format'
import { type Translate, translator } from '@/lib/platform/i18n/translator'
import type { RatingOfRound } from '@/lib/rating/rating-of-round-reads'
import { PulseCard } from './pulse-card'
import { ratingScreens } from './texts-for-rating'

type PulseToAnswerProps = {
  pulse: RatingOfRound
  personId: number
  t: Translate<'rating'>
  format: Format
}

/** A pulse where its person meets it: the question itself, and with whom one answers it (§5). Several questions have a page of their own. */
export function PulseToAnswer({ pulse, personId, t, format }: PulseToAnswerProps) {
  const says = translator(format.locale, 'pulse')
  const { round, pulse: texts, items, intro, texts: rating } = ratingScreens(t, format, pulse)
  const [item] = items
  if (!item || !texts) return null
  const [question] = texts.questions
  const day = format.date(pulse.closesOn)
  const page = `/rate/${pulse.id}`
  return (
    <Section title={pulse.name} line>
      <p className="mb-4 max-w-read">
        {texts.about} {says('card.until', { day })}
      </p>
      {texts.questions.length === 1 && question ? (
        <PulseCard
          round={round}
          owner={String(personId)}
          item={{ id: item.id, classUnitId: item.classUnitId }}
          question={question}
          answers={texts.answers}
          texts={{
            sending: says('card.sending'),
            arrived: says('card.arrived', { day }),
            notArrived: says('card.notArrived'),
            noScript: says('card.noScript'),
            problems: rating.problems,
          }}
        />
      ) : (
        <ButtonLink large href={page}>
          {says('card.several', { count: texts.questions.length })}
        </ButtonLink>
      )}
      <p className="mt-1 max-w-read text-small text-quiet">
        {item.sharedWith} {rating.promise} <a href="/rate/how-it-works">{rating.promiseLink}</a>
      </p>
      <Disclosure summary={says('card.withWhom')}>
        <p>{intro.names}</p>
        {intro.since ? <p className="mt-1 text-quiet">{intro.since}</p> : null}
      </Disclosure>
      {texts.questions.length === 1 ? (
        <p className="text-small">
          <a href={page} className="inline-flex min-h-11 items-center">
            {says('card.elsewhere')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}
