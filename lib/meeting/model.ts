import { z } from 'zod'
import { choice, id, someIds, text } from '@/lib/platform/form-fields'
import { locales } from '@/lib/platform/i18n/translator'
import { optionalProse } from '@/lib/platform/prose'
import { typedReference } from '@/lib/register/model'
import { colours, LONGEST_TITLE, phases } from './vocabulary'

export const startedMeeting = z.object({ unitId: id })
export const meetingNamed = z.object({ meetingId: id })

/** `from` is what the screen showed when the button was pressed: two presses are one step. */
export const movedMeeting = z.object({ meetingId: id, from: choice(phases), to: choice(phases) })

/** Where examples are put: among those that lie loose, in a heap of their own, with another example, or in a heap. */
const onto = z
  .string({ error: 'platform.errors.notAChoice' })
  .regex(/^(loose|new|(example|heap):[1-9]\d{0,8})$/, 'platform.errors.notAChoice')

export const gatheredExamples = z.object({ meetingId: id, exampleIds: someIds, onto })
export const namedHeap = z.object({
  heapId: id,
  heapTitle: optionalProse(LONGEST_TITLE),
})
export const exampleNamed = z.object({ exampleId: id })

export const linkedHeap = z.object({ heapId: id, requirementId: id })
/** A requirement by its reference, with or without its title behind it. */
export const linkedHeapByReference = z.object({
  heapId: id,
  reference: text(200).refine(typed => typedReference(typed) !== null, 'register.errors.notAReference'),
})
export const heapNamed = z.object({ heapId: id })
export const caseOfHeap = z.object({ heapId: id, unitId: id })

const locale = z.enum(locales)
const pass = z.string().max(40)
/** Drawn in the browser and kept there; the server keeps its hash. */
const phone = z.string().regex(/^[0-9a-f]{32}$/)

/** The stamps of what a screen shows already, part by part (changed-parts.ts). */
const had = z.record(z.string().max(20), z.string().max(20))
export const screenLooks = z.strictObject({ had })

/** What comes to the doors that know nobody. */
export const codeTried = z.strictObject({ code: z.string().max(40), locale })
export const phoneLooks = z.strictObject({
  pass,
  phone,
  had,
  locale,
})
export const phoneWrites = z.strictObject({
  pass,
  phone,
  exampleId: z.number().int().positive().nullable(),
  colour: z.enum(colours),
  body: z.string().trim(),
  /** They have been asked about the names in it. */
  namesMeant: z.boolean().default(false),
  locale,
})
export const phoneWithdraws = z.strictObject({ pass, phone, exampleId: z.number().int().positive(), locale })
export const phoneGivesDots = z.strictObject({
  pass,
  phone,
  dots: z
    .array(z.strictObject({ heapId: z.number().int().positive(), dots: z.number().int().min(0) }))
    .max(400),
  locale,
})
