'use server'
import { challengePart } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { readCaseFile, subjectOfCase } from '@/lib/workflow/case-facts-reads'
import { readProposal } from '@/lib/workflow/case-reads'
import { requireVersion, touchCase } from '@/lib/workflow/move-writes'
import { readChallenge, readChallengeOf, readParts, unitsOfLetter } from './challenge-reads'
import { changeLetter, followAnswer, keepAsSent, requireLetterVersion } from './letter-writes'
import { answerSchema, partSchema, recipientSchema, sentSchema } from './model'

/** Writes what a case asks for of those above, before somebody is asked to decide (§8). */
export const writeChallengePart = governed('case.propose', {
  schema: partSchema,
  subject: subjectOfCase,
  async wordsBefore({ input, tx }) {
    const standing = await readProposal(tx, input.caseId)
    const { part } = await readChallengeOf(tx, standing?.id ?? null)
    return part ? [part.asked, part.proposes] : []
  },
  async run({ input, actor, tx, record }) {
    const { row, proposal } = await readCaseFile(tx, actor, input.caseId)
    requireVersion(row, input.version)
    if (proposal?.outcome !== 'challenge') throw new DomainError('challenge.errors.notProposed')
    if (row.state !== 'proposed' && row.state !== 'consultation')
      throw new DomainError('workflow.errors.notWritable')
    const values = {
      kind: input.letterKind,
      recipient: input.recipient,
      asked: input.asked,
      proposes: input.proposes,
    }
    await tx
      .insert(challengePart)
      .values({
        ...values,
        caseId: row.id,
        proposalId: proposal.id,
        writtenByPersonId: actor.personId,
        writtenOn: today(),
      })
      .onConflictDoUpdate({
        target: challengePart.proposalId,
        set: { ...values, writtenByPersonId: actor.personId, writtenOn: today() },
      })
    await touchCase(tx, row)
    await record({
      event: 'case.challenge_written',
      subjectType: 'case',
      subjectId: row.id,
      unitId: row.unitId,
      after: values,
    })
    return { message: 'challenge.said.written', redirectTo: `/cases/${row.id}` }
  },
})

/** Says to whom a letter goes, while it has not been sent. */
export const addressChallenge = governed('challenge.handle', {
  schema: recipientSchema,
  subject: async ({ input, tx }) => (await unitsOfLetter(tx, input.challengeId)).map(unitId => ({ unitId })),
  async run({ input, tx, record }) {
    const row = await readChallenge(tx, input.challengeId)
    requireLetterVersion(row, input.version)
    if (row.state !== 'draft') throw new DomainError('challenge.errors.alreadySent')
    await changeLetter(tx, row, { recipient: input.recipient })
    await record({
      event: 'challenge.addressed',
      subjectType: 'challenge',
      subjectId: row.id,
      before: { recipient: row.recipient },
      after: { recipient: input.recipient },
    })
    return { message: 'challenge.said.addressed', redirectTo: `/challenges/${row.id}` }
  },
})

/** Notes the day a letter was sent, and keeps what it said (§8). */
export const noteChallengeSent = governed('challenge.handle', {
  schema: sentSchema,
  subject: async ({ input, tx }) => (await unitsOfLetter(tx, input.challengeId)).map(unitId => ({ unitId })),
  async run({ input, actor, tx, record }) {
    const row = await readChallenge(tx, input.challengeId)
    requireLetterVersion(row, input.version)
    if (row.state !== 'draft') throw new DomainError('challenge.errors.alreadySent')
    if (input.sentOn > today()) throw new DomainError('workflow.errors.dayAhead', {}, 'sentOn')
    await keepAsSent(tx, actor.tree, row.id)
    const after = { state: 'sent', sentOn: input.sentOn } as const
    await changeLetter(tx, row, { ...after, sentByPersonId: actor.personId })
    await record({ event: 'challenge.sent', subjectType: 'challenge', subjectId: row.id, after })
    return { message: 'challenge.said.sent', redirectTo: `/challenges/${row.id}` }
  },
})

/** Notes what those above answered; every case of the letter follows it (§8). */
export const noteChallengeAnswer = governed('challenge.handle', {
  schema: answerSchema,
  subject: async ({ input, tx }) => (await unitsOfLetter(tx, input.challengeId)).map(unitId => ({ unitId })),
  async run({ input, actor, tx, record }) {
    const row = await readChallenge(tx, input.challengeId)
    requireLetterVersion(row, input.version)
    if (row.state === 'draft') throw new DomainError('challenge.errors.notSent')
    if (row.state !== 'sent') throw new DomainError('challenge.errors.alreadyAnswered')
    if (input.answeredOn > today()) throw new DomainError('workflow.errors.dayAhead', {}, 'answeredOn')
    if (row.sentOn !== null && input.answeredOn < row.sentOn)
      throw new DomainError('challenge.errors.answeredBeforeSent', {}, 'answeredOn')
    const after = { state: input.answer, answeredOn: input.answeredOn, answer: input.answerText }
    await changeLetter(tx, row, { ...after, answeredByPersonId: actor.personId })
    await record({ event: 'challenge.answered', subjectType: 'challenge', subjectId: row.id, after })
    const parts = await readParts(tx, row.id)
    await followAnswer({ tx, actor, record }, parts, input)
    return { message: `challenge.said.${input.answer}`, redirectTo: `/challenges/${row.id}` }
  },
})
