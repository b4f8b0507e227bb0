import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Section } from '@/components/ui/section'
import { pageSentences } from '@/lib/platform/i18n/request'
import { hideAddition } from '@/lib/solution/handling-actions'
import { addToSolution } from '@/lib/solution/solution-actions'
import type { SolutionPage } from '@/lib/solution/solution-queries'
import { LONGEST_LINE } from '@/lib/solution/vocabulary'
import { solutionFormTexts } from './form-texts'
import { WithoutName } from './without-name'
import { weekInWords, writerInWords } from './words'

/** What others have added to a solution, and the way to add something: under one's name or without. */
export function AdditionsPart({ page }: { page: SolutionPage }) {
  const t = pageSentences('solution')
  const { solution, additions, ways, mayHandle } = page
  return (
    <Section title={t('additions.heading')} line>
      {additions.length === 0 ? <p className="text-ui text-quiet">{t('additions.none')}</p> : null}
      <ul>
        {additions.map(each => (
          <li key={each.id} className="border-t border-line py-3 first:border-t-0 first:pt-1">
            <p className="max-w-read whitespace-pre-line">{each.body}</p>
            <p className="mt-0.5 text-small text-quiet">
              {[writerInWords(t, each), weekInWords(t, each.week)].join(' · ')}
            </p>
            {each.hiddenBecause ? (
              <p className="mt-1 text-ui">{t('additions.hiddenBecause', { reason: each.hiddenBecause })}</p>
            ) : mayHandle ? (
              <Disclosure summary={t('additions.hide')}>
                <ActionForm action={hideAddition} texts={solutionFormTexts()} className="space-y-4">
                  <input type="hidden" name="additionId" value={each.id} />
                  <TextArea name="reason" label={t('handle.hideReason')} rows={2} maxLength={300} required />
                  <SubmitButton look="ghost">{t('handle.hideSend')}</SubmitButton>
                </ActionForm>
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
      {ways.isBound ? (
        <div className="mt-5 space-y-2">
          <ActionForm action={addToSolution} texts={solutionFormTexts()} className="space-y-4" emptyWhenDone>
            <input type="hidden" name="solutionId" value={solution.id} />
            <TextArea
              name="body"
              label={t('additions.body')}
              hint={t('additions.bodyHint')}
              rows={2}
              maxLength={LONGEST_LINE}
              required
            />
            <SubmitButton look="ghost">{t('additions.send')}</SubmitButton>
          </ActionForm>
          <Disclosure summary={t('without.add')}>
            <WithoutName ways={ways} button={t('without.add')} />
          </Disclosure>
        </div>
      ) : null}
    </Section>
  )
}
