import { and, desc, eq, isNull } from 'drizzle-orm'
import { database, reader } from '@/db/client'
import { governanceCase, proposal, publication, ratingRound, requirement, roleAssignment } from '@/db/schema'
import { agreeAnswers } from '@/lib/dialogue/actions'
import type { FormState } from '@/lib/platform/form-state'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type GivenRequirement,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { addDays, today } from '@/lib/platform/time'
import { someFigures } from '@/lib/rating/testing/publications'
import { openCase, takeStep } from '../case-actions'
import { decide } from '../decision-actions'
import { noteMed } from '../med-actions'
import { saveProposal } from '../proposal-actions'

/** A municipality with one department, two institutions and their people: enough for every role in a case. */
export interface CaseWorld {
  root: Unit
  department: Unit
  institution: Unit
  other: Unit
  teamA: Unit
  teamB: Unit
  executive: Person
  director: Person
  head: Person
  teamHead: Person
  otherHead: Person
  employee: Person
  med: Person
  administrator: Person
}

export async function aCaseWorld(): Promise<CaseWorld> {
  const root = await aMunicipality()
  const department = await aUnit(root, { name: 'Sundhed og Omsorg' })
  const institution = await aUnit(department, { name: 'Hjemmeplejen Nord' })
  const other = await aUnit(department, { name: 'Plejecenter Søbo' })
  const teamA = await aUnit(institution, { name: 'Team Fjordbakken' })
  const teamB = await aUnit(institution, { name: 'Team Mosegården' })
  const [executive, director, head, teamHead, otherHead, employee, med, administrator] = await Promise.all([
    aPerson(root, { name: 'Kommunaldirektør', roles: ['management'] }),
    aPerson(department, { name: 'Direktør', roles: ['management'] }),
    aPerson(institution, { name: 'Leder', roles: ['head'] }),
    aPerson(teamA, { name: 'Teamleder', roles: ['head'] }),
    aPerson(other, { name: 'Anden leder', roles: ['head'] }),
    aPerson(teamA, { name: 'Medarbejder' }),
    aPerson(institution, { name: 'Medarbejderrepræsentant', roles: ['med_representative'] }),
    aPerson(root, { name: 'Administrator', roles: ['administrator'] }),
  ])
  for (let count = 0; count < 6; count++) await aPerson(teamB)
  return {
    root,
    department,
    institution,
    other,
    teamA,
    teamB,
    executive,
    director,
    head,
    teamHead,
    otherHead,
    employee,
    med,
    administrator,
  }
}

/** Those in management leave, all of them. */
export const leaveNobodyToDecide = async () =>
  (await database()).write(tx => tx.delete(roleAssignment).where(eq(roleAssignment.role, 'management')))

/** A requirement with no legal basis, that the municipality's own institution may remove. */
export const aRemovable = (owner: Unit, given: GivenRequirement = {}): Promise<Requirement> =>
  aRequirement(owner, { legalStatus: 'no_basis', introducedBecause: 'law', reviewBy: '2099-01-01', ...given })

/** A law of the state that demands its form: nobody here may change or remove it. */
export const aLaw = (owner: Unit, given: GivenRequirement = {}): Promise<Requirement> =>
  aRequirement(owner, {
    ...{ level: 'state', authority: 'state', legalStatus: 'form_required', lawLink: 'Bekendtgørelse 12' },
    ...given,
  })

/** A published result, as the closing of a round leaves it. */
export async function published(
  requirementId: number,
  unit: Pick<Unit, 'id'>,
  verdict: 'green' | 'amber' | 'red',
): Promise<void> {
  const [low, high] = { green: [60, 80], amber: [40, 60], red: [10, 30] }[verdict] as [number, number]
  const hidden = { level: 'hidden', because: 'not_asked' } as const
  const factors = { values: hidden, effort: hidden, relation: hidden, involvement: hidden, dialogue: hidden }
  const score = (low + high) / 2
  const figures = {
    ...someFigures(unit.id, {
      verdict,
      score,
      interval: { lower: low, upper: high },
      answered: 8,
      entitled: 10,
    }),
    factors,
    sideEffects: hidden,
  }
  await (await database()).write(async tx => {
    const [round] = await tx
      .insert(ratingRound)
      .values({
        name: 'Forår',
        unitId: unit.id,
        depth: 'short',
        opensOn: '2026-01-01',
        closesOn: '2026-02-01',
        status: 'closed',
        k: 5,
        createdAt: 0,
      })
      .returning()
    await tx.insert(publication).values({
      roundId: round?.id ?? 0,
      requirementId,
      unitId: unit.id,
      publishedOn: addDays(today(), -20),
      verdict,
      split: false,
      score,
      low,
      high,
      figures,
      current: true,
    })
  })
}

