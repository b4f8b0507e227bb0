'use server'

import { eq } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { countChange } from '@/db/change-counter'
import { database, type Transaction } from '@/db/client'
import { oneTimeLink, person } from '@/db/schema'
import { recordChange } from '@/lib/audit/record'
import type { FormAction } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { sendsMail } from '@/lib/platform/env'
import { choice, email, text } from '@/lib/platform/form-fields'
import { LOCALE_COOKIE } from '@/lib/platform/i18n/locale-cookie'
import { locales } from '@/lib/platform/i18n/translator'
import { now } from '@/lib/platform/time'
import { findOneTimeLink, type LinkPurpose, sendOneTimeLink } from './one-time-link'
import { forAnybody } from './open-door'
import { givenPassword, hashPassword, newPassword, requireHardToGuess } from './password'
import { safeReturnPath } from './return-path'
import { clearSessionCookie, setSessionCookie } from './session'
import { trustBrowser, verifyCredentials } from './sign-in'

/** The sign-in form. Works with scripts off, which next-auth's own form does not. */
export const signIn: FormAction = forAnybody(
  z.object({ email, password: givenPassword, to: z.unknown() }),
  async input => {
    const answer = await verifyCredentials(input)
    if (answer.is === 'held_back')
      throw new DomainError('access.errors.heldBack', { minutes: answer.minutes })
    if (answer.is === 'wrong') throw new DomainError('access.errors.wrongCredentials')
    return {
      redirectTo: safeReturnPath(input.to),
      afterwards: () => setSessionCookie(answer.session),
    }
  },
)

/** How long the answer takes at least, so that it does not tell whether a mail was written. */
const ANSWER_AFTER = 400

/** Asks for a link to choose a new password. The answer is the same whether the address exists or not. */
export const askForNewPassword: FormAction = forAnybody(z.object({ email }), async input => {
  const { write } = await database()
  await Promise.all([
    new Promise(resolve => setTimeout(resolve, ANSWER_AFTER)),
    write(async tx => {
      const [found] = await tx.select().from(person).where(eq(person.email, input.email))
      if (!found || found.status === 'disabled') return
      const sent = await sendOneTimeLink(tx, 'password_reset', found)
      if (sent === 'sent')
        await recordChange(tx, null, {
          event: 'person.password_reset_asked',
          subjectType: 'person',
          subjectId: found.id,
          unitId: found.unitId,
        })
    }),
  ])
  return { message: sendsMail() ? 'access.forgotten.sent' : 'access.forgotten.written' }
})

interface ChosenPassword {
  secret: string
  password: string
  passwordHash: string
}

async function choosePassword(tx: Transaction, purpose: LinkPurpose, chosen: ChosenPassword) {
  const { secret, password, passwordHash } = chosen
  const link = await findOneTimeLink(secret, purpose, tx)
  if (!link) throw new DomainError('access.errors.linkDead')
  requireHardToGuess(password, link.person)
  const sessionVersion = link.person.sessionVersion + 1
  await tx
    .update(person)
    .set({ passwordHash, status: 'active', sessionVersion })
    .where(eq(person.id, link.person.id))
  await tx.update(oneTimeLink).set({ usedAt: now() }).where(eq(oneTimeLink.personId, link.person.id))
  await recordChange(tx, link.person.id, {
    event: purpose === 'invitation' ? 'person.invitation_used' : 'person.password_changed',
    subjectType: 'person',
    subjectId: link.person.id,
    unitId: link.person.unitId,
    ...(link.person.status === 'active'
      ? {}
      : { before: { status: link.person.status }, after: { status: 'active' } }),
  })
  await countChange(tx, 'organisation')
  return { session: { personId: link.person.id, sessionVersion }, email: link.person.email }
}

const throughLink = (purpose: LinkPurpose): FormAction =>
  forAnybody(z.object({ secret: text(100), password: newPassword }), async input => {
    const { write } = await database()
    // Hashing takes its time on purpose, so it is done before the one writer is asked for.
    const chosen = { ...input, passwordHash: await hashPassword(input.password) }
    const { session, email } = await write(tx => choosePassword(tx, purpose, chosen))
    return {
      redirectTo: '/',
      afterwards: async () => {
        await setSessionCookie(session)
        if (email) await trustBrowser(email)
      },
    }
  })

/** Chooses the first password, by the link in an invitation, and signs in. */
export const acceptInvitation: FormAction = throughLink('invitation')

/** Chooses a new password, by the link in a mail; every other session ends. */
export const resetPassword: FormAction = throughLink('password_reset')

/** Signs out here. */
export async function signOut(): Promise<void> {
  await clearSessionCookie()
  redirect('/sign-in')
}

/**
 * The language of the pages one sees before signing in, kept in the browser. It leads nowhere: the page says the same in the other language,
 * with what stands after the # of its address and in its fields still there.
 */
export const chooseLanguage: FormAction = forAnybody(
  z.object({ locale: choice(locales as ['da', 'en']) }),
  async input => ({
    afterwards: async () => {
      const jar = await cookies()
      jar.set(LOCALE_COOKIE, input.locale, { sameSite: 'lax', path: '/', maxAge: 365 * 24 * 60 * 60 })
    },
  }),
)
