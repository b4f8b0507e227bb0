import { FieldProblems } from '@/lib/platform/domain-error'
import { writeDecimal } from '@/lib/platform/read-decimal'

type Value = string | number | readonly number[] | null | undefined

/** As it stands in a field, in whichever language; a list has commas between its parts. */
const asTyped = (value: unknown): string =>
  typeof value === 'number'
    ? writeDecimal(value)
    : Array.isArray(value)
      ? value.join(', ')
      : value === null || value === undefined
        ? ''
        : String(value)

/**
 * Somebody has changed the thing since the form was filled in: says so, says at each field what it is now, keeps what
 * was typed, and carries the new version, so that sending again is a choice made knowingly.
 * @param current the fields of the form as they are now, as people read them
 * @throws FieldProblems
 */
export function requireVersion(
  row: { version: number },
  input: { version: number } & Record<string, unknown>,
  current: Record<string, Value>,
): void {
  if (row.version === input.version) return
  const problems = Object.entries(current)
    .filter(([field, value]) => asTyped(value) !== asTyped(input[field]))
    .map(([field, value]) => ({
      field,
      messageKey: asTyped(value) === '' ? 'organisation.errors.nowEmpty' : 'organisation.errors.nowItSays',
      values: { value: asTyped(value) },
    }))
  const typed = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, asTyped(value)]))
  throw new FieldProblems('organisation.errors.changedMeanwhile', {}, problems, {
    ...typed,
    version: String(row.version),
  })
}
