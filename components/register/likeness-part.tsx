import { askFormTexts } from '@/components/case/form-texts'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Marked } from '@/components/ui/marked'
import { Stack } from '@/components/ui/section'
import { WholeReferences } from '@/components/ui/whole-references'
import { correctPair } from '@/lib/overlap/actions'
import { named } from '@/lib/overlap/named'
import type { Likeness, Resembling } from '@/lib/overlap/overlap-queries'
import { requestFormat, requestLocale, sentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'

/** What resembles a requirement, and why; whoever may says that it is the same, or that it is not. */
export async function LikenessPart({
  requirementId,
  likeness: { alike, denied },
  mayCorrect,
}: {
  requirementId: number
  likeness: Likeness
  mayCorrect: boolean
}) {
  const t = await sentences('overlap')
  return (
    <Stack>
      {alike.length > 0 ? (
        <section className="max-w-[44rem]">
          <p className="mb-3 max-w-read">{t('part.lead')}</p>
          <Pairs pairs={alike} {...{ requirementId, mayCorrect }} />
        </section>
      ) : null}
      {denied.length > 0 ? (
        <section className="max-w-[44rem]">
          <h2 className="mb-2">{t('part.denied')}</h2>
          <Pairs pairs={denied} {...{ requirementId, mayCorrect }} />
        </section>
      ) : null}
    </Stack>
  )
}

function Pairs({
  pairs,
  requirementId,
  mayCorrect,
}: {
  pairs: Resembling[]
  requirementId: number
  mayCorrect: boolean
}) {
  return (
    <ul>
      {pairs.map(pair => (
        <li key={pair.row.id} className="border-t border-line py-2.5 first:border-t-0">
          <Pair pair={pair} {...{ requirementId, mayCorrect }} />
        </li>
      ))}
    </ul>
  )
}

async function Pair({
  pair: { row, samePeople, why, said },
  requirementId,
  mayCorrect,
}: {
  pair: Resembling
  requirementId: number
  mayCorrect: boolean
}) {
  const [t, format, locale, texts] = await Promise.all([
    sentences('overlap'),
    requestFormat(),
    requestLocale(),
    askFormTexts(),
  ])
  const notes = [
    formatReference(row.referenceNumber),
    ...(why.subjects.length > 0 ? [t('part.subject', { subject: named(why.subjects, locale) })] : []),
    ...why.demands.slice(0, 1).map(each => t('part.demand', { demand: each.name[locale] })),
    ...(samePeople ? [t('part.people')] : []),
  ]
  return (
    <>
      <a href={requirementPath(row.referenceNumber)} className="inline-block py-0.5">
        <Marked text={row.title} marks={why.marks.second} />
      </a>
      <p className="text-small text-quiet">
        <WholeReferences>{notes.join(' · ')}</WholeReferences>
      </p>
      {said ? (
        <p className="text-small">
          {t(`part.said.${said.says}`, { name: said.by, moment: format.moment(said.at) })}
        </p>
      ) : null}
      {mayCorrect ? (
        <ActionForm action={correctPair} texts={texts} className="no-print flex flex-wrap gap-x-4">
          <input type="hidden" name="requirementId" value={requirementId} />
          <input type="hidden" name="otherId" value={row.id} />
          {said ? (
            <SubmitButton look="quiet" name="says" value="undo">
              {t('part.undo')}
            </SubmitButton>
          ) : (
            <>
              <SubmitButton look="quiet" name="says" value="same">
                {t('part.same')}
              </SubmitButton>
              <SubmitButton look="quiet" name="says" value="different">
                {t('part.different')}
              </SubmitButton>
            </>
          )}
        </ActionForm>
      ) : null}
    </>
  )
}
