import type { Metadata } from 'next'
import { NothingHere } from '@/components/shell/nothing-here'
import { OpenPage } from '@/components/shell/open-page'
import { currentActor } from '@/lib/access/session'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('shell')
  return { title: t('notFound.title'), description: t('notFound.description') }
}

/** An address that leads nowhere. */
export default async function NotFound() {
  const [t, actor] = await Promise.all([sentences('shell'), currentActor()])
  return (
    <OpenPage asksLanguage={false}>
      <NothingHere
        maySearch={actor !== null}
        texts={{
          title: t('notFound.title'),
          text: t('notFound.text'),
          home: t('notFound.home'),
          requirements: t('notFound.requirements'),
        }}
      />
    </OpenPage>
  )
}
