import { thresholdOf } from '@/lib/disclosure/classes'
import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { dialogueEntry, person } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { readEvidence } from '@/lib/guidance/evidence-reads'
import { loadOrganisation } from '@/lib/organisation/load'
import { readCases } from '@/lib/register/requirement-reads'
import { readLoad, readRequirement } from '@/lib/workflow/case-reads'
import { type GovernanceQuestion, governanceQuestions } from '@/lib/workflow/states'
import { readAgreedAnswers } from './agreed-reads'
import { isOwnerAsked, type OwnerAnswer, readOwnerAnswer } from './owner-reads'

/** Posts shown at once; earlier ones are on a page of their own. */
const shownPosts = 200

export interface DialogueView {
  readerId: number
  requirementId: number
  unit: { id: number; name: string }
  posts: {
    id: number
    question: GovernanceQuestion | null
    body: string
    author: string | null
    at: number
    asOwner: boolean
  }[]
  agreed: {
    question: GovernanceQuestion
    answer: { body: string; purposeFound: boolean | null; unitName: string; agreedOn: string } | null
  }[]
  /** Present where so few are bound that a dialogue judges instead of a rating (§8). */
  judgement: {
    people: number
    said: { verdict: 'green' | 'amber' | 'red'; reason: string; agreedOn: string } | null
  } | null
  /** What the requirement owner says it is for; asked while a case waits for it (§8). */
  owner: {
    answer: OwnerAnswer | null
    function: string
    isAsked: boolean
    mayAnswer: boolean
    /** Whoever reads is the one who is asked, not somebody who may answer for them. */
    isReader: boolean
  }
  mayWrite: boolean
  mayAgree: boolean
}

const newestPosts = prepared(db =>
  db
    .select({
      id: dialogueEntry.id,
      question: dialogueEntry.question,
      body: dialogueEntry.body,
      author: person.name,
      at: dialogueEntry.at,
      asOwner: dialogueEntry.asOwner,
    })
    .from(dialogueEntry)
    .leftJoin(person, eq(person.id, dialogueEntry.authorPersonId))
    .where(eq(dialogueEntry.requirementId, sql.placeholder('id')))
    .orderBy(desc(dialogueEntry.at), desc(dialogueEntry.id))
    .limit(shownPosts)
    .prepare(),
)

/** The dialogue about a requirement, with what was agreed for a unit (§8). */
export async function dialogueOf(actor: Actor, requirementId: number, unitId: number): Promise<DialogueView> {
  const db = await reader()
  const about = await readRequirement(db, requirementId)
  const { settings } = await loadOrganisation()
  const posts = await newestPosts(db).all({ id: requirementId })
  const cases = await readCases(db, requirementId)
  const answers = await readAgreedAnswers(db, actor.tree, requirementId, unitId)
  const evidence = await readEvidence(db, actor.tree, requirementId, unitId)
  const { people } = await readLoad(db, about, unitId)
  const canBeJudged = evidence?.kind !== 'publication' && people > 0 && people < thresholdOf(settings)
  return {
    readerId: actor.personId,
    requirementId,
    unit: { id: unitId, name: actor.tree.get(unitId).name },
    posts: posts.reverse(),
    agreed: governanceQuestions.map(question => {
      const held = answers[question]
      return {
        question,
        answer: held
          ? {
              body: held.body,
              purposeFound: held.purposeFound,
              unitName: actor.tree.get(held.unitId).name,
              agreedOn: held.agreedOn,
            }
          : null,
      }
    }),
    judgement:
      canBeJudged || evidence?.kind === 'judgement'
        ? {
            people,
            said:
              evidence?.kind === 'judgement'
                ? { verdict: evidence.verdict, reason: evidence.reason, agreedOn: evidence.agreedOn }
                : null,
          }
        : null,
    owner: {
      // Among so few posts it is there, or there is none.
      answer:
        posts.length < shownPosts
          ? (posts.findLast(post => post.asOwner) ?? null)
          : await readOwnerAnswer(db, requirementId),
      function: about.ownerFunction,
      isAsked: cases.some(each => isOwnerAsked(each.state)),
      mayAnswer: may(actor, 'dialogue.answer_as_owner', {
        unitId: about.ownerUnitId,
        requirementOwnerId: about.ownerPersonId,
      }),
      isReader: about.ownerPersonId === actor.personId,
    },
    mayWrite: may(actor, 'dialogue.write', {
      unitId: about.ownerUnitId,
      requirementOwnerId: about.ownerPersonId,
    }),
    mayAgree: may(actor, 'dialogue.agree', { unitId, requirementOwnerId: about.ownerPersonId }),
  }
}
