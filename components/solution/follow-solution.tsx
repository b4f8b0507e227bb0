'use client'

import { Follow, type FollowTexts } from '@/components/anonymous/follow'
import { askForFollowedSolution } from './propose-doors'

/** What became of a solution or an addition, for whoever has its private link. */
export function FollowSolution({ locale, texts }: { locale: string; texts: FollowTexts }) {
  return <Follow locale={locale} texts={texts} ask={askForFollowedSolution} />
}
