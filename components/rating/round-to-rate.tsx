import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { RoundOfMine } from '@/lib/rating/rate-queries'
import { KeptCount, WayIn } from './kept-count'
import { PulseToAnswer } from './pulse-to-answer'

type RoundToRateProps = {
  round: RoundOfMine
  personId: number
  /** All that the person may answer in. */
  rounds: readonly RoundOfMine[]
  t: Translate<'rating'>
  format: Format
}

/** A round that somebody may answer in: how much it asks, until when, and the way in, which for some is a code and not this session. */
export function RoundToRate({ round, personId, rounds, t, format }: RoundToRateProps) {
  const { id, name, requirements, minutes, closesOn, byCode, pulse } = round
  if (pulse) return <PulseToAnswer pulse={pulse} personId={personId} t={t} format={format} />
  const kept = { owner: String(personId), roundId: id, openRoundIds: rounds.map(each => each.id) }
  return (
    <Section title={name} line>
      <p>
        {t('rate.howMuch', { requirements, minutes })}. {t('rate.until', { day: format.date(closesOn) })}.
      </p>
      {byCode ? (
        <>
          <p className="mt-1 mb-4 max-w-read">{t('rate.byCode')}</p>
          <ButtonLink large href="/answer">
            {t('rate.enterCode')}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="mt-1 mb-4 text-quiet">
            <KeptCount
              {...kept}
              texts={Array.from({ length: requirements + 1 }, (_, count) =>
                t('rate.kept', { count, total: requirements }),
              )}
            />
          </p>
          <WayIn
            {...kept}
            href={`/rate/${id}`}
            total={requirements}
            start={t('rate.start', { name })}
            again={t('rate.again', { name })}
          />
        </>
      )}
    </Section>
  )
}
