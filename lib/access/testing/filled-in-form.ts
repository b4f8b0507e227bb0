import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { challenge, challengePart, ownSubject, proposal, publication, publishedComment } from '@/db/schema'
import { aReport } from '@/lib/hassle/testing/reports'
import { aHeap, aMeeting } from '@/lib/meeting/testing/meetings'
import { aPerson, aRequirement, aUnit, roleOn, type Unit } from '@/lib/platform/testing/factories'
import { someFigures } from '@/lib/rating/testing/publications'
import { anAddition, aSolution } from '@/lib/solution/testing/solutions'
import { aLadderStep, aTeamsRepair, aTrustTest, plan } from '@/lib/trust-test/testing/trust-things'
import { somethingToActOn } from './town'

/** A text of the institution's that was published. */
async function aPublishedComment(unit: Unit): Promise<number> {
  const { about, round } = await somethingToActOn(unit)
  const { write } = await database()
  return write(async tx => {
    const [made] = await tx
      .insert(publication)
      .values({
        ...{ roundId: round.id, requirementId: about.id, unitId: unit.id, publishedOn: '2026-11-01' },
        ...{ verdict: 'amber', split: false, score: 50, low: 40, high: 60, current: false },
        figures: someFigures(unit.id),
      })
      .returning()
    if (!made) throw new Error('The publication was not stored')
    await tx.insert(publishedComment).values({ publicationId: made.id, position: 0, text: 'Spørg Bo' })
    return made.id
  })
}

/** A letter upward that the case is part of. */
async function aLetter({ id, requirementId }: { id: number; requirementId: number }): Promise<number> {
  const { write } = await database()
  return write(async tx => {
    const [standing] = await tx.select().from(proposal).where(eq(proposal.caseId, id))
    const words = { kind: 'inquiry', recipient: 'Ministeriet' } as const
    const [letter] = await tx
      .insert(challenge)
      .values({ requirementId, ...words, createdOn: '2026-11-01' })
      .returning()
    if (!letter || !standing) throw new Error('The letter was not stored')
    await tx.insert(challengePart).values({
      ...{ caseId: id, proposalId: standing.id, challengeId: letter.id, ...words },
      ...{ asked: 'Fri form', proposes: 'En samtale', writtenOn: '2026-11-01' },
    })
    return letter.id
  })
}

/** A subject that the municipality has added to the lexicon. */
async function aSubject(): Promise<number> {
  const { write } = await database()
  const name = `Emne ${await (await database()).db.$count(ownSubject)}`
  const [made] = await write(tx =>
    tx
      .insert(ownSubject)
      .values({ name, nameKey: name, words: ['drone'], at: 0 })
      .returning(),
  )
  return made?.id ?? 0
}

/** A solution that whoever leads the institution handles, about a requirement that binds nobody who is tried here: taking part is no role's. */
async function someSolution(same: Unit, about: { id: number }) {
  const nobodys = await aRequirement(same, { binds: [await aUnit(same)] })
  const proposed = await aSolution(about, same)
  const { id: additionId } = await anAddition(proposed, same)
  const { id: solutionId } = await aSolution(nobodys, same)
  return {
    ...{ solutionId, additionId, nobodysId: nobodys.id, supports: 'yes', target: `unit.${same.id}` },
    ...{ hopedEffect: 'Mere tid hos borgerne', knownBy: 'Vi tæller besøgene' },
  }
}

export interface FilledIn {
  values: Record<string, string | number>
  /** What an action's form holds instead, by the action's name. */
  special: Record<string, Record<string, string | number>>
}

