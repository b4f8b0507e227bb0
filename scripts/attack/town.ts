import { openDatabase } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Unit,
} from '@/lib/platform/testing/factories'
import { anOpenRound } from '@/lib/rating/testing/rounds'
import { aSolution } from '@/lib/solution/testing/solutions'

export interface Town {
  roundId: number
  requirementId: number
  /** Everybody who may rate. */
  people: Person[]
  root: Unit
  /** Those who are curious by their office: the head of a team of three, an administrator, a works-council representative. */
  readers: { role: string; person: Person }[]
  /** Runs the round, and reads what is said without a name when it has been delivered. */
  closer: Person
  /** Something that was proposed long ago, for others to add to and to support. */
  solutionId: number
}

interface TownSize {
  institutions: number
  teams: number
  peopleInTeam: number
}

/** A municipality with one open round, in the database that DATABASE_URL names; everybody in it is known to the attacker. */
export async function buildTown({ institutions, teams, peopleInTeam }: TownSize): Promise<Town> {
  const opened = await openDatabase(process.env.DATABASE_URL ?? '')
  await migrateDatabase(opened)
  opened.close()
  const root = await aMunicipality()
  const department = await aUnit(root, { name: 'Sundhed og Omsorg' })
  const people: Person[] = []
  let three = department
  for (let i = 0; i < institutions; i++) {
    const institution = await aUnit(department, { name: `Institution ${i + 1}` })
    for (let t = 0; t < teams; t++) {
      const team = await aUnit(institution, { name: `Hold ${i + 1}.${t + 1}` })
      for (let p = 0; p < peopleInTeam; p++) people.push(await aPerson(team))
    }
    if (i === 0) {
      three = await aUnit(institution, { name: 'Natholdet' })
      for (let p = 0; p < 3; p++) people.push(await aPerson(three))
    }
  }
  const headOfThree = await aPerson(three, { name: 'Leder af natholdet', roles: ['head'] })
  const administrator = await aPerson(root, { name: 'Administrator', roles: ['administrator'] })
  const medRepresentative = await aPerson(department, { name: 'MED', roles: ['med_representative'] })
  const requirement = await aRequirement(department, { title: 'To underskrifter ved medicinhåndtering' })
  const roundId = await anOpenRound([department], [requirement], {
    name: 'Angrebets runde',
    closesOn: '2099-01-01',
  })
  const closer = await aPerson(department, { name: 'Leder af forvaltningen', roles: ['management'] })
  const readers = [
    { role: 'head of three', person: headOfThree },
    { role: 'administrator', person: administrator },
    { role: 'med_representative', person: medRepresentative },
  ]
  const { id: solutionId } = await aSolution(requirement, department, {
    week: '2026-W01',
    deliveredOn: '2026-01-05',
  })
  return { roundId, requirementId: requirement.id, people, root, readers, closer, solutionId }
}
