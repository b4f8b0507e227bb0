import { Table } from '@/components/ui/table'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { say } from '@/lib/platform/i18n/translator'
import { clearedByOf } from '@/lib/side-effects/prediction'
import { sideEffects } from '@/lib/side-effects/vocabulary'
import { signalRules } from '@/lib/signals/signal-rules'
import { signalKinds } from '@/lib/signals/vocabulary'

/** All rules of §6 and §7 as one table: when each fires, how grave it is and what clears it. The same tables find them. */
export function RulesTable() {
  const t = pageSentences('signals')
  const format = pageFormat()
  const mushrooming = signalKinds.map(kind => ({
    key: kind,
    cells: {
      rule: t(`kinds.${kind}`),
      fires: t(`rules.${kind}`),
      severity: t(`severities.${signalRules[kind].severity}`),
      clears: signalRules[kind].clearedBy.map(way => t(`clearedBy.${way}`)).join(' '),
    },
  }))
  const effects = sideEffects.map(effect => ({
    key: effect,
    cells: {
      rule: say(format.locale, `register.sideEffects.${effect}`),
      fires: t(`rules.${effect}`),
      severity: t('severities.predicted'),
      clears: clearedByOf(effect)
        .map(way => t(`clearedBy.${way}`))
        .join(' '),
    },
  }))
  return (
    <Table
      caption={t('page.rulesCaption')}
      columns={[
        { key: 'rule', head: t('page.rule') },
        { key: 'fires', head: t('page.firesWhen') },
        { key: 'severity', head: t('page.severity') },
        { key: 'clears', head: t('page.clearing') },
      ]}
      rows={[...mushrooming, ...effects]}
    />
  )
}