/** Something of the institution to act on, and one form that fills in every action: a name means the same everywhere. */
export async function aFilledInForm({ same, below }: Record<'same' | 'below', Unit>): Promise<FilledIn> {
  const { about, round, underWay, action, check, sign } = await somethingToActOn(same)
  const [colleague, receiver] = [await aPerson(same, { status: 'invited' }), await aPerson(same)]
  await roleOn(colleague, same, 'med_representative')
  const publicationId = await aPublishedComment(same)
  const other = await aRequirement(same)
  const ownSubjectId = await aSubject()
  const held = await aMeeting(same)
  const gathered = await aMeeting(same, { phase: 'gather' })
  const { heap, example } = await aHeap(gathered)
  const trustTest = await aTrustTest(underWay.id, same, colleague)
  const values: Record<string, string | number> = {
    version: 1,
    requirementId: about.id,
    unitId: same.id,
    units: same.id,
    requirements: about.id,
    round: round.id,
    roundId: round.id,
    caseId: underWay.id,
    actionId: action.id,
    checkId: check.id,
    signalId: sign.id,
    publicationId,
    position: 0,
    signalIds: sign.id,
    readAt: 1,
    personId: colleague.id,
    receiverId: receiver.id,
    absentPersonId: colleague.id,
    standInPersonId: receiver.id,
    professionalGroupId: colleague.professionalGroupId,
    parentId: same.id,
    role: 'head',
    tasks: 'roles',
    name: 'Noget nyt',
    email: 'ny@by.example',
    employmentPercent: 100,
    validFrom: '2030-01-01',
    validUntil: '2030-02-01',
    title: 'Et krav',
    demand: 'At der føres skema',
    level: 'institution',
    authority: 'institution',
    introducedBecause: 'habit',
    ownerUnitId: same.id,
    binds: same.id,
    minutes: 10,
    occurrences: 1,
    period: 'day',
    intent: 'active',
    repealedFrom: '2030-01-01',
    repealedBecause: 'Ingen bruger det',
    depth: 'short',
    opensOn: '2030-01-01',
    closesOn: '2030-02-01',
    body: 'Hvad er det til for?',
    verdict: 'red',
    reason: 'Fordi',
    purpose: 'At fejl opdages',
    lookAgainOn: '2030-01-01',
    transition: 'begin_dialogue',
    column: 'dialogue',
    choice: 'change.simplify',
    timeUse: 'Besøg',
    citizenMeaning: 'Mere tid',
    expectedHours: 10,
    ownerFunction: 'Leder',
    deadline: '2030-01-01',
    takesEffectOn: '2030-01-01',
    medNeeded: 'no',
    signedBy: 'Ada',
    signedOn: '2026-01-01',
    discussedOn: '2026-01-01',
    summary: 'Drøftet',
    dueOn: '2030-01-01',
    system: 'done',
    instruction: 'done',
    induction: 'done',
    inspection_form: 'done',
    wasDone: 'yes',
    hoursAfter: 5,
    note: 'Fint',
    municipalityName: 'Ny Kommune',
    locale: 'da',
    theme: 'dark',
    k: 6,
    hourlyRateDkk: 300,
    overheadPercent: 20,
    fullTimeHours: 1924,
    daysPerYear: 220,
    weeksPerYear: 44,
    monthsPerYear: 12,
    quartersPerYear: 4,
    freedTimeSentence: '',
    followUpMonths: '3, 6, 12',
    pulseDays: 14,
    showMoney: 'yes',
    currentPassword: 'en gammel adgangskode',
    password: 'en ny lang adgangskode',
    kind: 'documentation',
    roleAssignmentId: 0,
    people: colleague.id,
    way: 'code',
    sheet: 1,
    hashes: 'ab'.repeat(32),
    otherId: other.id,
    says: 'same',
    ownSubjectId: ownSubjectId,
    challengeId: await aLetter(underWay),
    letterKind: 'inquiry',
    recipient: 'Ministeriet',
    asked: 'At formen er fri',
    proposes: 'En samtale',
    sentOn: '2026-11-02',
    answer: 'granted',
    answeredOn: '2026-11-03',
    answerText: 'Ja',
    words: 'kørebog',
    reportId: (await aReport(same)).id,
    ...(await someSolution(same, about)),
    trustTestId: trustTest.id,
    ...plan,
    trialUnits: same.id,
    judgePersonId: colleague.id,
    stopper1: colleague.id,
    whatHappened: 'To fejl',
    judgement: 'taken_back',
    judgementReason: 'Det holdt ikke',
    stepId: (await aLadderStep(same)).id,
    reached: 'yes',
    repairId: (await aTeamsRepair(same)).id,
    repairTitle: 'En nøgle blev væk',
    part: 'side',
    side: 'Aftenholdet',
    learnt: 'Listen flyttes sammen',
    insteadOfControl: 'Vi viser hinanden den',
    lookBackOn: '2030-01-01',
    lookBackNote: 'Det holdt',
    reference: `STY-${String(about.referenceNumber).padStart(4, '0')}`,
    patient_safety: 'dpsd.dk',
    hearingId: 1,
    sharedValues: 'Vi siger det højt',
    competence: 'At spørge',
    upTo: 1,
    meetingId: held.id,
    heapId: heap.id,
    heapTitle: 'Dobbelt skrivning',
    exampleId: example.id,
    exampleIds: example.id,
    onto: 'new',
    from: 'write',
    to: 'gather',
    calendar: 'new',
  }
  const { client } = await database()
  const { rows } = await client.execute({
    sql: 'select id from role_assignment where person_id = ?',
    args: [colleague.id],
  })
  values.roleAssignmentId = Number(rows[0]?.id)
  const special = {
    addUnit: { kind: 'team' },
    proposeSolution: { requirementId: values.nobodysId ?? 0 },
    chooseNotifications: { round: 'weekly', outcome: 'off', decision: 'off', case: 'off', waits: 'off' },
    askHearing: { body: 'elderly_council', question: 'Er det godt for jer?' },
    decide: { transition: 'approve', citizen: 'Kortere ventetid' },
    moveUnit: { unitId: below.id, parentId: same.id },
    moveLadderStep: { way: 'up' },
    gatherExamples: { meetingId: gathered.id },
  }
  return { values, special }
}
