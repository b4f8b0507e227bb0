'use server'

import { eq, ne } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { professionalGroup, settings, unit } from '@/db/schema'
import { differences } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { editedSettings, moneyChoice, newProfessionalGroup, renamedProfessionalGroup } from './model'
import { requireVersion } from './version-writes'

async function currentSettings(tx: Transaction) {
  const [row] = await tx.select().from(settings)
  if (!row) throw new DomainError('platform.errors.notFound')
  return row
}

/** The municipality's own choices. A round that is open keeps the k it opened with. */
export const editSettings = governed('settings.manage', {
  schema: editedSettings,
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  wordsBefore: async ({ tx }) => [(await currentSettings(tx)).freedTimeSentence],
  async run({ input, actor, tx, record }) {
    const row = await currentSettings(tx)
    const { version: _asked, ...after } = input
    const before = Object.fromEntries(
      Object.keys(after).map(name => [name, row[name as keyof typeof after]]),
    ) as typeof after
    requireVersion(row, input, before)
    await tx.update(settings).set({ ...after, version: row.version + 1 })
    await tx.update(unit).set({ name: input.municipalityName }).where(eq(unit.id, actor.tree.root.id))
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    const change = differences(before, after)
    await record({
      event: 'settings.edited',
      subjectType: 'settings',
      subjectId: row.id,
      unitId: actor.tree.root.id,
      before: change.before,
      after: change.after,
    })
    return { message: 'organisation.settings.saved' }
  },
})

/** Freed hours are not a savings catalogue: only management decides whether money stands beside them. */
export const switchMoney = governed('money.switch', {
  schema: moneyChoice,
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  async run({ input, actor, tx, record }) {
    const row = await currentSettings(tx)
    requireVersion(row, input, {})
    const showMoney = input.showMoney === 'yes'
    await tx.update(settings).set({ showMoney, version: row.version + 1 })
    await countChange(tx, 'organisation')
    await countChange(tx, 'register')
    await record({
      event: 'settings.money_switched',
      subjectType: 'settings',
      subjectId: row.id,
      unitId: actor.tree.root.id,
      before: { showMoney: row.showMoney },
      after: { showMoney },
    })
    return { message: showMoney ? 'organisation.money.nowShown' : 'organisation.money.nowHidden' }
  },
})

async function requireFreeGroupName(tx: Transaction, name: string, ownId = 0) {
  const others = await tx.select().from(professionalGroup).where(ne(professionalGroup.id, ownId))
  if (others.some(each => each.name.toLowerCase() === name.toLowerCase()))
    throw new DomainError('organisation.errors.groupTaken', {}, 'name')
}

export const addProfessionalGroup = governed('settings.manage', {
  schema: newProfessionalGroup,
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  async run({ input, tx, record }) {
    await requireFreeGroupName(tx, input.name)
    const [made] = await tx.insert(professionalGroup).values({ name: input.name }).returning()
    if (!made) throw new Error('The professional group was not made')
    await countChange(tx, 'organisation')
    await record({
      event: 'professional_group.added',
      subjectType: 'professional_group',
      subjectId: made.id,
      after: { name: made.name },
    })
    return { message: 'organisation.groups.added', values: { name: made.name } }
  },
})

export const renameProfessionalGroup = governed('settings.manage', {
  schema: renamedProfessionalGroup,
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  async run({ input, tx, record }) {
    const same = eq(professionalGroup.id, input.professionalGroupId)
    const [found] = await tx.select().from(professionalGroup).where(same)
    if (!found) throw new DomainError('platform.errors.notFound')
    await requireFreeGroupName(tx, input.name, found.id)
    await tx.update(professionalGroup).set({ name: input.name }).where(same)
    await countChange(tx, 'organisation')
    await record({
      event: 'professional_group.renamed',
      subjectType: 'professional_group',
      subjectId: found.id,
      before: { name: found.name },
      after: { name: input.name },
    })
    return { message: 'organisation.groups.renamed' }
  },
})
