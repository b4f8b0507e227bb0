import { ButtonLink } from '@/components/ui/button'
import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { ListedSolution } from '@/lib/solution/solution-queries'
import { solutionItems } from './words'

/** As many as the requirement's page shows; all of them stand where one proposes. */
const MOST = 3

type SolutionsPanelProps = {
  solutions: readonly ListedSolution[]
  /** Where one proposes, for those whom the requirement binds. */
  path: string
  mayPropose: boolean
}

/** What those bound by a requirement have proposed (§8): nothing at all where there is nothing and the reader is not bound. */
export function SolutionsPanel({ solutions, path, mayPropose }: SolutionsPanelProps) {
  const t = pageSentences('solution')
  const speech = { t, workflow: pageSentences('workflow'), format: pageFormat() }
  if (solutions.length === 0 && !mayPropose) return null
  return (
    <Section title={t('panel.heading')} id="solutions">
      {solutions.length === 0 ? (
        <p className="text-ui text-quiet">{t('panel.none')}</p>
      ) : (
        <ItemList items={solutionItems(speech, solutions.slice(0, MOST))} />
      )}
      <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        {mayPropose ? (
          <ButtonLink look="ghost" href={path} className="no-print">
            {t('panel.button')}
          </ButtonLink>
        ) : null}
        {solutions.length > MOST ? (
          <a href={`${path}#proposed`} className="inline-flex min-h-11 items-center">
            {t('panel.all', { count: solutions.length })}
          </a>
        ) : null}
      </p>
    </Section>
  )
}
