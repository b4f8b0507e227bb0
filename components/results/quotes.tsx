import { Disclosure } from '@/components/ui/disclosure'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { redactComment } from '@/lib/rating/comment-actions'
import type { PublishedText } from '@/lib/rating/results-queries'

type QuotesProps = { texts: readonly PublishedText[]; t: Translate<'results'>; format: Format }

const FIRST = 5

/** Comments, in the random order they were stored in. */
export function CommentsPart({ texts, t, format }: QuotesProps) {
  if (texts.length === 0) return null
  return (
    <Fold title={t('comments.title')} gist={t('comments.count', { count: texts.length })}>
      <p className="mb-1 text-small text-quiet">{t('comments.order')}</p>
      <FirstQuotes texts={texts} t={t} format={format} />
    </Fold>
  )
}

/** The first few, and the rest for those who want them. */
export function FirstQuotes({ texts, t, format }: QuotesProps) {
  const more = texts.slice(FIRST)
  return (
    <>
      <Quotes texts={texts.slice(0, FIRST)} t={t} format={format} />
      {more.length > 0 ? (
        <Disclosure summary={t('comments.more', { count: more.length })}>
          <Quotes texts={more} t={t} format={format} />
        </Disclosure>
      ) : null}
    </>
  )
}

/** What people wrote, word for word; where it was taken away, by which function and why. */
export function Quotes({ texts, t, format }: QuotesProps) {
  return (
    <ul className="max-w-read">
      {texts.map(each => (
        <li
          key={`${each.publicationId}/${each.position}`}
          className="border-t border-line py-2.5 whitespace-pre-line first:border-t-0"
        >
          {each.redacted ? (
            <span className="text-quiet">
              {t(`redaction.${each.redacted.by}`, {
                day: format.date(each.redacted.on),
                because: each.redacted.because,
              })}
            </span>
          ) : (
            each.text
          )}
          {each.mayRedact ? <Redact text={each} t={t} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Redact({ text, t }: { text: PublishedText; t: Translate<'results'> }) {
  const texts = {
    refused: t('redaction.refused'),
    pending: t('redaction.pending'),
    goOn: t('redaction.goOn'),
  }
  return (
    <Disclosure summary={t('redaction.open')}>
      <ActionForm action={redactComment} texts={texts} className="space-y-3">
        <input type="hidden" name="publicationId" value={text.publicationId} />
        <input type="hidden" name="position" value={text.position} />
        <TextArea
          name="reason"
          label={t('redaction.reason')}
          hint={t('redaction.hint')}
          maxLength={500}
          required
        />
        <SubmitButton look="ghost">{t('redaction.submit')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
