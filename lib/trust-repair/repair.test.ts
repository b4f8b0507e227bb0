import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, formSubmission, trustRepair, trustRepairNote, trustRepairPerson } from '@/db/schema'
import { NAMES_KEPT } from '@/lib/platform/form-state'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, roleOn } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { aCaseWorld, type CaseWorld } from '@/lib/workflow/testing/case-world'
import {
  abandonRepair,
  finishRepair,
  involvePerson,
  lookBackOnRepair,
  startRepair,
  writeRepairNote,
} from './repair-actions'
import { learningFor, myRepairs, repairRoom, repairsOnFront } from './repair-queries'
import { mayFinish, noteObstacle } from './repair-rule'

withFreshDatabase({ each: 'test' })

const secret = 'Aftenholdet vidste ikke, at listen var flyttet ZQX'
let world: CaseWorld
let colleague: Person
beforeEach(async () => {
  world = await aCaseWorld()
  colleague = await aPerson(world.teamA, { name: 'Karla Vestergaard' })
})

const about = {
  repairTitle: 'En nøgle blev væk på en aftenvagt',
  relation: 'leader_employees',
  stake: 'competence',
}
const start = async (by = world.teamHead) => {
  await actAs(by)
  expect(await submit(startRepair, { ...about, unitId: world.teamA.id })).toMatchObject({ status: 'done' })
  const [row] = await (await reader()).select().from(trustRepair)
  return row?.id ?? 0
}
const note = (repairId: number, part: 'leader' | 'side', body: string, more: object = {}) =>
  submit(writeRepairNote, {
    repairId,
    part,
    side: part === 'leader' ? 'Teamets ledelse' : 'Aftenholdet',
    body,
    ...more,
  })
const finish = (repairId: number, more: object = {}) =>
  submit(finishRepair, {
    repairId,
    learnt: 'Listen skal flyttes sammen.',
    insteadOfControl: 'Vi viser hinanden den nye plads.',
    lookBackOn: addDays(today(), 90),
    ...more,
  })

