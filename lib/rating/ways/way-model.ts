import { z } from 'zod'
import { choice, id, someIds } from '@/lib/platform/form-fields'
import { WAYS } from './ways'

/** People of a draft, and how they are to get their ballots. */
export const markedWays = z.object({ round: id, people: someIds, way: choice(WAYS) })

/** The hashes of the codes on a paper, with a space between. */
export const printedCodes = z.object({
  round: id,
  sheet: id,
  hashes: z
    .string({ error: 'platform.errors.required' })
    .transform(text => text.trim().split(/\s+/))
    .pipe(z.array(z.string().regex(/^[0-9a-f]{64}$/, 'platform.errors.notAChoice')).max(3000)),
})

export const linksToSend = z.object({ round: id, personId: id })

/** What somebody shows at the door instead of a session: a code or the secret of a link. */
export const waySecret = z.string().min(1).max(100)
