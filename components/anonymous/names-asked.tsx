import { pageSentences } from '@/lib/platform/i18n/request'
import { NamesMeant } from './names-meant'

/** Stands above the button of a form whose words are read by many (`askBeforeNaming`). */
export function NamesAsked() {
  return <NamesMeant label={pageSentences('platform')('names.meant')} />
}
