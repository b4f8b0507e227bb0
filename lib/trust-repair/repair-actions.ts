'use server'
import { and, eq } from 'drizzle-orm'
import { database, overwriteWhatIsDeleted, type Transaction } from '@/db/client'
import { emptyLog } from '@/db/empty-log'
import { person, trustRepair, trustRepairNote, trustRepairPerson } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import type { Change } from '@/lib/audit/record'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { abandonSchema, finishSchema, lookBackSchema, noteSchema, personSchema, startSchema } from './model'
import { type RepairRow, readLeaderIds, readNotes, readRepair, repairSubject } from './repair-reads'
import { mayFinish, noteObstacle } from './repair-rule'

const roomOf = (id: number) => `/trust-repairs/${id}`

const inRoom = async ({ input, actor, tx }: { input: { repairId: number }; actor: Actor; tx: Transaction }) =>
  repairSubject(tx, actor.tree, await readRepair(tx, input.repairId))

async function runningRepair(tx: Transaction, id: number): Promise<RepairRow> {
  const row = await readRepair(tx, id)
  if (row.finishedOn !== null) throw new DomainError('trustRepair.errors.isFinished')
  return row
}

/** The audit trail tells that something was done, and never what was written or by whom it was said. */
const event = (name: string, row: Pick<RepairRow, 'id' | 'unitId'>): Change => ({
  event: name,
  subjectType: 'trust_repair',
  subjectId: row.id,
  unitId: row.unitId,
})

/** Begins a learning review of a unit; whoever begins it is involved. */
export const startRepair = governed('repair.start', {
  schema: startSchema,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input, actor, tx, record }) {
    const { unitId, repairTitle: title, relation, stake } = input
    const [made] = await tx
      .insert(trustRepair)
      .values({ unitId, title, relation, stake, startedOn: today() })
      .returning()
    if (!made) throw new Error('The review was not begun')
    await tx.insert(trustRepairPerson).values({ trustRepairId: made.id, personId: actor.personId })
    await record(event('repair.started', made))
    return { message: 'trustRepair.said.started', redirectTo: roomOf(made.id) }
  },
})

/** Opens the room to somebody. */
export const involvePerson = governed('repair.take_part', {
  schema: personSchema,
  subject: inRoom,
  async run({ input, tx, record }) {
    const row = await runningRepair(tx, input.repairId)
    const [found] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, input.personId), eq(person.status, 'active')))
    if (!found) throw new DomainError('trustTest.errors.noSuchPerson', {}, 'personId')
    await tx
      .insert(trustRepairPerson)
      .values({ trustRepairId: row.id, personId: found.id })
      .onConflictDoNothing()
    await record(event('repair.somebody_involved', row))
    return { message: 'trustRepair.said.involved', redirectTo: roomOf(row.id) }
  },
})

/** Closes the room to somebody again. Those who lead the unit are there by their role. */
export const releasePerson = governed('repair.take_part', {
  schema: personSchema,
  subject: inRoom,
  async run({ input, tx, record }) {
    const row = await runningRepair(tx, input.repairId)
    await tx
      .delete(trustRepairPerson)
      .where(and(eq(trustRepairPerson.trustRepairId, row.id), eq(trustRepairPerson.personId, input.personId)))
    await record(event('repair.somebody_released', row))
    return { message: 'trustRepair.said.released', redirectTo: roomOf(row.id) }
  },
})

/** Writes what happened on one side of the table; the leader's own part first (§10). */
export const writeRepairNote = governed('repair.take_part', {
  schema: noteSchema,
  subject: inRoom,
  async run({ input, actor, tx, record }) {
    const row = await runningRepair(tx, input.repairId)
    const leads = (await readLeaderIds(tx, actor.tree, row.unitId)).includes(actor.personId)
    const obstacle = noteObstacle(input.part, leads, await readNotes(tx, row.id))
    if (obstacle) throw new DomainError(`trustRepair.errors.${obstacle}`)
    const { part, side, body } = input
    await tx.insert(trustRepairNote).values({ trustRepairId: row.id, part, side, body })
    await record(event('repair.note_written', row))
    return { message: 'trustRepair.said.noted', redirectTo: roomOf(row.id) }
  },
})

