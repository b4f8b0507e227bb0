'use server'

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { reader } from '@/db/client'
import { person } from '@/db/schema'
import { differences } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { choice } from '@/lib/platform/form-fields'
import { limitRate } from '@/lib/platform/rate-limit'
import { killLinksOf } from './one-time-link'
import { givenPassword, hashPassword, newPassword, passwordMatches, requireHardToGuess } from './password'
import { clearSessionCookie, setSessionCookie } from './session'

/** Wrong guesses at one's own password from a session somebody left open: a handful, then one every two minutes. */
const GUESSES = 5
const GUESSES_PER_SECOND = 1 / 120

const themeChoices = ['system', 'light', 'dark'] as const
const localeChoices = ['da', 'en'] as const

/** One's own language and colours. */
export const changeAppearance = governed('self.manage', {
  schema: z.object({ locale: choice(localeChoices), theme: choice(themeChoices) }),
  subject: ({ actor }) => ({ unitId: actor.homeUnitId }),
  async run({ input, actor, tx, record }) {
    const theme = input.theme === 'system' ? null : input.theme
    await tx.update(person).set({ locale: input.locale, theme }).where(eq(person.id, actor.personId))
    const change = differences({ locale: actor.locale, theme: actor.theme }, { locale: input.locale, theme })
    await record({
      event: 'person.appearance_changed',
      subjectType: 'person',
      subjectId: actor.personId,
      before: change.before,
      after: change.after,
    })
    return { message: 'access.account.appearanceSaved', locale: input.locale }
  },
})

/** A new password of one's own. Every other session ends, and links to choose one; this session goes on. */
export const changePassword = governed('self.manage', {
  schema: z.object({ currentPassword: givenPassword, password: newPassword }),
  subject: ({ actor }) => ({ unitId: actor.homeUnitId }),
  async beforehand({ input, actor }) {
    limitRate(`password/${actor.personId}`, GUESSES, GUESSES_PER_SECOND)
    const [own] = await (await reader()).select().from(person).where(eq(person.id, actor.personId))
    const before = own?.passwordHash ?? null
    const matches = await passwordMatches(before, input.currentPassword)
    return matches ? { before, after: await hashPassword(input.password) } : null
  },
  async run({ input, actor, tx, record, made: hashes }) {
    const [own] = await tx.select().from(person).where(eq(person.id, actor.personId))
    if (!own || hashes === null || hashes.before !== own.passwordHash)
      throw new DomainError('access.errors.wrongPassword', {}, 'currentPassword')
    requireHardToGuess(input.password, own)
    const sessionVersion = own.sessionVersion + 1
    await tx.update(person).set({ passwordHash: hashes.after, sessionVersion }).where(eq(person.id, own.id))
    await killLinksOf(tx, own.id)
    await record({ event: 'person.password_changed', subjectType: 'person', subjectId: own.id })
    return {
      message: 'access.account.passwordChanged',
      afterwards: () => setSessionCookie({ personId: own.id, sessionVersion }),
    }
  },
})

/** Ends every session of one's own, this one too. */
export const signOutEverywhere = governed('self.manage', {
  schema: z.object({}),
  subject: ({ actor }) => ({ unitId: actor.homeUnitId }),
  async run({ actor, tx, record }) {
    const [own] = await tx.select().from(person).where(eq(person.id, actor.personId))
    if (!own) throw new DomainError('platform.errors.notFound')
    await tx
      .update(person)
      .set({ sessionVersion: own.sessionVersion + 1 })
      .where(eq(person.id, own.id))
    await record({ event: 'person.signed_out_everywhere', subjectType: 'person', subjectId: own.id })
    return { redirectTo: '/sign-in', afterwards: clearSessionCookie }
  },
})
