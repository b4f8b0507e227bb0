import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { say } from '@/lib/platform/i18n/translator'
import type { CaseView } from '@/lib/workflow/case-queries'

/** Every move of a case and what MED did, newest first. */
export function CaseHistory({ view }: { view: CaseView }) {
  const t = pageSentences('workflow')
  const format = pageFormat()
  return (
    <Section title={t('case.history')} id="history">
      <ol>
        {view.history.map(each => (
          <li key={`${each.what} ${each.id}`} className="border-t border-line py-2.5">
            <p>{say(format.locale, `workflow.moved.${each.what}`)}</p>
            {each.note ? <p className="max-w-read whitespace-pre-line text-ui">{each.note}</p> : null}
            <p className="text-small text-quiet">
              {each.by ?? t('case.system')}, {format.moment(each.at)}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
