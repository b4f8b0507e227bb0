import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Section } from '@/components/ui/section'
import { pageSentences } from '@/lib/platform/i18n/request'
import { supportSolution } from '@/lib/solution/solution-actions'
import type { SolutionPage } from '@/lib/solution/solution-queries'
import { solutionFormTexts } from './form-texts'

/** How many support it, and the way to do so for those bound. Who does is not said, and not kept. */
export function SupportPart({ page }: { page: SolutionPage }) {
  const t = pageSentences('solution')
  const { solution, supports, support, isOwn, ways } = page
  return (
    <Section title={t('support.heading')} line>
      <p className="text-[1.1875rem]">{t('support.count', { count: supports })}</p>
      <p className="mt-1 mb-4 text-small text-quiet">{t('support.when')}</p>
      {isOwn ? (
        <p className="text-ui">{t('support.own')}</p>
      ) : ways.isBound ? (
        <>
          {support.stands ? (
            <p className="mb-3">{t(support.isCounted ? 'support.counted' : 'support.notYet')}</p>
          ) : null}
          <ActionForm action={supportSolution} texts={solutionFormTexts()} className="space-y-4">
            <input type="hidden" name="solutionId" value={solution.id} />
            <input type="hidden" name="supports" value={support.stands ? 'no' : 'yes'} />
            <SubmitButton look={support.stands ? 'quiet' : 'primary'}>
              {t(support.stands ? 'support.takeBack' : 'support.give')}
            </SubmitButton>
          </ActionForm>
        </>
      ) : null}
    </Section>
  )
}
