import { z } from 'zod'
import { optionalText, text } from './form-fields'
import { noPersonalData } from './free-text'

/**
 * Text in one's own words, which others read: refused with a CPR number, phone number or e-mail in it, and asked about where it names somebody (the
 * action client does, for every field that is made here).
 */
const proses = new WeakSet<z.ZodType>()

/** Makes prose of a text that has rules of its own. */
export function asProse<Text extends z.ZodType<string>>(field: Text): Text {
  const held = field.superRefine(noPersonalData)
  proses.add(held)
  return held
}

/** Prose that must be there. */
export const prose = (maximum: number) => asProse(text(maximum))

/** Prose that may be left empty; then ''. */
export const optionalProse = (maximum: number) => asProse(optionalText(maximum))

/** The names of a form's fields that hold prose. */
export function proseFieldsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodPipe)
    return [schema.in, schema.out].flatMap(part => proseFieldsOf(part as z.ZodType))
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([name, field]) => (isProse(field) ? [name] : []))
}

function isProse(field: z.ZodType): boolean {
  if (proses.has(field)) return true
  return field instanceof z.ZodPipe && isProse(field.in as z.ZodType)
}
