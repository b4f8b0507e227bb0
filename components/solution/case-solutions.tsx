import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { ListedSolution } from '@/lib/solution/solution-queries'
import { solutionItems } from './words'

/** What a case has taken over from its employees: credited as coming from them. */
export function CaseSolutions({ solutions }: { solutions: readonly ListedSolution[] }) {
  const t = pageSentences('solution')
  const speech = { t, workflow: pageSentences('workflow'), format: pageFormat() }
  if (solutions.length === 0) return null
  return (
    <Section title={t('case.heading')}>
      <p className="mb-2 text-ui text-quiet">
        {solutions.some(each => each.isBuiltOn)
          ? t('case.builtOn')
          : t('case.text', { count: solutions.length })}
      </p>
      <ItemList items={solutionItems(speech, solutions)} />
    </Section>
  )
}
