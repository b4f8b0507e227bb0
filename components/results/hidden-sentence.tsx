import type { HiddenReason } from '@/lib/disclosure/publication'
import type { Translate } from '@/lib/platform/i18n/translator'

/** Why a figure is not shown, as a plain sentence: it is protection, not a fault. */
export function HiddenSentence({
  because,
  k,
  t,
}: {
  because: HiddenReason
  k: number
  t: Translate<'results'>
}) {
  return <>{t(`hidden.${because}`, { k })}</>
}
