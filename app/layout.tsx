import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { KeepTitle } from '@/components/shell/keep-title'
import { currentActor } from '@/lib/access/session'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'
import { fontClasses } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('platform')
  return {
    title: { default: t('productName'), template: `%s · ${t('productName')}` },
    description: t('description'),
    // An organisation's own tool: search engines have nothing to do here.
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: a page made beforehand would carry no nonce, and no script of it would run.
  await connection()
  const [locale, actor] = await Promise.all([requestLocale(), currentActor()])
  return (
    <html lang={locale} className={fontClasses} data-theme={actor?.theme ?? undefined}>
      <body>
        {children}
        <KeepTitle />
      </body>
    </html>
  )
}
