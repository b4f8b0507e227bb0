'use server'

import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { hassleElsewhere, hassleKeyEdition, hassleReport } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { requirementByReference, requirementRow } from '@/lib/register/content-reads'
import { typedReference } from '@/lib/register/model'
import { drawReportId } from './delivery-writes'
import { readKeyEdition } from './key-reads'
import {
  answeredReport,
  elsewhereAddresses,
  hiddenReport,
  linkedByReference,
  linkedReport,
  namedReport,
  renewedKey,
  shownReport,
} from './model'
import { readMentioned } from './name-reads'
import { readReport } from './report-reads'
import { takeStepWith } from './report-writes'
import { elsewhereKinds } from './vocabulary'
import { weekOf } from './week'

/** Says under one's own name what gets in the way. Those who lead see it at once. */
export const tellHassle = governed('self.manage', {
  schema: namedReport,
  subject: ({ actor }) => ({ unitId: actor.homeUnitId }),
  async run({ input, actor, tx, record }) {
    const mentioned = await readMentioned(tx, actor.tree, actor.homeUnitId, input.body)
    if (mentioned.length > 0 && !input.namesMeant)
      throw new DomainError(
        'hassle.errors.namesOf',
        { names: mentioned.slice(0, 3).join(', ') },
        'namesMeant',
      )
    const [made] = await tx
      .insert(hassleReport)
      .values({
        id: drawReportId(),
        unitId: actor.homeUnitId,
        writerPersonId: actor.personId,
        body: input.body,
        week: weekOf(today()),
        deliveredOn: today(),
      })
      .returning({ id: hassleReport.id })
    if (!made) throw new Error('The report was not stored')
    await record({
      event: 'hassle.told',
      subjectType: 'hassle_report',
      subjectId: made.id,
      unitId: actor.homeUnitId,
    })
    return { message: 'hassle.said.told' }
  },
})

const ofReport = async ({ input, tx }: { input: { reportId: number }; tx: Transaction }) => ({
  unitId: (await readReport(tx, input.reportId)).unitId,
})

/** Says which requirement a report is about. */
export const linkReport = governed('hassle.handle', {
  schema: linkedReport,
  subject: ofReport,
  async run({ input, actor, tx, record }) {
    const report = await readReport(tx, input.reportId)
    const { id } = await requirementRow(tx, input.requirementId)
    await takeStepWith(tx, record, report, { kind: 'linked', requirementId: id, byPersonId: actor.personId })
    return { message: 'hassle.said.linked' }
  },
})

/** The same by the requirement's reference, for one that none of the suggestions is. */
export const linkReportByReference = governed('hassle.handle', {
  schema: linkedByReference,
  subject: ofReport,
  async run({ input, actor, tx, record }) {
    const report = await readReport(tx, input.reportId)
    const found = await requirementByReference(tx, typedReference(input.reference) ?? 0)
    if (!found) throw new DomainError('hassle.errors.noSuchRequirement', {}, 'reference')
    await takeStepWith(tx, record, report, {
      kind: 'linked',
      requirementId: found.id,
      byPersonId: actor.personId,
    })
    return { message: 'hassle.said.linked' }
  },
})

/** Answers whoever wrote, with a name or without. */
export const answerReport = governed('hassle.handle', {
  schema: answeredReport,
  subject: ofReport,
  async run({ input, actor, tx, record }) {
    const report = await readReport(tx, input.reportId)
    await takeStepWith(tx, record, report, {
      kind: 'answered',
      body: input.body,
      byPersonId: actor.personId,
    })
    return { message: 'hassle.said.answered' }
  },
})

/** Puts abuse out of sight, with a reason that whoever wrote it can read. It is counted as hidden, and can be shown again. */
export const hideReport = governed('hassle.handle', {
  schema: hiddenReport,
  subject: ofReport,
  async run({ input, actor, tx, record }) {
    const report = await readReport(tx, input.reportId)
    await takeStepWith(tx, record, report, {
      kind: 'hidden',
      body: input.reason,
      byPersonId: actor.personId,
    })
    return { message: 'hassle.said.hidden' }
  },
})

export const showReport = governed('hassle.handle', {
  schema: shownReport,
  subject: ofReport,
  async run({ input, actor, tx, record }) {
    const report = await readReport(tx, input.reportId)
    await takeStepWith(tx, record, report, { kind: 'shown', byPersonId: actor.personId })
    return { message: 'hassle.said.shown' }
  },
})

/** Gives a unit another link; the one on the old poster opens no more. */
export const renewUnitKey = governed('hassle.handle', {
  schema: renewedKey,
  subject: ({ input }) => ({ unitId: input.unitId }),
  async run({ input, tx, record }) {
    const edition = (await readKeyEdition(tx, input.unitId)) + 1
    await tx
      .insert(hassleKeyEdition)
      .values({ unitId: input.unitId, edition })
      .onConflictDoUpdate({ target: hassleKeyEdition.unitId, set: { edition } })
    await record({
      event: 'hassle.link_renewed',
      subjectType: 'unit',
      subjectId: input.unitId,
      unitId: input.unitId,
      after: { edition },
    })
    return { message: 'hassle.said.renewed' }
  },
})

/** Says where the municipality takes in what does not belong in the hassle box. */
export const editElsewhere = governed('settings.manage', {
  schema: elsewhereAddresses,
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  async run({ input, actor, tx, record }) {
    const before = await tx.select().from(hassleElsewhere)
    for (const kind of elsewhereKinds) {
      const address = input[kind]
      if (address === '') await tx.delete(hassleElsewhere).where(eq(hassleElsewhere.kind, kind))
      else
        await tx
          .insert(hassleElsewhere)
          .values({ kind, address })
          .onConflictDoUpdate({ target: hassleElsewhere.kind, set: { address } })
    }
    await record({
      event: 'hassle.elsewhere_edited',
      subjectType: 'settings',
      subjectId: 1,
      unitId: actor.tree.root.id,
      before: Object.fromEntries(before.map(each => [each.kind, each.address])),
      after: { ...input },
    })
    return { message: 'hassle.said.elsewhere' }
  },
})
