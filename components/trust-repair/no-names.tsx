import { Checkbox } from '@/components/ui/form/choice-groups'
import { pageSentences } from '@/lib/platform/i18n/request'

/** The answer to the question about a word that looks like a name. */
export function NoNames() {
  const t = pageSentences('trustRepair')
  return <Checkbox name="noNames" label={t('room.noNames')} hint={t('room.noNamesHint')} />
}
