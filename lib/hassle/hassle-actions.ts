'use server'

import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '@/db/client'
import { hassleElsewhere, hassleKeyEdition, hassleReport } from '@/db/schema'
import { drawNumber } from '@/lib/anonymous/drawn-number'
import { weekOf } from '@/lib/anonymous/week'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { typedReference } from '@/lib/register/model'
import { requirementByReference, requirementRow } from '@/lib/register/requirement-reads'
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
import { readReport } from './report-reads'
import { type StepTaken, takeStepWith } from './report-writes'
import { elsewhereKinds } from './vocabulary'

/** Says under one's own name what gets in the way. Those who lead see it at once. */
export const tellHassle = governed('self.manage', {
  schema: namedReport,
  subject: ({ actor }) => ({ unitId: actor.homeUnitId }),
  async run({ input, actor, tx, record }) {
    const [made] = await tx
      .insert(hassleReport)
      .values({
        id: drawNumber(),
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

/** An action of those who lead about one report: the step it takes, and the sentence that says it is taken. */
const handling = <Schema extends z.ZodType<{ reportId: number }>>(
  schema: Schema,
  message: string,
  stepOf: (tx: Transaction, input: z.infer<Schema>) => Promise<StepTaken> | StepTaken,
) =>
  governed('hassle.handle', {
    schema,
    subject: async ({ input, tx }) => ({ unitId: (await readReport(tx, input.reportId)).unitId }),
    async run({ input, actor, tx, record }) {
      const report = await readReport(tx, input.reportId)
      const step = await stepOf(tx, input)
      await takeStepWith(tx, record, report, { ...step, byPersonId: actor.personId })
      return { message }
    },
  })

/** Says which requirement a report is about. */
export const linkReport = handling(linkedReport, 'hassle.said.linked', async (tx, { requirementId }) => ({
  kind: 'linked',
  requirementId: (await requirementRow(tx, requirementId)).id,
}))

/** The same by the requirement's reference, for one that none of the suggestions is. */
export const linkReportByReference = handling(
  linkedByReference,
  'hassle.said.linked',
  async (tx, { reference }) => {
    const found = await requirementByReference(tx, typedReference(reference) ?? 0)
    if (!found) throw new DomainError('hassle.errors.noSuchRequirement', {}, 'reference')
    return { kind: 'linked', requirementId: found.id }
  },
)

/** Answers whoever wrote, with a name or without. */
export const answerReport = handling(answeredReport, 'hassle.said.answered', (_, { body }) => ({
  kind: 'answered',
  body,
}))

/** Puts abuse out of sight, with a reason that whoever wrote it can read. It is counted as hidden, and can be shown again. */
export const hideReport = handling(hiddenReport, 'hassle.said.hidden', (_, { reason }) => ({
  kind: 'hidden',
  body: reason,
}))

export const showReport = handling(shownReport, 'hassle.said.shown', () => ({ kind: 'shown' }))

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
