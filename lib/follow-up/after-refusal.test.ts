import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { reader } from '@/db/client'
import { auditEvent, challenge, followUpCheck } from '@/db/schema'
import { noteChallengeAnswer, noteChallengeSent, writeChallengePart } from '@/lib/challenge/challenge-actions'
import type { FormState } from '@/lib/platform/form-state'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { today } from '@/lib/platform/time'
import { takeStep } from '@/lib/workflow/case-actions'
import { decide } from '@/lib/workflow/decision-actions'
import { saveProposal } from '@/lib/workflow/proposal-actions'
import {
  aCaseWorld,
  aRemovable,
  caseOf,
  formOf,
  proposalForm,
  walkTo,
} from '@/lib/workflow/testing/case-world'
import { answerCheck } from './actions'
import { followed } from './testing/followed'

withFreshDatabase({ each: 'test' })

const must = async (said: Promise<FormState>) => expect(await said).toMatchObject({ status: 'done' })

async function nextCheckOf(caseId: number): Promise<number> {
  const [check] = await (await reader()).select().from(followUpCheck).where(eq(followUpCheck.caseId, caseId))
  return check?.id ?? 0
}

it('a follow-up after a refusal from above does not ask whether it was done: there was nothing to do (§8)', async () => {
  const world = await aCaseWorld()
  const about = await aRemovable(world.institution, { authority: 'state', legalStatus: 'form_required' })
  await walkTo('proposed', world, about)
  const now = () => formOf(about.id)
  await must(submit(saveProposal, { ...(await now()), ...proposalForm, choice: 'challenge.upward' }))
  const part = { letterKind: 'inquiry', recipient: 'Ministeriet', asked: 'Ti felter', proposes: 'En samtale' }
  await must(submit(writeChallengePart, { ...(await now()), ...part }))
  for (const transition of ['send_to_consultation', 'ask_for_decision'])
    await must(submit(takeStep, { ...(await now()), transition }))
  await actAs(world.executive)
  await must(submit(decide, { ...(await now()), transition: 'approve_challenge', reason: 'Ja' }))
  const letter = async () => {
    const [row] = await (await reader()).select().from(challenge)
    return { challengeId: row?.id ?? 0, version: row?.version ?? 0 }
  }
  await must(submit(noteChallengeSent, { ...(await letter()), sentOn: today() }))
  const no = { answer: 'refused', answeredOn: today(), answerText: 'Loven ændres ikke nu.' }
  await must(submit(noteChallengeAnswer, { ...(await letter()), ...no }))
  const { id: caseId } = await caseOf(about.id)
  const checkId = await nextCheckOf(caseId)
  // An old page may still send an answer to what is not asked: nothing is kept of it.
  await must(submit(answerCheck, { ...(await now()), checkId, wasDone: 'yes', note: 'Vi spørger igen.' }))
  const [check] = await (await reader()).select().from(followUpCheck).where(eq(followUpCheck.id, checkId))
  expect(check).toMatchObject({ wasDone: null, answeredOn: today(), note: 'Vi spørger igen.' })
  const [event] = await (await reader()).select().from(auditEvent).orderBy(desc(auditEvent.id)).limit(1)
  expect(event?.after).toMatchObject({ wasDone: null })
})

it('a follow-up of what was to be done asks it, at its field', async () => {
  const world = await aCaseWorld()
  const about = await aRemovable(world.institution)
  const caseId = await followed(world, about)
  const answer = { ...(await formOf(about.id)), checkId: await nextCheckOf(caseId), note: 'Det holder' }
  const refused = await submit(answerCheck, answer)
  expect(Object.keys(refused.errors ?? {})).toEqual(['wasDone'])
  expect(refused.values?.note).toBe('Det holder')
  await must(submit(answerCheck, { ...answer, wasDone: 'partly' }))
})