export async function caseOf(requirementId: number) {
  const [row] = await (await reader())
    .select()
    .from(governanceCase)
    .where(eq(governanceCase.requirementId, requirementId))
    .orderBy(desc(governanceCase.id))
  if (!row) throw new Error('There is no case')
  return row
}

/** What every form of the case carries: which it is, and as which version it was seen. */
export async function formOf(requirementId: number) {
  const { id: caseId, version } = await caseOf(requirementId)
  return { caseId, version }
}

/** @throws Error when there is no such requirement */
export async function requirementNow(id: number) {
  const [row] = await (await reader()).select().from(requirement).where(eq(requirement.id, id))
  if (!row) throw new Error('There is no such requirement')
  return row
}

export async function standingProposal(caseId: number) {
  const [row] = await (await reader())
    .select()
    .from(proposal)
    .where(and(eq(proposal.caseId, caseId), isNull(proposal.withdrawnOn)))
  return row ?? null
}

export const proposalForm = {
  choice: 'remove.repeal',
  reason: 'Ingen kan sige, hvad det er til for.',
  timeUse: 'Mere tid hos borgerne',
  citizenMeaning: 'Færre afbrydelser',
  expectedHours: '120,5',
  ownerFunction: 'Leder af hjemmeplejen',
  deadline: addDays(today(), 60),
  takesEffectOn: today(),
  medNeeded: 'no',
  deviationReason: 'Vi har talt det igennem og er enige.',
}

export const fourAnswers = {
  purpose: 'At undgå fejl',
  purposeFound: 'no',
  without_it: 'Ikke noget',
  in_the_way: 'Tiden',
  citizen: 'Ventetid',
}

/** The way of a case up to a state, each step done by who may; what each step answered is checked on the way. */
export async function walkTo(
  state: 'examining' | 'dialogue' | 'proposed' | 'consultation' | 'awaiting_decision' | 'implementing',
  world: CaseWorld,
  about: Requirement,
  given: {
    unit?: Unit
    by?: Person
    decider?: Person
    proposal?: Partial<typeof proposalForm> & object
    /** Its case is open already. */
    isOpen?: boolean
  } = {},
) {
  const { unit = world.institution, by = world.head, decider = world.director } = given
  const must = async (answer: Promise<FormState>) => {
    const said = await answer
    if (said.status !== 'done') throw new Error(JSON.stringify(said))
  }
  const now = () => formOf(about.id)
  await actAs(by)
  if (!given.isOpen) await must(submit(openCase, { requirementId: about.id, unitId: unit.id }))
  if (state === 'examining') return now()
  await published(about.id, unit, 'red')
  await must(submit(takeStep, { ...(await now()), transition: 'begin_dialogue' }))
  if (state === 'dialogue') return now()
  await must(submit(agreeAnswers, { requirementId: about.id, unitId: unit.id, ...fourAnswers }))
  await must(submit(takeStep, { ...(await now()), transition: 'begin_proposal' }))
  if (state === 'proposed') return now()
  // A part of those bound has fewer hours to free.
  const hours = unit.id === world.institution.id ? {} : { expectedHours: '1' }
  await must(submit(saveProposal, { ...(await now()), ...proposalForm, ...hours, ...given.proposal }))
  await must(submit(takeStep, { ...(await now()), transition: 'send_to_consultation' }))
  if (state === 'consultation') return now()
  if (given.proposal?.medNeeded === 'yes')
    await must(submit(noteMed, { ...(await now()), discussedOn: today(), summary: 'Enige' }))
  await must(submit(takeStep, { ...(await now()), transition: 'ask_for_decision' }))
  if (state === 'awaiting_decision') return now()
  await actAs(decider)
  await must(
    submit(decide, {
      ...(await now()),
      transition: 'approve',
      reason: 'Det er vi enige om.',
      citizen: 'Kortere ventetid',
    }),
  )
  return now()
}
