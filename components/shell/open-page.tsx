import type { ReactNode } from 'react'
import { pageSentences } from '@/lib/platform/i18n/request'
import { LanguageForm } from './language-form'
import { PlainPage } from './plain-page'

interface OpenPageProps {
  /** Where one's own language holds, it is not asked for. */
  asksLanguage?: boolean
  children: ReactNode
}

/** A page that anybody may open: the narrow frame, with the way to the other language. */
export function OpenPage({ asksLanguage = true, children }: OpenPageProps) {
  const access = pageSentences('access')
  const platform = pageSentences('platform')
  return (
    <PlainPage
      home={{ href: '/', name: platform('productName') }}
      skip={access('frame.skip')}
      end={asksLanguage ? <LanguageForm /> : undefined}
    >
      {children}
    </PlainPage>
  )
}
