import { z } from 'zod'
import { id, optionalText, text } from '@/lib/platform/form-fields'
import { locales } from '@/lib/platform/i18n/translator'
import { asProse, prose } from '@/lib/platform/prose'
import { typedReference } from '@/lib/register/model'
import { LONGEST, SHORTEST } from './vocabulary'

/** What somebody who is signed in writes. */
export const namedReport = z.object({
  body: asProse(text(LONGEST).min(SHORTEST, 'hassle.errors.tooShort')),
})

/** What comes to the anonymous door. `followHash` is of a secret that the server never sees here. */
export const anonymousReport = z.strictObject({
  key: z.string().max(40),
  body: z.string().trim(),
  signedName: z.string().trim(),
  namesMeant: z.boolean(),
  followHash: z.string().regex(/^[0-9a-f]{64}$/),
  locale: z.enum(locales),
})
export type AnonymousReport = z.infer<typeof anonymousReport>

/** A unit's link at the door. */
export const boxAsked = z.strictObject({ key: z.string().max(40), locale: z.enum(locales) })

/** A private link at the door. Whatever it holds is looked up, so that a wrong one is answered like any other wrong one. */
export const followAsked = z.strictObject({ secret: z.string().max(200), locale: z.enum(locales) })

export const linkedReport = z.object({ reportId: id, requirementId: id })

/** A requirement by its reference, with or without its title behind it. */
export const linkedByReference = z.object({
  reportId: id,
  reference: text(200).refine(typed => typedReference(typed) !== null, 'register.errors.notAReference'),
})

export const answeredReport = z.object({ reportId: id, body: prose(1000) })
export const hiddenReport = z.object({ reportId: id, reason: prose(300) })
export const shownReport = z.object({ reportId: id })
export const renewedKey = z.object({ unitId: id })

export const elsewhereAddresses = z.object({
  patient_safety: optionalText(200),
  illegality: optionalText(200),
  harassment: optionalText(200),
})
