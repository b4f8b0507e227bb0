import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { currentActor } from '@/lib/access/session'
import { loadOrganisation } from '@/lib/organisation/load'
import { type Format, formatFor } from './format'
import { localeOfBrowser } from './locale-cookie'
import { type Locale, type Namespace, type Translate, translator } from './translator'

/** What is known of the page being drawn, once it has asked for its language. Outside a page it is forgotten at once. */
const page = cache((): { locale?: Locale; nonce?: string } => ({}))

/** Pages that are the same for everybody, whoever is signed in in the browser. */
const SAME_FOR_EVERYBODY = /^\/(tell|propose|answer|join)(\/|\?|$)/

/**
 * The language of this request: the person's own choice, else the browser's cookie, else the municipality's. On pages that know no person the
 * browser's comes first.
 */
export const requestLocale = cache(async (): Promise<Locale> => {
  const known = page()
  known.nonce = (await headers()).get('x-nonce') ?? undefined
  known.locale = await askedLocale()
  return known.locale
})

async function askedLocale(): Promise<Locale> {
  const chosen = localeOfBrowser(await cookies())
  if (chosen && SAME_FOR_EVERYBODY.test((await headers()).get('x-path') ?? '')) return chosen
  const actor = await currentActor()
  if (actor) return actor.locale
  if (chosen) return chosen
  return (await loadOrganisation()).settings?.locale ?? 'da'
}

/** The sentences of one capability in the language of this request. */
export async function sentences<N extends Namespace>(namespace: N): Promise<Translate<N>> {
  return translator(await requestLocale(), namespace)
}

export async function requestFormat(): Promise<Format> {
  return formatFor(await requestLocale())
}

function pageLocale(): Locale {
  const { locale } = page()
  if (!locale) throw new Error('A part of a page speaks before the page has asked for its language')
  return locale
}

/**
 * The sentences of one capability for a part of a page, which has asked for its language before it draws its parts
 * ({@link sentences}). A part that waits for nothing is drawn together with the page; one that waits is sent, read and
 * drawn apart, at ten times the cost of most parts.
 * @throws Error when the page has not asked
 */
export function pageSentences<N extends Namespace>(namespace: N): Translate<N> {
  return translator(pageLocale(), namespace)
}

export function pageFormat(): Format {
  return formatFor(pageLocale())
}

/** What a script in the page itself must carry to run (proxy.ts). */
export function pageNonce(): string | undefined {
  pageLocale()
  return page().nonce
}
