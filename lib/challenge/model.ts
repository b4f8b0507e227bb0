import { z } from 'zod'
import { choice, day, id, text, version } from '@/lib/platform/form-fields'
import { prose } from '@/lib/platform/prose'
import { challengeAnswers, challengeKinds } from './vocabulary'

const recipient = text(200)
const onLetter = { challengeId: id, version }

/** What one case asks for of those above. */
export const partSchema = z.object({
  caseId: id,
  version,
  letterKind: choice(challengeKinds),
  recipient,
  asked: prose(2000),
  proposes: prose(2000),
})

export const recipientSchema = z.object({ ...onLetter, recipient })
export const sentSchema = z.object({ ...onLetter, sentOn: day })
export const answerSchema = z.object({
  ...onLetter,
  answer: choice(challengeAnswers),
  answeredOn: day,
  answerText: prose(4000),
})
