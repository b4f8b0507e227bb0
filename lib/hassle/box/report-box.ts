import { waitingBox } from '@/lib/anonymous/box/waiting-box'

/** Where reports without a name lie until their week is over. Their fields: what was written, and the name put under it. */
export const reportBox = waitingBox('hassle', {
  full: 'hassle.errors.full',
  unreadable: 'hassle.errors.unreadable',
})
