import type { From } from '@/lib/hassle/hassle-queries'
import type { Translate } from '@/lib/platform/i18n/translator'

/** Who wrote, as far as that is known. */
export const fromInWords = (t: Translate<'hassle'>, from: From): string =>
  from.is === 'anonymous' ? t('from.anonymous') : t(`from.${from.is}`, { name: from.name })
