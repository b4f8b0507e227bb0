import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PlainPage } from '@/components/shell/plain-page'
import { chooseLanguage } from '@/lib/access/actions'
import { currentActor } from '@/lib/access/session'
import { idle } from '@/lib/platform/form-state'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [t, platform, locale, actor, path] = await Promise.all([
    sentences('access'),
    sentences('platform'),
    requestLocale(),
    currentActor(),
    headers().then(all => all.get('x-path') ?? '/sign-in'),
  ])
  const other = locale === 'da' ? 'en' : 'da'
  async function switchLanguage(data: FormData) {
    'use server'
    await chooseLanguage(idle, data)
  }
  return (
    <PlainPage
      home={{ href: '/', name: platform('productName') }}
      skip={t('frame.skip')}
      end={
        actor ? undefined : (
          <form action={switchLanguage}>
            <input type="hidden" name="locale" value={other} />
            <input type="hidden" name="to" value={path.split('?')[0]} />
            <button type="submit" lang={other} className="menu-button">
              {t(`languages.${other}`)}
            </button>
          </form>
        )
      }
    >
      {children}
    </PlainPage>
  )
}
