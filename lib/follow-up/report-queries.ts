import 'server-only'
import { and, desc, eq, gte, inArray, isNotNull, lte } from 'drizzle-orm'
import { reader } from '@/db/client'
import {
  decision,
  followUpCheck,
  governanceCase,
  proposal,
  pulse,
  ratingRound,
  requirement,
} from '@/db/schema'
import { type Actor, leadingUnitId, may } from '@/lib/access/actor'
import { currentActor } from '@/lib/access/session'
import { type DocumentFormat, documentDownload, noDocument } from '@/lib/documents/download'
import type { WrittenDocument } from '@/lib/documents/model'
import { loadOrganisation } from '@/lib/organisation/load'
import { addDays, today } from '@/lib/platform/time'
import { followUpOutcome } from '@/lib/pulse/outcome'
import { isLastYes } from '@/lib/workflow/decided-reads'
import { withinUnit } from '@/lib/workflow/within-unit-reads'
import { hoursPromisedAndDone } from './queries'
import { reportDocument, type StoppedThing } from './report'

const DAYS = 365

export interface ReportView {
  unitId: number
  document: WrittenDocument
}

/** The report of a unit, as one person may see it (§5): the unit in the address, else the one they lead or work in. */
export async function followUpReport(actor: Actor, unit: string | null | undefined): Promise<ReportView> {
  const unitId = actor.tree.find(Number(unit))?.id ?? leadingUnitId(actor)
  const [{ settings }, hours, things] = await Promise.all([
    loadOrganisation(),
    hoursPromisedAndDone(actor, unitId),
    readStopped(actor, unitId),
  ])
  const document = reportDocument(
    {
      municipality: settings?.municipalityName ?? '',
      unitName: actor.tree.get(unitId).name,
      from: addDays(today(), -DAYS),
      until: today(),
      hours,
      freedTimeSentence: settings?.freedTimeSentence ?? '',
      stopped: things,
    },
    actor.locale,
  )
  return { unitId, document }
}

async function readStopped(actor: Actor, unitId: number): Promise<StoppedThing[]> {
  const db = await reader()
  const rows = await db
    .select({
      caseId: governanceCase.id,
      caseUnitId: governanceCase.unitId,
      state: governanceCase.state,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      outcome: proposal.outcome,
      from: decision.takesEffectOn,
      timeUse: proposal.timeUse,
    })
    .from(decision)
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(
      and(
        isLastYes,
        inArray(proposal.outcome, ['remove', 'change']),
        isNotNull(decision.effectedOn),
        gte(decision.takesEffectOn, addDays(today(), -DAYS)),
        lte(decision.takesEffectOn, today()),
        withinUnit(actor, unitId),
      ),
    )
    .orderBy(desc(decision.takesEffectOn), desc(decision.id))
  const ids = rows.map(row => row.caseId)
  const [pulses, checks] = await Promise.all([
    db
      .select({ caseId: pulse.caseId, side: pulse.side, closedOn: ratingRound.closedOn })
      .from(pulse)
      .innerJoin(ratingRound, and(eq(ratingRound.id, pulse.roundId), eq(ratingRound.status, 'closed')))
      .where(and(inArray(pulse.caseId, ids), inArray(pulse.purpose, ['removed', 'changed'])))
      .orderBy(desc(pulse.roundId)),
    db
      .select({ caseId: followUpCheck.caseId, text: followUpCheck.timeWentTo })
      .from(followUpCheck)
      .where(inArray(followUpCheck.caseId, ids))
      .orderBy(desc(followUpCheck.months)),
  ])
  return rows.flatMap(({ caseId, caseUnitId, state, outcome, from, ...row }): StoppedThing[] => {
    if (from === null || (outcome !== 'remove' && outcome !== 'change')) return []
    const newest = pulses.find(each => each.caseId === caseId)
    const isSeen = may(actor, 'results.read', { unitId: caseUnitId })
    const said = newest?.closedOn
      ? isSeen
        ? { outcome: followUpOutcome(newest.side), on: newest.closedOn }
        : ('hidden' as const)
      : null
    const wentTo = checks.find(each => each.caseId === caseId && each.text !== '')
    return [
      {
        ...row,
        ...{ outcome, from, said },
        unitName: actor.tree.find(caseUnitId)?.name ?? '',
        timeUse: wentTo?.text || row.timeUse,
        isCarriedOut: state !== 'implementing',
      },
    ]
  })
}

/** The report as a file, made from what its page shows. */
export async function reportFile(format: DocumentFormat, address: string): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return noDocument(401)
  if (!may(actor, 'case.read', { unitId: actor.tree.root.id })) return noDocument(404)
  const { unitId, document } = await followUpReport(actor, new URL(address).searchParams.get('unit'))
  return documentDownload(format, document, `raaderum-det-stoppede-${unitId}`)
}
