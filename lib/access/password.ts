import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import { DomainError } from '@/lib/platform/domain-error'

/** OWASP's first choice for argon2id (the library's own default algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const SHORTEST_PASSWORD = 12

/** A password somebody chooses. Length is what counts; it is stored as typed, never trimmed. */
export const newPassword = z
  .string({ error: 'platform.errors.required' })
  .min(1, 'platform.errors.required')
  .min(SHORTEST_PASSWORD, 'access.errors.passwordTooShort')
  .max(200, 'platform.errors.tooLong')

/** A password as given to be looked at; what is wrong with it is never told beyond "wrong". */
export const givenPassword = z
  .string({ error: 'platform.errors.required' })
  .min(1, 'platform.errors.required')
  .max(500, 'platform.errors.tooLong')

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let nobodys: Promise<string> | undefined

/**
 * Whether a password is right. Without a hash the same work is done against one that nobody has, so that the time it
 * takes does not tell whether an address is known.
 */
export async function passwordMatches(
  passwordHash: string | null | undefined,
  given: string,
): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID())
  const matches = await verify(passwordHash ?? (await nobodys), given.slice(0, 200))
  return passwordHash ? matches : false
}

/**
 * Refuses what anybody would guess first.
 * @throws DomainError at the field `password`
 */
export function requireHardToGuess(password: string, about: { name: string; email: string | null }): void {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const chosen = plain(password)
  const easy = [
    about.name,
    about.email ?? '',
    about.email?.split('@')[0] ?? '',
    'raaderum',
    'råderum',
    'password',
  ]
    .map(plain)
    .filter(word => word.length > 2)
  const rest = easy.reduce((left, word) => left.replaceAll(word, ''), chosen)
  if (new Set(chosen).size < 5 || rest.length < 6)
    throw new DomainError('access.errors.passwordTooEasy', {}, 'password')
}
