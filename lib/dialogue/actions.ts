'use server'
import { agreedAnswer, agreedJudgement, dialogueEntry, settings } from '@/db/schema'
import { thresholdOf } from '@/lib/disclosure/classes'
import { readEvidence } from '@/lib/guidance/evidence-reads'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { now, today } from '@/lib/platform/time'
import { readLoad, readRequirement } from '@/lib/workflow/case-reads'
import { governanceQuestions } from '@/lib/workflow/states'
import { readAgreedAnswers } from './agreed-reads'
import { agreedAnswersSchema, entrySchema, judgementSchema } from './model'

/** Says something in the dialogue about a requirement, perhaps to one of its four questions (§8). */
export const writeEntry = governed('dialogue.write', {
  schema: entrySchema,
  async subject({ input, tx }) {
    const about = await readRequirement(tx, input.requirementId)
    return { unitId: about.ownerUnitId, requirementOwnerId: about.ownerPersonId }
  },
  async run({ input, actor, tx, record }) {
    const about = await readRequirement(tx, input.requirementId)
    const { question = null, body } = input
    await tx
      .insert(dialogueEntry)
      .values({ requirementId: about.id, question, body, authorPersonId: actor.personId, at: now() })
    await record({
      event: 'dialogue.written',
      subjectType: 'requirement',
      subjectId: about.id,
      unitId: actor.homeUnitId,
      after: { question },
    })
    return { message: 'dialogue.said.written' }
  },
})

/** Writes down what the dialogue agreed for a unit and what lies below it (§8). The newest answer holds. */
export const agreeAnswers = governed('dialogue.agree', {
  schema: agreedAnswersSchema,
  async subject({ input, tx }) {
    const about = await readRequirement(tx, input.requirementId)
    return { unitId: input.unitId, requirementOwnerId: about.ownerPersonId }
  },
  async wordsBefore({ input, actor, tx }) {
    const held = await readAgreedAnswers(tx, actor.tree, input.requirementId, input.unitId)
    return governanceQuestions.map(question => held[question]?.body ?? null)
  },
  async run({ input, actor, tx, record }) {
    const about = await readRequirement(tx, input.requirementId)
    if (input.purpose !== '' && input.purposeFound === undefined)
      throw new DomainError('dialogue.errors.purposeFoundMissing', {}, 'purposeFound')
    const before = await readAgreedAnswers(tx, actor.tree, about.id, input.unitId)
    const purposeFound = input.purposeFound === undefined ? null : input.purposeFound === 'yes'
    const changed = governanceQuestions.filter(question => {
      const held = before[question]
      if (input[question] === '') return false
      const sameWords = held?.unitId === input.unitId && held.body === input[question]
      return !sameWords || (question === 'purpose' && held.purposeFound !== purposeFound)
    })
    if (changed.length === 0) throw new DomainError('dialogue.errors.nothingNew')
    const words = Object.fromEntries(changed.map(question => [question, input[question]]))
    await tx.insert(agreedAnswer).values(
      changed.map(question => ({
        requirementId: about.id,
        unitId: input.unitId,
        question,
        body: input[question],
        purposeFound: question === 'purpose' ? purposeFound : null,
        agreedOn: today(),
        byPersonId: actor.personId,
      })),
    )
    await record({
      event: 'dialogue.agreed',
      subjectType: 'requirement',
      subjectId: about.id,
      unitId: input.unitId,
      before: Object.fromEntries(changed.map(question => [question, before[question]?.body ?? null])),
      after: words,
    })
    return { message: 'dialogue.said.agreed' }
  },
})

/** The agreed judgement of a dialogue, where so few are bound that no rating can be had (§5, §8). */
export const agreeJudgement = governed('dialogue.agree', {
  schema: judgementSchema,
  async subject({ input, tx }) {
    const about = await readRequirement(tx, input.requirementId)
    return { unitId: input.unitId, requirementOwnerId: about.ownerPersonId }
  },
  async run({ input, actor, tx, record }) {
    const about = await readRequirement(tx, input.requirementId)
    const evidence = await readEvidence(tx, actor.tree, about.id, input.unitId)
    if (evidence?.kind === 'publication') throw new DomainError('dialogue.errors.rated')
    const { people } = await readLoad(tx, about, input.unitId)
    const [chosen] = await tx.select().from(settings)
    if (people === 0) throw new DomainError('workflow.errors.bindsNobodyHere')
    if (people >= thresholdOf(chosen)) throw new DomainError('dialogue.errors.canBeRated', { people })
    const after = { verdict: input.verdict, reason: input.reason, agreedOn: today() }
    await tx
      .insert(agreedJudgement)
      .values({ requirementId: about.id, unitId: input.unitId, ...after, byPersonId: actor.personId })
    await record({
      event: 'dialogue.judged',
      subjectType: 'requirement',
      subjectId: about.id,
      unitId: input.unitId,
      after,
    })
    return { message: 'dialogue.said.judged' }
  },
})
