'use server'

import type { Transaction } from '@/db/client'
import { may } from '@/lib/access/actor'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { typedReference } from '@/lib/register/model'
import { requirementByReference, requirementRow } from '@/lib/register/requirement-reads'
import { openCaseFor } from '@/lib/workflow/open-case-writes'
import { leaveHeapWith } from './heap-writes'
import { readHeap } from './meeting-reads'
import { caseOfHeap, heapNamed, linkedHeap, linkedHeapByReference } from './model'

const ofHeap = async ({ input, tx }: { input: { heapId: number }; tx: Transaction }) => ({
  unitId: (await readHeap(tx, input.heapId)).held.unitId,
})

/** Says which requirement a heap is about. */
export const linkHeap = governed('meeting.hold', {
  schema: linkedHeap,
  subject: ofHeap,
  async run({ input: { heapId, requirementId }, tx, record }) {
    const { id } = await requirementRow(tx, requirementId)
    await leaveHeapWith(tx, record, heapId, { outcome: 'linked', requirementId: id, caseId: null })
    return { message: 'meeting.said.linked' }
  },
})

/** The same by the requirement's reference, for one that none of the suggestions is. */
export const linkHeapByReference = governed('meeting.hold', {
  schema: linkedHeapByReference,
  subject: ofHeap,
  async run({ input: { heapId, reference }, tx, record }) {
    const found = await requirementByReference(tx, typedReference(reference) ?? 0)
    if (!found) throw new DomainError('meeting.errors.noSuchRequirement', {}, 'reference')
    await leaveHeapWith(tx, record, heapId, { outcome: 'linked', requirementId: found.id, caseId: null })
    return { message: 'meeting.said.linked' }
  },
})

/** Leaves a heap at that. */
export const setHeapAside = governed('meeting.hold', {
  schema: heapNamed,
  subject: ofHeap,
  async run({ input: { heapId }, tx, record }) {
    await leaveHeapWith(tx, record, heapId, { outcome: 'nothing', requirementId: null, caseId: null })
    return { message: 'meeting.said.nothing' }
  },
})

/** Opens a case about the requirement a heap is linked to. */
export const openCaseOfHeap = governed('meeting.hold', {
  schema: caseOfHeap,
  subject: ofHeap,
  async run({ input: { heapId, unitId }, actor, tx, record }) {
    if (!may(actor, 'case.open', { unitId })) throw new DomainError('platform.errors.notAllowed')
    const { heap } = await readHeap(tx, heapId)
    if (heap.requirementId === null) throw new DomainError('meeting.errors.linkFirst')
    const caseId = await openCaseFor({ actor, tx, record }, { requirementId: heap.requirementId, unitId })
    await leaveHeapWith(tx, record, heapId, { outcome: 'case', caseId })
    return { message: 'workflow.said.opened', redirectTo: `/cases/${caseId}` }
  },
})
