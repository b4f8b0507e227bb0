import type { Publication } from '@/lib/disclosure/publication'

/** A stored publication's figures. Its texts stand in a table of their own, so that one can be redacted without touching a figure. */
export type PublishedFigures = Omit<Publication, 'comments' | 'sideEffectWords'>
