import { z } from 'zod'
import { choice, id, text } from '@/lib/platform/form-fields'
import { locales } from '@/lib/platform/i18n/translator'
import { asProse, prose } from '@/lib/platform/prose'
import { decisionChoice } from '@/lib/workflow/model'
import { LONGEST_BODY, LONGEST_LINE, SHORTEST_BODY } from './vocabulary'

const aBody = (longest: number) => asProse(text(longest).min(SHORTEST_BODY, 'solution.errors.tooShort'))
const aLine = prose(LONGEST_LINE)

/** A solution under one's own name. */
export const namedSolution = z.object({
  requirementId: id,
  choice: decisionChoice,
  body: aBody(LONGEST_BODY),
  hopedEffect: aLine,
  knownBy: aLine,
})

export const namedAddition = z.object({ solutionId: id, body: aBody(LONGEST_LINE) })
export const saidSupport = z.object({ solutionId: id, supports: choice(['yes', 'no']) })

export const answeredSolution = z.object({ solutionId: id, body: prose(1000) })
export const hiddenSolution = z.object({ solutionId: id, reason: prose(300) })
export const shownSolution = z.object({ solutionId: id })
export const hiddenAddition = z.object({ additionId: id, reason: prose(300) })

/** The case that takes it over, `case.12`, or the unit one is opened for, `unit.7`. */
export const takenOverSolution = z.object({
  solutionId: id,
  target: z
    .string({ error: 'platform.errors.notAChoice' })
    .regex(/^(case|unit)\.[1-9]\d{0,8}$/, 'platform.errors.notAChoice')
    .transform(value => {
      const [kind, number] = value.split('.')
      return { kind: kind === 'case' ? ('case' as const) : ('unit' as const), id: Number(number) }
    }),
})

/** What comes to the anonymous door. `followHash` is of a secret that the server never sees here. */
export const anonymousSolution = z.strictObject({
  key: z.string().max(60),
  choice: z.string().max(60),
  body: z.string().trim(),
  hopedEffect: z.string().trim(),
  knownBy: z.string().trim(),
  namesMeant: z.boolean(),
  followHash: z.string().regex(/^[0-9a-f]{64}$/),
  locale: z.enum(locales),
})
export type AnonymousSolution = z.infer<typeof anonymousSolution>

/** A link at the door. */
export const solutionBoxAsked = z.strictObject({ key: z.string().max(60), locale: z.enum(locales) })
