import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Section } from '@/components/ui/section'
import { pageSentences } from '@/lib/platform/i18n/request'
import { answerSolution, hideSolution, showSolution, takeOverSolution } from '@/lib/solution/handling-actions'
import type { SolutionPage } from '@/lib/solution/solution-queries'
import { mayStep } from '@/lib/solution/states'
import { solutionFormTexts } from './form-texts'

/** What those who lead can do about a solution: take it over, answer it, take abuse out of sight. */
export function HandlePart({ page }: { page: SolutionPage }) {
  const t = pageSentences('solution')
  const texts = solutionFormTexts()
  const { solution, steps } = page
  const id = <input type="hidden" name="solutionId" value={solution.id} />
  const may = (kind: Parameters<typeof mayStep>[1]) => mayStep(solution.state, kind)
  if (may('shown'))
    return (
      <ActionForm key={steps.length} action={showSolution} texts={texts} className="space-y-4">
        {id}
        <SubmitButton look="ghost">{t('handle.show')}</SubmitButton>
      </ActionForm>
    )
  return (
    <>
      {may('taken_over') ? (
        <Section title={t('handle.takeOver')} line>
          <TakeOver page={page} />
        </Section>
      ) : null}
      <Section title={t('handle.answer')} line>
        <ActionForm action={answerSolution} texts={texts} className="space-y-4" emptyWhenDone>
          {id}
          <TextArea
            name="body"
            label={t('handle.answerBody')}
            hint={
              solution.writer === null
                ? t('handle.answerHint.anonymous')
                : t('handle.answerHint.named', { name: solution.writer })
            }
            rows={3}
            maxLength={1000}
            required
          />
          <SubmitButton look="ghost">{t('handle.answerSend')}</SubmitButton>
        </ActionForm>
      </Section>
      <Disclosure summary={t('handle.hide')}>
        <p className="mb-4 max-w-read text-ui">{t('handle.hideText')}</p>
        <ActionForm action={hideSolution} texts={texts} className="space-y-4">
          {id}
          <TextArea name="reason" label={t('handle.hideReason')} rows={2} maxLength={300} required />
          <SubmitButton look="ghost">{t('handle.hideSend')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </>
  )
}

/** Takes it over in the case under way, or in one that is opened for it. */
function TakeOver({ page: { solution, targets } }: { page: SolutionPage }) {
  const t = pageSentences('solution')
  const [first] = targets
  if (!first) return <p className="max-w-read text-ui text-quiet">{t('handle.noTarget')}</p>
  const labelled = targets.map(each => ({
    value: `${each.kind}.${each.id}`,
    label: t(each.kind === 'case' ? 'handle.targetCase' : 'handle.targetUnit', { unit: each.unitName }),
  }))
  return (
    <>
      <p className="mb-4 max-w-read text-ui">{t('handle.takeOverText')}</p>
      <ActionForm action={takeOverSolution} texts={solutionFormTexts()} className="space-y-4">
        <input type="hidden" name="solutionId" value={solution.id} />
        <SelectField
          name="target"
          label={t('handle.takeOverWhere')}
          value={labelled[0]?.value}
          choices={labelled}
        />
        <SubmitButton>{t('handle.takeOverSend')}</SubmitButton>
      </ActionForm>
    </>
  )
}
