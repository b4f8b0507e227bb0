import { database } from '@/db/client'
import {
  followUpAction,
  followUpCheck,
  governanceCase,
  proposal,
  ratingRound,
  roundRequirement,
  roundUnit,
  signal,
} from '@/db/schema'
import { loadActor } from '@/lib/access/session'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  roleOn,
  type Unit,
} from '@/lib/platform/testing/factories'
import { type Position, positions, type TestedRole, testedRoles } from './expected'

/** A small town: two departments, three institutions, one team; and in each position somebody of each role. */
export async function aTown() {
  const municipality = await aMunicipality()
  const department = await aUnit(municipality, { name: 'Sundhed' })
  const same = await aUnit(department, { name: 'Hjemmeplejen' })
  const below = await aUnit(same, { name: 'Team Nord' })
  const beside = await aUnit(department, { name: 'Sygeplejen' })
  const otherDepartment = await aUnit(municipality, { name: 'Skole' })
  const other = await aUnit(otherDepartment, { name: 'Fjordskolen' })
  const farAway = await aUnit(otherDepartment, { name: 'Byskolen' })
  const units: Record<Position, Unit> = { municipality, department, same, below, beside, other }
  const people = new Map<string, Person>()
  for (const position of positions)
    for (const role of testedRoles) {
      const somebody = await aPerson(role === 'employee' ? units[position] : farAway, {
        name: `${role} ${position}`,
      })
      if (role !== 'employee') await roleOn(somebody, units[position], role)
      people.set(`${role}/${position}`, somebody)
    }
  return {
    units,
    who(role: TestedRole, position: Position): Person {
      const found = people.get(`${role}/${position}`)
      if (!found) throw new Error(`Nobody is ${role} at ${position}`)
      return found
    },
    async actor(role: TestedRole, position: Position) {
      const { id, sessionVersion } = this.who(role, position)
      const found = await loadActor({ personId: id, sessionVersion })
      if (!found) throw new Error(`${role} at ${position} cannot sign in`)
      return found
    },
  }
}

/** A requirement of the institution with a draft round, a case under way, and everything that hangs on them. */
export async function somethingToActOn(owner: Unit) {
  const about = await aRequirement(owner)
  const { write } = await database()
  return write(async tx => {
    const one = <Row>([first]: Row[]): Row => {
      if (!first) throw new Error('The database gave no row back')
      return first
    }
    const round = one(
      await tx
        .insert(ratingRound)
        .values({
          name: 'Efterår',
          unitId: owner.id,
          depth: 'short',
          opensOn: '2026-12-01',
          closesOn: '2026-12-15',
          status: 'draft',
          k: 5,
          createdAt: 0,
        })
        .returning(),
    )
    await tx.insert(roundUnit).values({ roundId: round.id, unitId: owner.id })
    await tx.insert(roundRequirement).values({ roundId: round.id, requirementId: about.id })
    const underWay = one(
      await tx
        .insert(governanceCase)
        .values({
          requirementId: about.id,
          unitId: owner.id,
          coversAll: true,
          state: 'awaiting_decision',
          stateSince: '2026-11-01',
          openedOn: '2026-10-01',
        })
        .returning(),
    )
    await tx.insert(proposal).values({
      caseId: underWay.id,
      outcome: 'change',
      form: 'simplify',
      reason: 'Det tager tid',
      timeUse: 'Besøg',
      citizenMeaning: 'Mere tid',
      expectedHours: 10,
      ownerFunction: 'Leder',
      deadline: '2027-01-01',
      takesEffectOn: '2027-01-01',
      medNeeded: false,
      suggested: 'change',
      proposedOn: '2026-11-01',
    })
    const action = one(
      await tx
        .insert(followUpAction)
        .values({ caseId: underWay.id, title: 'Ret skemaet', dueOn: '2026-12-31' })
        .returning(),
    )
    const check = one(
      await tx
        .insert(followUpCheck)
        .values({ caseId: underWay.id, months: 3, dueOn: '2027-04-01' })
        .returning(),
    )
    const sign = one(
      await tx
        .insert(signal)
        .values({
          kind: 'no_expiry',
          requirementId: about.id,
          subjectKey: `requirement/${about.id}`,
          evidence: {},
          state: 'new',
          raisedOn: '2026-11-01',
        })
        .returning(),
    )
    return { about, round, underWay, action, check, sign }
  })
}
