'use server'

import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { countChange } from '@/db/change-counter'
import { database, type Transaction } from '@/db/client'
import { person, professionalGroup, roleAssignment, settings, unit } from '@/db/schema'
import { registerRaaderumItself } from '@/db/seed/register-raaderum-itself'
import { rememberBrowser } from '@/lib/access/known-browser'
import { forAnybody } from '@/lib/access/open-door'
import { hashPassword, newPassword, requireHardToGuess } from '@/lib/access/password'
import { setSessionCookie } from '@/lib/access/session'
import { recordChange } from '@/lib/audit/record'
import type { FormAction } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { choice, email, text } from '@/lib/platform/form-fields'
import { today } from '@/lib/platform/time'
import { defaultProfessionalGroups } from './default-professional-groups'

const firstRun = z.object({
  municipalityName: text(100),
  locale: choice(['da', 'en']),
  name: text(100),
  email,
  professionalGroup: choice(defaultProfessionalGroups),
  password: newPassword,
})

async function begin(tx: Transaction, input: z.output<typeof firstRun>, passwordHash: string) {
  if ((await tx.select().from(settings)).length > 0) throw new DomainError('access.errors.alreadyBegun')
  await tx.insert(settings).values({ id: 1, municipalityName: input.municipalityName, locale: input.locale })
  const [root] = await tx
    .insert(unit)
    .values({ name: input.municipalityName, kind: 'municipality', path: '' })
    .returning()
  if (!root) throw new Error('The municipality was not made')
  await tx
    .update(unit)
    .set({ path: `/${root.id}/` })
    .where(eq(unit.id, root.id))
  const groups = await tx
    .insert(professionalGroup)
    .values(defaultProfessionalGroups.map(name => ({ name })))
    .returning()
  const own = groups.find(group => group.name === input.professionalGroup)
  if (!own) throw new Error('The professional groups were not made')
  const [first] = await tx
    .insert(person)
    .values({
      name: input.name,
      email: input.email,
      unitId: root.id,
      professionalGroupId: own.id,
      locale: input.locale,
      status: 'active',
      passwordHash,
    })
    .returning()
  if (!first) throw new Error('The first administrator was not made')
  await tx.insert(roleAssignment).values({ personId: first.id, unitId: root.id, role: 'administrator' })
  const raaderumId = await registerRaaderumItself(tx, {
    rootUnitId: root.id,
    on: today(),
    byPersonId: first.id,
  })
  await recordChange(tx, first.id, {
    event: 'municipality.created',
    subjectType: 'unit',
    subjectId: root.id,
    unitId: root.id,
    after: { municipalityName: input.municipalityName, administratorId: first.id },
  })
  await recordChange(tx, first.id, {
    event: 'requirement.registered',
    subjectType: 'requirement',
    subjectId: raaderumId,
    unitId: root.id,
  })
  await countChange(tx, 'organisation')
  await countChange(tx, 'register')
  return { personId: first.id, sessionVersion: first.sessionVersion }
}

/** Makes the municipality, its first administrator and STY-0001, once and only while there is nothing. */
export const createMunicipality: FormAction = forAnybody(firstRun, async input => {
  requireHardToGuess(input.password, input)
  const passwordHash = await hashPassword(input.password)
  const { write } = await database()
  const session = await write(tx => begin(tx, input, passwordHash))
  return {
    redirectTo: '/',
    afterwards: async () => {
      await setSessionCookie(session)
      await rememberBrowser(input.email)
    },
  }
})
