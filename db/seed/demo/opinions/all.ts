import type { DemoOpinion } from '../shapes'
import { acrossOpinions } from './across'
import { careOpinions } from './care'
import { childrenOpinions } from './children'
import { socialOpinions } from './social'

/** One opinion for each requirement that can be rated. */
export const opinions: readonly DemoOpinion[] = [
  ...careOpinions,
  ...childrenOpinions,
  ...socialOpinions,
  ...acrossOpinions,
]
