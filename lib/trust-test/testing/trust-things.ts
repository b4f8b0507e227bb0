import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { proposal, trustLadderStep, trustRepair, trustTest, trustTestUnit } from '@/db/schema'
import { aPerson, aUnit, type Person, type Unit } from '@/lib/platform/testing/factories'
import { addDays, today } from '@/lib/platform/time'

const only = <Row>([row]: Row[]): Row => {
  if (!row) throw new Error('The database gave no row back')
  return row
}

/** An approved trust test of a case's proposal in a unit. */
export async function aTrustTest(caseId: number, unit: Pick<Unit, 'id'>, judge: Pick<Person, 'id'>) {
  const { write } = await database()
  return write(async tx => {
    const standing = only(await tx.select().from(proposal).where(eq(proposal.caseId, caseId)))
    const made = only(
      await tx
        .insert(trustTest)
        .values({
          ...plan,
          caseId,
          proposalId: standing.id,
          state: 'approved',
          judgePersonId: judge.id,
          plannedOn: today(),
        })
        .returning(),
    )
    await tx.insert(trustTestUnit).values({ trustTestId: made.id, unitId: unit.id })
    return made
  })
}

/** What a plan says, as its form is filled in. */
export const plan = {
  hypothesis: 'Vi opdager lige så mange fejl uden skemaet.',
  relation: 'leader_employees',
  stake: 'competence',
  startsOn: today(),
  endsOn: addDays(today(), 30),
  watched: 'Fejl ved medicin',
  stopCriteria: 'To fejl på en uge',
  safetyNet: 'Teamlederen ringer hver fredag',
  tellWhom: 'Leder af teamet',
  judgeFunction: 'Leder af hjemmeplejen',
} as const

export async function aLadderStep(unit: Pick<Unit, 'id'>, title = 'Vi ansætter selv', position = 0) {
  const { write } = await database()
  return write(async tx =>
    only(await tx.insert(trustLadderStep).values({ unitId: unit.id, title, position }).returning()),
  )
}

/** A learning review that runs in a team of its own below a unit, with nobody involved but that team's head. */
export async function aTeamsRepair(above: Unit) {
  const team = await aUnit(above)
  await aPerson(team, { roles: ['head'] })
  return aRepair(team)
}

/** A learning review that runs, with nobody involved but those who lead the unit. */
async function aRepair(unit: Pick<Unit, 'id'>) {
  const { write } = await database()
  return write(async tx =>
    only(
      await tx
        .insert(trustRepair)
        .values({
          unitId: unit.id,
          title: 'En nøgle blev væk',
          relation: 'leader_employees',
          stake: 'integrity',
          startedOn: today(),
        })
        .returning(),
    ),
  )
}
