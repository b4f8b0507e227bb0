'use client'

import { Follow, type FollowTexts } from '@/components/anonymous/follow'
import { askForFollowed } from './tell-doors'

/** What became of a report, for whoever has its private link. */
export function FollowReport({ locale, texts }: { locale: string; texts: FollowTexts }) {
  return <Follow locale={locale} texts={texts} ask={askForFollowed} />
}
