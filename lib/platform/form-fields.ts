import { z } from 'zod'
import { readDecimal } from './read-decimal'
import { isDay } from './time'

/**
 * The kinds of form fields, each with its rules and its sentence (message keys). Forms send text; these read it.
 * Every schema of an action is made from these, so that one sort of mistake is told in one way.
 */

const asList = (value: unknown) =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]
const blankToUndefined = (value: unknown) => (value === '' ? undefined : value)

/** Text that must be there. */
export const text = (maximum: number) =>
  z
    .string({ error: 'platform.errors.required' })
    .trim()
    .min(1, 'platform.errors.required')
    .max(maximum, 'platform.errors.tooLong')

/** Text that may be left empty; then ''. */
export const optionalText = (maximum: number) =>
  z.preprocess(value => value ?? '', z.string().trim().max(maximum, 'platform.errors.tooLong'))

export const email = z
  .string({ error: 'platform.errors.required' })
  .trim()
  .toLowerCase()
  .min(1, 'platform.errors.required')
  .max(200, 'platform.errors.tooLong')
  .pipe(z.email('platform.errors.notAnEmail'))

/** The language of the form that is being read. Reading a form waits for nothing, so no two are read at once. */
let language: 'da' | 'en' = 'da'

/** Reads a form by its schema, with its numbers as they are written in a language. */
export function readingIn<Read>(locale: 'da' | 'en', read: () => Read): Read {
  const before = language
  language = locale
  try {
    return read()
  } finally {
    language = before
  }
}

const parseDecimal = (value: unknown) => (typeof value === 'string' ? readDecimal(value, language) : value)

/** @param otherwise what is said where there is no such number */
const numberWithin = (minimum: number, maximum: number, otherwise: string) =>
  z
    .number({
      error: issue => (issue.input === undefined ? 'platform.errors.required' : otherwise),
    })
    .min(minimum, 'platform.errors.tooSmall')
    .max(maximum, 'platform.errors.tooLarge')

/** A number as it is written in the language of the form (`readDecimal`). */
export const decimal = (minimum: number, maximum: number) =>
  z.preprocess(parseDecimal, numberWithin(minimum, maximum, 'platform.errors.notANumber'))

export const optionalDecimal = (minimum: number, maximum: number) =>
  z.preprocess(parseDecimal, numberWithin(minimum, maximum, 'platform.errors.notANumber').optional())

export const whole = (minimum: number, maximum: number) =>
  z.preprocess(
    parseDecimal,
    numberWithin(minimum, maximum, 'platform.errors.notWhole').int('platform.errors.notWhole'),
  )

export const day = z
  .string({ error: 'platform.errors.required' })
  .min(1, 'platform.errors.required')
  .refine(isDay, 'platform.errors.notADay')

export const optionalDay = z.preprocess(
  blankToUndefined,
  z.string().refine(isDay, 'platform.errors.notADay').optional(),
)

const positiveId = z.coerce
  .number({ error: 'platform.errors.notAChoice' })
  .int()
  .positive('platform.errors.notAChoice')

/** The id of something that must be chosen. Whether it exists and may be used is asked on the server, never here. */
export const id = z.preprocess(value => value ?? '', positiveId)

export const optionalId = z.preprocess(blankToUndefined, positiveId.optional())

export const ids = z.preprocess(asList, z.array(positiveId).max(1000))

export const someIds = z.preprocess(
  asList,
  z.array(positiveId).min(1, 'platform.errors.notAChoice').max(1000),
)

/** A ticked box. */
export const ticked = z.preprocess(value => value === 'on' || value === 'true' || value === true, z.boolean())

export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: 'platform.errors.notAChoice' })

export const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(blankToUndefined, z.enum(values, { error: 'platform.errors.notAChoice' }).optional())

/** The version of the thing that the form was filled in from. */
export const version = z.coerce.number().int().positive()

/** The instant at which something was read, as the page said it. Whether it can be so late is asked on the server. */
export const moment = z.coerce
  .number({ error: 'platform.errors.notAChoice' })
  .int()
  .positive('platform.errors.notAChoice')
