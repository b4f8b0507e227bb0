import 'server-only'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { governanceCase } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { currentActor } from '@/lib/access/session'
import { readChallengeOf } from '@/lib/challenge/challenge-reads'
import { readOwnerAnswer } from '@/lib/dialogue/owner-reads'
import { type DocumentFormat, documentDownload, noDocument } from '@/lib/documents/download'
import type { WrittenDocument } from '@/lib/documents/model'
import { readExperience } from '@/lib/guidance/experience-reads'
import { readGuidance } from '@/lib/guidance/suggestion-reads'
import { loadOrganisation } from '@/lib/organisation/load'
import { addressId } from '@/lib/platform/address-id'
import { today } from '@/lib/platform/time'
import { formatReference } from '@/lib/register/reference'
import { findRequirement } from '@/lib/register/requirement-reads'
import { readSolutionsOfCase } from '@/lib/solution/solution-reads'
import { type CaseFile, readCaseFile } from '@/lib/workflow/case-facts-reads'
import { readCaseLoad } from '@/lib/workflow/case-reads'
import type { DecisionForm } from '@/lib/workflow/decision-forms'
import { needsSignature } from '@/lib/workflow/prerequisites'
import { type CaseStory, presentationDocument } from './presentation'

export interface PresentationView {
  caseId: number
  title: string
  document: WrittenDocument
}

/** The case presentation as one person sees it; results of other lines of units are left out (§5). Null when there is no such case. */
export async function casePresentation(actor: Actor, caseId: number): Promise<PresentationView | null> {
  const db = await reader()
  const [exists] = await db
    .select({ id: governanceCase.id })
    .from(governanceCase)
    .where(eq(governanceCase.id, caseId))
  if (!exists) return null
  const file = await readCaseFile(db, actor, caseId)
  return {
    caseId,
    title: file.requirement.title,
    document: presentationDocument(await readStory(actor, file), actor.locale),
  }
}

async function readStory(actor: Actor, file: CaseFile): Promise<CaseStory> {
  const db = await reader()
  const { row, requirement: about, proposal, answers, facts } = file
  const { settings } = await loadOrganisation()
  const { people, hours } = await readCaseLoad(db, about, row)
  const experience = await readExperience(db, actor.tree, about.id, row.unitId)
  const isHidden =
    experience?.kind === 'publication' && !may(actor, 'results.read', { unitId: experience.unitId })
  const guidance = await readGuidance(db, actor.tree, about, {
    unitId: row.unitId,
    offer: facts.offer,
    form: proposal?.form ?? null,
  })
  const { part } = await readChallengeOf(db, proposal?.id ?? null)
  const owner = await readOwnerAnswer(db, about.id)
  return {
    municipality: settings?.municipalityName ?? '',
    today: today(),
    requirement: about,
    unit: { name: actor.tree.get(row.unitId).name, people },
    hours,
    experience: isHidden ? null : experience,
    isExperienceHidden: isHidden,
    answers: Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, answer.body])),
    ownerSays: owner?.body ?? '',
    solutions: await readSolutionsOfCase(db, actor.tree, row.id, proposal?.id ?? null),
    proposal: await proposalOf(file),
    upward: part && { kind: part.kind, recipient: part.recipient, asked: part.asked },
    med: {
      needed: row.medNeeded,
      noted:
        file.med.noted?.discussedOn == null
          ? null
          : { ...file.med.noted, on: file.med.noted.discussedOn, isOld: file.med.isOld },
    },
    hearings: file.hearings.filter(each => each.withdrawnOn === null),
    needsSignature: needsSignature(facts),
    guidance: isHidden ? null : guidance,
  }
}

async function proposalOf({ proposal }: CaseFile): Promise<CaseStory['proposal']> {
  if (!proposal) return null
  const target =
    proposal.mergeIntoId === null ? undefined : await findRequirement(await reader(), proposal.mergeIntoId)
  return {
    ...proposal,
    form: proposal.form as DecisionForm,
    owner: proposal.ownerFunction,
    mergeInto: target ? `${formatReference(target.referenceNumber)} ${target.title}` : null,
    signature:
      proposal.signedBy !== '' && proposal.signedOn !== null
        ? { name: proposal.signedBy, on: proposal.signedOn }
        : null,
  }
}

/** The case presentation as a file, made from what its page shows. */
export async function presentationFile(format: DocumentFormat, idInAddress: string): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return noDocument(401)
  const view = may(actor, 'case.read', { unitId: actor.tree.root.id })
    ? await casePresentation(actor, addressId(idInAddress))
    : null
  if (!view) return noDocument(404)
  return documentDownload(format, view.document, `raaderum-sag-${view.caseId}`)
}
