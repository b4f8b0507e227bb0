import { DefinitionList } from '@/components/ui/definition-list'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { say } from '@/lib/platform/i18n/translator'
import { clearedByOf } from '@/lib/side-effects/prediction'
import { sideEffects } from '@/lib/side-effects/vocabulary'
import { signalRules } from '@/lib/signals/signal-rules'
import { signalKinds } from '@/lib/signals/vocabulary'

/** All rules of §6 and §7: when each fires, how grave it is and what clears it. The same tables find them. */
export function RulesList() {
  const t = pageSentences('signals')
  const format = pageFormat()
  const mushrooming = signalKinds.map(kind => ({
    key: kind,
    rule: t(`kinds.${kind}`),
    fires: t(`rules.${kind}`),
    severity: t(`severities.${signalRules[kind].severity}`),
    clears: signalRules[kind].clearedBy.map(way => t(`clearedBy.${way}`)),
  }))
  const effects = sideEffects.map(effect => ({
    key: effect,
    rule: say(format.locale, `register.sideEffects.${effect}`),
    fires: t(`rules.${effect}`),
    severity: t('severities.predicted'),
    clears: clearedByOf(effect).map(way => t(`clearedBy.${way}`)),
  }))
  return (
    <ul aria-label={t('page.rulesCaption')} className="space-y-8">
      {[...mushrooming, ...effects].map(({ key, rule, fires, severity, clears }) => (
        <li key={key}>
          <h2 className="mb-2">{rule}</h2>
          <DefinitionList
            items={[
              { key: 'fires', term: t('page.firesWhen'), value: fires },
              { key: 'severity', term: t('page.severity'), value: severity },
              { key: 'clears', term: t('page.clearing'), value: clears.join(' ') },
            ]}
          />
        </li>
      ))}
    </ul>
  )
}
