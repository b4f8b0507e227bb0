import { randomUUID } from 'node:crypto'
import { DrizzleQueryError } from 'drizzle-orm/errors'

/** What went wrong, in words. A database error repeats what was to be stored (a password's hash, a comment), so that is left out. */
function inWords(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(inWords).join('; ')
  if (error instanceof DrizzleQueryError) return `${inWords(error.cause)} in: ${error.query}`
  return String(error)
}

/** Where it went wrong: the stack without the message that stands at its head. */
function places(error: unknown): string | undefined {
  const stack = error instanceof Error ? error.stack : undefined
  return stack?.slice(Math.max(0, stack.indexOf('\n    at '))).trim()
}

/**
 * Writes an unexpected failure in the server's log, as one line of JSON.
 * @returns the number it has there, for whoever asks about it
 */
export function logFailure(error: unknown, about: Record<string, unknown>): string {
  const id = randomUUID().slice(0, 8)
  console.error(JSON.stringify({ level: 'error', id, ...about, error: inWords(error), stack: places(error) }))
  return id
}
