import type { Metadata } from 'next'
import { NothingHere } from '@/components/shell/nothing-here'
import { PlainPage } from '@/components/shell/plain-page'
import { currentActor } from '@/lib/access/session'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('shell')
  return { title: t('notFound.title'), description: t('notFound.description') }
}

/** An address that leads nowhere. */
export default async function NotFound() {
  const [t, access, platform, actor] = await Promise.all([
    sentences('shell'),
    sentences('access'),
    sentences('platform'),
    currentActor(),
  ])
  return (
    <PlainPage home={{ href: '/', name: platform('productName') }} skip={access('frame.skip')}>
      <NothingHere
        maySearch={actor !== null}
        texts={{
          title: t('notFound.title'),
          text: t('notFound.text'),
          home: t('notFound.home'),
          requirements: t('notFound.requirements'),
        }}
      />
    </PlainPage>
  )
}
