import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { currentActor } from '@/lib/access/session'
import { loadOrganisation } from '@/lib/organisation/load'
import { type Format, formatFor } from './format'
import { type Locale, type Namespace, type Translate, translator } from './translator'

export const LOCALE_COOKIE = 'raaderum-locale'

/** The language of this request: the person's own choice, else the browser's cookie, else the municipality's. */
export const requestLocale = cache(async (): Promise<Locale> => {
  const actor = await currentActor()
  if (actor) return actor.locale
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  if (chosen === 'da' || chosen === 'en') return chosen
  return (await loadOrganisation()).settings?.locale ?? 'da'
})

/** The sentences of one capability in the language of this request. */
export async function sentences<N extends Namespace>(namespace: N): Promise<Translate<N>> {
  return translator(await requestLocale(), namespace)
}

export async function requestFormat(): Promise<Format> {
  return formatFor(await requestLocale())
}
