import { postWithoutName } from '@/components/anonymous/doors'
import type { FollowedWords } from '@/components/anonymous/followed-words'
import type { BoxWords } from './box-words'

/** What a unit's link opens. */
export const askForBox = (key: string, locale: string) =>
  postWithoutName<BoxWords>('/api/tell/box', { key, locale })

/** What became of a report. */
export const askForFollowed = (secret: string, locale: string) =>
  postWithoutName<FollowedWords>('/api/tell/follow', { secret, locale })

export interface ReportToTell {
  key: string
  body: string
  signedName: string
  namesMeant: boolean
  /** Of the secret; the secret itself stays here. */
  followHash: string
  locale: string
}

/** Hands a report in. */
export const tellWithoutName = (report: ReportToTell) => postWithoutName<undefined>('/api/tell', report)
