import { postWithoutName } from '@/components/anonymous/doors'
import type { FollowedWords } from '@/components/anonymous/followed-words'
import type { SolutionBoxWords } from './box-words'

/** What a link opens. */
export const askForSolutionBox = (key: string, locale: string) =>
  postWithoutName<SolutionBoxWords>('/api/propose/box', { key, locale })

/** What became of a solution or an addition. */
export const askForFollowedSolution = (secret: string, locale: string) =>
  postWithoutName<FollowedWords>('/api/propose/follow', { secret, locale })

export interface SolutionToPropose {
  key: string
  choice: string
  body: string
  hopedEffect: string
  knownBy: string
  namesMeant: boolean
  /** Of the secret; the secret itself stays here. */
  followHash: string
  locale: string
}

/** Hands a solution or an addition in. */
export const proposeWithoutName = (given: SolutionToPropose) =>
  postWithoutName<undefined>('/api/propose', given)