describe('a learning review without blame (§10)', () => {
  it('offers those who can be let into the room, and nobody who has not signed in yet', async () => {
    await aPerson(world.teamA, { name: 'Ny i teamet', status: 'invited' })
    const room = await repairRoom(await actorOf(world.teamHead), await start())
    const names = room?.choices.map(each => each.name)
    expect(names).toContain(colleague.name)
    expect(names).not.toContain('Ny i teamet')
  })

  it('lets the one who leads go first, and the other sides follow', async () => {
    const id = await start()
    await submit(involvePerson, { repairId: id, personId: colleague.id })
    await actAs(colleague)
    expect((await note(id, 'side', secret)).message).toMatch(/Lederen skriver sin egen del først/)
    expect((await note(id, 'leader', secret)).message).toMatch(/Kun den, der leder/)
    await actAs(world.teamHead)
    expect(await note(id, 'leader', 'Jeg sagde det ikke til nogen.')).toMatchObject({ status: 'done' })
    expect((await finish(id)).message).toMatch(/mindst en anden side/)
    await actAs(colleague)
    expect(await note(id, 'side', secret)).toMatchObject({ status: 'done' })
  })

  it('is open to those involved and those who lead the unit, and to nobody else', async () => {
    const id = await start()
    const sees = async (somebody: Person) => (await repairRoom(await actorOf(somebody), id)) !== null
    expect(await sees(world.teamHead)).toBe(true)
    for (const other of [
      colleague,
      world.employee,
      world.head,
      world.executive,
      world.administrator,
      world.med,
    ])
      expect(await sees(other)).toBe(false)
    await actAs(world.head)
    expect(await note(id, 'leader', 'Jeg var der ikke.')).toMatchObject({ status: 'refused' })
    await actAs(world.teamHead)
    await submit(involvePerson, { repairId: id, personId: colleague.id })
    expect(await sees(colleague)).toBe(true)
    expect(await myRepairs(await actorOf(colleague))).toHaveLength(1)
    // Somebody who comes to lead the unit comes in by the role.
    await roleOn(world.employee, world.teamA, 'head')
    expect(await sees(world.employee)).toBe(true)
  })

  it('takes roles and no names, and no personal data', async () => {
    const id = await start()
    expect((await note(id, 'leader', 'Karla flyttede listen')).errors?.body?.[0]).toMatch(/Karla Vestergaard/)
    expect(await note(id, 'leader', 'Karla flyttede listen', { [NAMES_KEPT]: '' })).toMatchObject({
      status: 'done',
    })
    expect((await note(id, 'side', 'Borger 010190-1234')).errors?.body).toHaveLength(1)
    expect((await note(id, 'side', 'Ring til 22334455')).errors?.body).toHaveLength(1)
  })

  it('keeps the learning, and deletes the notes and who was involved for good', async () => {
    const id = await start()
    await submit(involvePerson, { repairId: id, personId: colleague.id })
    await note(id, 'leader', 'Jeg flyttede den uden at sige det.')
    await actAs(colleague)
    await note(id, 'side', secret)
    const file = (process.env.DATABASE_URL ?? '').slice('file:'.length)
    const bytes = () =>
      Buffer.concat([file, `${file}-wal`].map(path => readFileSync(path))).toString('latin1')
    expect(bytes()).toContain('listen var flyttet ZQX')
    await actAs(world.teamHead)
    expect(await finish(id)).toMatchObject({ status: 'done' })
    const db = await reader()
    expect(await db.$count(trustRepairNote)).toBe(0)
    expect(await db.$count(trustRepairPerson)).toBe(0)
    expect(bytes()).not.toContain('listen var flyttet ZQX')
    expect(bytes()).not.toContain('uden at sige det')
    expect(bytes()).toContain('Listen skal flyttes sammen.')
    const kept = JSON.stringify([await db.select().from(auditEvent), await db.select().from(formSubmission)])
    expect(kept).not.toContain('ZQX')
    // Nobody finds the room any more, and everybody in the chain reads what was learnt.
    expect(await repairRoom(await actorOf(world.teamHead), id)).toBeNull()
    for (const reads of [world.employee, world.head, world.executive])
      expect(await learningFor(await actorOf(reads))).toHaveLength(1)
    expect(await learningFor(await actorOf(world.otherHead))).toHaveLength(0)
    expect((await note(id, 'side', 'Mere')).status).toBe('refused')
  })

  it('asks for the look back on its day, from those who lead', async () => {
    const id = await start()
    await note(id, 'leader', 'Min del')
    await note(id, 'side', 'Vores del')
    expect((await finish(id, { lookBackOn: today() })).errors?.lookBackOn).toHaveLength(1)
    await finish(id)
    expect((await repairsOnFront(await actorOf(world.teamHead))).due).toHaveLength(0)
    await (await database()).client.execute(`update trust_repair set look_back_on = '${today()}'`)
    expect((await repairsOnFront(await actorOf(world.teamHead))).due).toHaveLength(1)
    const said = { repairId: id, lookBackNote: 'Det holdt.' }
    await actAs(world.employee)
    expect(await submit(lookBackOnRepair, said)).toMatchObject({ status: 'refused' })
    await actAs(world.teamHead)
    expect(await submit(lookBackOnRepair, said)).toMatchObject({ status: 'done' })
    expect((await repairsOnFront(await actorOf(world.teamHead))).due).toHaveLength(0)
  })

  it('is ended by those who lead: others in the room can neither finish it nor delete what was written', async () => {
    const id = await start()
    await submit(involvePerson, { repairId: id, personId: colleague.id })
    await note(id, 'leader', 'Min del')
    await note(id, 'side', 'Vores del')
    await actAs(colleague)
    for (const refused of [await finish(id), await submit(abandonRepair, { repairId: id })])
      expect(refused).toMatchObject({ status: 'refused', message: expect.stringContaining('leder enheden') })
    expect(await repairRoom(await actorOf(colleague), id)).toMatchObject({ mayEnd: false })
    expect(await repairRoom(await actorOf(world.teamHead), id)).toMatchObject({ mayEnd: true })
    expect(await (await reader()).$count(trustRepairNote)).toBe(2)
  })

  it('leaves nothing when it is given up', async () => {
    const id = await start()
    await note(id, 'leader', secret)
    expect(await submit(abandonRepair, { repairId: id })).toMatchObject({ status: 'done' })
    const db = await reader()
    expect([await db.$count(trustRepair), await db.$count(trustRepairNote)]).toEqual([0, 0])
  })
})

describe('the rules', () => {
  it('say who writes what when', () => {
    expect(noteObstacle('leader', false, [])).toBe('leaderOnly')
    expect(noteObstacle('leader', true, [])).toBeNull()
    expect(noteObstacle('side', true, [])).toBe('leaderFirst')
    expect(noteObstacle('side', false, [{ part: 'leader' }])).toBeNull()
    expect(mayFinish([{ part: 'leader' }])).toBe(false)
    expect(mayFinish([{ part: 'leader' }, { part: 'side' }])).toBe(true)
  })
})
