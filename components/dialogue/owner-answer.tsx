import { formTexts } from '@/components/case/form-texts'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { answerAsOwner } from '@/lib/dialogue/owner-actions'
import type { DialogueView } from '@/lib/dialogue/queries'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'

/** What the requirement owner says it is for; while that is asked for and missing, it shows (§8). */
export function OwnerAnswer({ view }: { view: DialogueView }) {
  const t = pageSentences('dialogue')
  const format = pageFormat()
  const { answer, isAsked, mayAnswer, isReader } = view.owner
  return (
    <section id="owner" className="mb-6 scroll-mt-4">
      <h3>{t('owner.title')}</h3>
      {answer ? (
        <>
          <p className="mt-1 max-w-read whitespace-pre-line">{answer.body}</p>
          <p className="text-small text-quiet">
            {t('owner.answered', {
              function: view.owner.function || t('owner.function'),
              moment: format.moment(answer.at),
            })}
          </p>
        </>
      ) : (
        <p className="mt-1 max-w-read">
          {isAsked ? t('owner.missing') : <span className="text-quiet">{t('owner.none')}</span>}
        </p>
      )}
      {mayAnswer ? (
        <Disclosure
          summary={answer ? t('owner.again') : t('owner.answer')}
          open={isAsked && isReader && !answer}
        >
          <ActionForm action={answerAsOwner} texts={formTexts()} emptyWhenDone>
            <input type="hidden" name="requirementId" value={view.requirementId} />
            <TextArea name="body" label={t('owner.ask')} hint={t('owner.askHint')} rows={3} required />
            <SubmitButton look="ghost">{t('owner.answer')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </section>
  )
}
