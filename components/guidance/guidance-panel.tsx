import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel, Reasons } from '@/components/ui/panel'
import type { FactValue } from '@/lib/guidance/guidance'
import type { GuidanceView } from '@/lib/guidance/queries'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { say } from '@/lib/platform/i18n/translator'
import { requirementPath } from '@/lib/register/reference'

/** What guidance suggests and why (§8): the row, its facts with links, what would change it, what is unknown. */
export function GuidancePanel({
  view,
  children,
}: {
  view: GuidanceView
  /** The page's primary action. */
  children?: ReactNode
}) {
  const t = pageSentences('guidance')
  const forms = pageSentences('workflow')
  const format = pageFormat()
  const { guidance } = view
  if (!guidance)
    return (
      <Panel title={t('title.none')}>
        <p>{t('hidden')}</p>
        {children}
      </Panel>
    )
  const factText = ({ fact, value }: FactValue, as: 'facts' | 'if') =>
    say(format.locale, `guidance.${as}.${fact}.${value}`)
  const { action } = guidance.suggestion
  // Another form of the same decision is no other way to go.
  const uncertain = guidance.uncertain.filter(each => each.couldBe.some(other => other.action !== action))
  return (
    <Panel title={t(`title.${action}`)} sub={say(format.locale, `guidance.row.${guidance.row}`)}>
      <Reasons
        items={guidance.because.map(each => ({
          key: each.fact,
          text: <Linked href={view.links[each.fact]}>{factText(each, 'facts')}</Linked>,
        }))}
      />
      {guidance.suggestion.forms.length > 0 ? (
        <p className="text-ui">
          {t('forms', {
            list: format.either(guidance.suggestion.forms.map(form => forms(`forms.${form}`).toLowerCase())),
          })}
        </p>
      ) : null}
      {guidance.also ? <p className="text-ui">{t('also')}</p> : null}
      <OwnAdditions view={view} />
      {children}
      {guidance.neighbours.length > 0 ? (
        <Disclosure summary={t('otherwiseTitle')}>
          <ul className="space-y-1.5 text-ui">
            {guidance.neighbours.map(near => (
              <li key={near.suggestion.action}>
                {t.rich('neighbour', {
                  suggestion: t(`word.${near.suggestion.action}`),
                  facts: format.list(near.ifOnly.map(each => factText(each, 'if'))),
                  b: chunks => <b>{chunks}</b>,
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {uncertain.length > 0 ? (
        <Disclosure summary={t('uncertainTitle')}>
          <ul className="space-y-1.5 text-ui">
            {uncertain.map(each => (
              <li key={each.fact}>
                {t('uncertain', {
                  fact: say(format.locale, `guidance.unknown.${each.fact}`),
                  suggestions: format.list([
                    ...new Set(
                      each.couldBe
                        .filter(other => other.action !== action)
                        .map(other => t(`word.${other.action}`)),
                    ),
                  ]),
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <p className="text-small text-quiet">
        {basisText(view)} {t('decide')}{' '}
        <a href={`/method/guidance#row-${guidance.row}`}>{t('rowNumber', { row: guidance.row })}</a>
      </p>
    </Panel>
  )
}

/** What those who challenge a law can do themselves meanwhile. */
function OwnAdditions({ view: { additions } }: { view: GuidanceView }) {
  const t = pageSentences('guidance')
  if (additions.length === 0) return null
  return (
    <div className="text-ui">
      <p>{t('ownAdditions', { count: additions.length })}</p>
      <ul>
        {additions.map(each => (
          <li key={each.referenceNumber}>
            <a href={requirementPath(each.referenceNumber)}>{each.title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function basisText({ basis, ownUnitName }: GuidanceView): string {
  if (!basis) return ''
  const t = pageSentences('guidance')
  const format = pageFormat()
  const said = { unit: basis.unitName, date: format.date(basis.day) }
  if (basis.kind === 'judgement') return t('fromJudgement', said)
  return basis.isOwnUnit ? t('from', said) : t('fromAbove', { ...said, own: ownUnitName })
}

function Linked({ href, children }: { href: string | undefined; children: ReactNode }) {
  return href ? <a href={href}>{children}</a> : children
}
