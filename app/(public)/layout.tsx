import type { ReactNode } from 'react'
import { LanguageForm } from '@/components/shell/language-form'
import { PlainPage } from '@/components/shell/plain-page'
import { currentActor } from '@/lib/access/session'
import { sentences } from '@/lib/platform/i18n/request'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [t, platform, actor] = await Promise.all([sentences('access'), sentences('platform'), currentActor()])
  return (
    <PlainPage
      home={{ href: '/', name: platform('productName') }}
      skip={t('frame.skip')}
      end={actor ? undefined : <LanguageForm />}
    >
      {children}
    </PlainPage>
  )
}
