import type { ReactNode } from 'react'
import { OpenPage } from '@/components/shell/open-page'
import { currentActor } from '@/lib/access/session'
import { requestLocale } from '@/lib/platform/i18n/request'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const [actor] = await Promise.all([currentActor(), requestLocale()])
  return <OpenPage asksLanguage={!actor}>{children}</OpenPage>
}
