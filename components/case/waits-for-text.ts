import type { Translate } from '@/lib/platform/i18n/translator'
import type { WaitsFor } from '@/lib/workflow/waits-for'

/** A function in words: "Leder af Plejecenter Søbo". */
export function sayWaitsFor(t: Translate<'workflow'>, waits: WaitsFor): string {
  if (waits.function === 'named') return waits.name
  if ('unitName' in waits) return t(`functions.${waits.function}`, { unit: waits.unitName })
  return t(`functions.${waits.function}`)
}