/** Working notes, and who was involved, are gone for good when this transaction is. */
async function forgetTheWay(tx: Transaction, repairId: number): Promise<void> {
  await overwriteWhatIsDeleted(tx)
  await tx.delete(trustRepairNote).where(eq(trustRepairNote.trustRepairId, repairId))
  await tx.delete(trustRepairPerson).where(eq(trustRepairPerson.trustRepairId, repairId))
}

/**
 * To end a review deletes what everybody in it has written: that is for whoever may begin one there.
 * @throws DomainError for everybody else in the room
 */
function requireMayEnd(actor: Actor, { unitId }: RepairRow): void {
  if (!may(actor, 'repair.start', { unitId })) throw new DomainError('trustRepair.errors.leaderEnds')
}

/** What was deleted still stands in the log of the database until that is emptied. */
const emptyTheLog = async () => {
  await emptyLog(await database())
}

/** Finishes a review: the learning stays, and how one got there goes (§10). */
export const finishRepair = governed('repair.take_part', {
  schema: finishSchema,
  subject: inRoom,
  async run({ input, actor, tx, record }) {
    const row = await runningRepair(tx, input.repairId)
    requireMayEnd(actor, row)
    if (!mayFinish(await readNotes(tx, row.id))) throw new DomainError('trustRepair.errors.sidesMissing')
    if (input.lookBackOn <= today())
      throw new DomainError('trustRepair.errors.lookBackPassed', {}, 'lookBackOn')
    const { learnt, insteadOfControl, lookBackOn } = input
    await forgetTheWay(tx, row.id)
    await tx
      .update(trustRepair)
      .set({ learnt, insteadOfControl, lookBackOn, finishedOn: today() })
      .where(eq(trustRepair.id, row.id))
    await record({ ...event('repair.finished', row), after: { learnt, insteadOfControl, lookBackOn } })
    return {
      message: 'trustRepair.said.finished',
      redirectTo: `/trust-repairs?done=finished#repair-${row.id}`,
      afterwards: emptyTheLog,
    }
  },
})

/** Gives a review up: nothing of it stays but that there was one. */
export const abandonRepair = governed('repair.take_part', {
  schema: abandonSchema,
  subject: inRoom,
  async run({ input, actor, tx, record }) {
    const row = await runningRepair(tx, input.repairId)
    requireMayEnd(actor, row)
    await forgetTheWay(tx, row.id)
    await tx.delete(trustRepair).where(eq(trustRepair.id, row.id))
    await record(event('repair.abandoned', row))
    return {
      message: 'trustRepair.said.abandoned',
      redirectTo: '/trust-repairs?done=abandoned',
      afterwards: emptyTheLog,
    }
  },
})

/** Looks back on what was learnt, when its day has come or before (§10). */
export const lookBackOnRepair = governed('repair.start', {
  schema: lookBackSchema,
  subject: async ({ input, tx }) => ({ unitId: (await readRepair(tx, input.repairId)).unitId }),
  async run({ input, tx, record }) {
    const row = await readRepair(tx, input.repairId)
    if (row.finishedOn === null || row.lookedBackOn !== null)
      throw new DomainError('trustRepair.errors.nothingToLookBackOn')
    const { lookBackNote } = input
    await tx
      .update(trustRepair)
      .set({ lookedBackOn: today(), lookBackNote })
      .where(eq(trustRepair.id, row.id))
    await record({ ...event('repair.looked_back', row), after: { lookBackNote } })
    return { message: 'trustRepair.said.lookedBack', redirectTo: `/trust-repairs#repair-${row.id}` }
  },
})
