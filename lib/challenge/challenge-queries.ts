import 'server-only'
import { desc, inArray, not } from 'drizzle-orm'
import { reader } from '@/db/client'
import { challenge } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { currentActor } from '@/lib/access/session'
import { type DocumentFormat, documentDownload, noDocument } from '@/lib/documents/download'
import type { WrittenDocument } from '@/lib/documents/model'
import { loadOrganisation } from '@/lib/organisation/load'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { addressId } from '@/lib/platform/address-id'
import { today } from '@/lib/platform/time'
import { requirementRow } from '@/lib/register/requirement-reads'
import {
  type ChallengeRow,
  readChallenge,
  readParts,
  readTitles,
  readUnitsOfLetters,
} from './challenge-reads'
import { readPartEvidence } from './evidence-reads'
import { type Letter, letterDocument, type PartEvidence } from './letter'

export interface LetterView {
  row: ChallengeRow
  about: { referenceNumber: number; title: string }
  document: WrittenDocument
  /** `wroteTo`: a case that meant it for somebody else than the letter does, until it is sent. */
  cases: { id: number; unitName: string; title: string; wroteTo: string | null }[]
  mayHandle: boolean
}

/** A letter as one person sees it: figures only of units in their own chain, as everywhere (§5). Null when there is none. */
export async function letterView(actor: Actor, id: number): Promise<LetterView | null> {
  const db = await reader()
  const row = await readChallenge(db, id).catch(() => null)
  if (!row) return null
  const about = await requirementRow(db, row.requirementId)
  const { settings } = await loadOrganisation()
  const parts = await readParts(db, id)
  const seen: Letter['parts'][number][] = []
  for (const each of parts) {
    const kept = each.part.evidence as PartEvidence | null
    seen.push(seenBy(actor, each.part, kept ?? (await readPartEvidence(db, actor.tree, each))))
  }
  const letter: Letter = {
    kind: row.kind,
    state: row.state,
    recipient: row.recipient,
    municipality: settings?.municipalityName ?? '',
    departments: departmentsOf(
      actor.tree,
      parts.map(each => each.row.unitId),
    ),
    about: { referenceNumber: about.referenceNumber, title: about.title, law: about.lawLink },
    sentOn: row.sentOn,
    today: today(),
    answer: row.answeredOn === null ? null : { answeredOn: row.answeredOn, text: row.answer },
    parts: seen,
  }
  return {
    row,
    about: { referenceNumber: about.referenceNumber, title: about.title },
    document: letterDocument(letter, actor.locale),
    cases: parts.map(each => ({
      id: each.row.id,
      unitName: actor.tree.get(each.row.unitId).name,
      title: each.about.title,
      wroteTo: row.state === 'draft' && each.part.recipient !== row.recipient ? each.part.recipient : null,
    })),
    mayHandle:
      parts.length > 0 && parts.every(each => may(actor, 'challenge.handle', { unitId: each.row.unitId })),
  }
}

function seenBy(
  actor: Actor,
  { asked, proposes }: { asked: string; proposes: string },
  evidence: PartEvidence,
): Letter['parts'][number] {
  const { experience } = evidence
  const isExperienceHidden =
    experience?.kind === 'publication' && !may(actor, 'results.read', { unitId: experience.unitId })
  return {
    asked,
    proposes,
    evidence: isExperienceHidden ? { ...evidence, experience: null } : evidence,
    isExperienceHidden,
  }
}

/** The departments above the units of a letter, each once. */
function departmentsOf(tree: UnitTree, unitIds: readonly number[]): string[] {
  const above = unitIds.flatMap(id => tree.lineage(id).filter(unit => unit.kind === 'department'))
  return [...new Set(above.map(unit => unit.name))]
}

export interface ListedLetter {
  id: number
  title: string
  state: ChallengeRow['state']
  kind: ChallengeRow['kind']
  recipient: string
  /** When it was sent, or begun. */
  day: string
  units: string[]
}

/** Answered letters on the list. */
const MOST_ANSWERED = 25

/** Letters that are not answered yet, and the newest that are. */
export async function lettersUpward(actor: Actor): Promise<ListedLetter[]> {
  const db = await reader()
  const isOpen = inArray(challenge.state, ['draft', 'sent'])
  const [open, answered] = await Promise.all([
    db.select().from(challenge).where(isOpen).orderBy(desc(challenge.id)),
    db.select().from(challenge).where(not(isOpen)).orderBy(desc(challenge.id)).limit(MOST_ANSWERED),
  ])
  const rows = [...open, ...answered]
  const [titles, units] = await Promise.all([
    readTitles(
      db,
      rows.map(row => row.requirementId),
    ),
    readUnitsOfLetters(
      db,
      rows.map(row => row.id),
    ),
  ])
  return rows.map(row => ({
    id: row.id,
    title: titles.get(row.requirementId)?.title ?? '',
    state: row.state,
    kind: row.kind,
    recipient: row.recipient,
    day: row.answeredOn ?? row.sentOn ?? row.createdOn,
    units: (units.get(row.id) ?? []).map(id => actor.tree.get(id).name),
  }))
}

/** A letter as a file, made from what its page shows. */
export async function letterFile(format: DocumentFormat, idInAddress: string): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return noDocument(401)
  const view = may(actor, 'case.read', { unitId: actor.tree.root.id })
    ? await letterView(actor, addressId(idInAddress))
    : null
  if (!view) return noDocument(404)
  return documentDownload(format, view.document, `raaderum-brev-${view.row.id}`)
}
