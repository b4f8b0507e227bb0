import { waitingBox } from '@/lib/anonymous/box/waiting-box'

/**
 * Where solutions and additions without a name lie until their week is over. Their fields: the requirement, the solution that is added to (empty for one
 * of its own), outcome and form, what is proposed, the effect hoped for, and how we would know.
 */
export const solutionBox = waitingBox('solutions', {
  full: 'solution.errors.full',
  unreadable: 'solution.errors.unreadable',
})
