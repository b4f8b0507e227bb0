import type { MetadataRoute } from 'next'
import { sentences } from '@/lib/platform/i18n/request'

/** What a phone needs to keep the product on its home screen: it opens where there is something to rate. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await sentences('platform')
  return {
    name: t('productName'),
    short_name: t('productName'),
    description: t('description'),
    start_url: '/rate',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#00576f',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
      { src: '/icons/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  }
}
