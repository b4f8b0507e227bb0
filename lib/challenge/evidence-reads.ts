import 'server-only'
import type { Reader } from '@/db/client'
import { settings } from '@/db/schema'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { readAgreedAnswers } from '@/lib/dialogue/agreed-reads'
import { readOwnerAnswer } from '@/lib/dialogue/owner-reads'
import { readExperience } from '@/lib/guidance/experience-reads'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { readLoad } from '@/lib/workflow/case-reads'
import type { LetterPart } from './challenge-reads'
import type { PartEvidence } from './letter'

/** What a case's part of a letter rests on: what it takes, how it is experienced, what it is for. */
export async function readPartEvidence(
  db: Reader,
  tree: UnitTree,
  { row, proposal, about }: Pick<LetterPart, 'row' | 'proposal' | 'about'>,
): Promise<PartEvidence> {
  const [own] = await db.select().from(settings)
  const { people, hours } = await readLoad(db, about, row.unitId, burdenSettingsOf(own))
  const answers = await readAgreedAnswers(db, tree, about.id, row.unitId)
  const owner = await readOwnerAnswer(db, about.id)
  return {
    unitId: row.unitId,
    unitName: tree.get(row.unitId).name,
    requirement: { referenceNumber: about.referenceNumber, title: about.title },
    people,
    hours,
    expectedHours: proposal.expectedHours,
    experience: await readExperience(db, tree, about.id, row.unitId),
    purpose: answers.purpose?.body ?? about.purpose,
    ownerSays: owner?.body ?? '',
    inTheWay: answers.in_the_way?.body ?? '',
    timeUse: proposal.timeUse,
    citizenMeaning: proposal.citizenMeaning,
  }
}
