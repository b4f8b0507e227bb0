import type { Metadata } from 'next'
import { NothingHere } from '@/components/shell/nothing-here'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('shell')
  return { title: t('notFound.title'), description: t('notFound.description') }
}

export default async function NotFound() {
  const t = await sentences('shell')
  return (
    <NothingHere
      maySearch
      texts={{
        title: t('notFound.title'),
        text: t('notFound.text'),
        home: t('notFound.home'),
        requirements: t('notFound.requirements'),
      }}
    />
  )
}
