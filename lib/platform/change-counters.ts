import { cache } from 'react'
import { readChangeCounters } from '@/db/change-counter'

/**
 * The counters now; one small read that says whether what is in memory still holds. A page asks once: it does not
 * change while it is drawn. In actions and jobs every call reads.
 */
export const changeCounters = cache(readChangeCounters)
