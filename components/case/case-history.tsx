import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { say } from '@/lib/platform/i18n/translator'
import type { CaseView } from '@/lib/workflow/case-queries'

/** Every move of a case, what MED did, and the hearings of others, newest first. */
export function CaseHistory({ view }: { view: CaseView }) {
  const t = pageSentences('workflow')
  const hearing = pageSentences('hearing')
  const format = pageFormat()
  return (
    <Section title={t('case.history')} id="history">
      <ol>
        {view.history.map(each => {
          const who = each.heard ? each.heard.bodyName || hearing(`bodies.${each.heard.body}`) : ''
          const note = each.note || (each.what === 'hearing_summed_up' ? hearing('noStatement') : '')
          return (
            <li key={`${each.what} ${each.id}`} className="border-t border-line py-2.5">
              <p>{say(format.locale, `workflow.moved.${each.what}`, { who })}</p>
              {note ? <p className="max-w-read whitespace-pre-line text-ui">{note}</p> : null}
              <p className="text-small text-quiet">
                {each.by ?? t('case.system')}, {format.moment(each.at)}
              </p>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
