import 'server-only'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { createSafeActionClient } from 'next-safe-action'
import { z } from 'zod'
import { database, type Transaction } from '@/db/client'
import { formSubmission } from '@/db/schema'
import { type Actor, may, type Subject } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/permissions'
import { currentActor } from '@/lib/access/session'
import { askAboutNames } from '@/lib/anonymous/name-reads'
import { type Change, recordChange } from '@/lib/audit/record'
import { DomainError } from './domain-error'
import { answerFailure, readForm, readValues, withoutSecrets } from './form-answer'
import { type FormState, NAMES_KEPT } from './form-state'
import { requestLocale } from './i18n/request'
import { say } from './i18n/translator'
import type { Outcome } from './outcome'
import { proseFieldsOf } from './prose'
import { limitRate } from './rate-limit'
import { saidAt } from './said'
import { now } from './time'

interface ActionContext<Input, Made> {
  input: Input
  actor: Actor
  tx: Transaction
  /** What was worked out beforehand. */
  made: Made
  /** Every write says what it changed; an action that says nothing is rolled back. */
  record(change: Change): Promise<void>
}

interface Governed<Schema extends z.ZodType, Made> {
  schema: Schema
  /**
   * Slow work that changes nothing, done before the one writer is waited for. The permission is not asked yet, and what it reads may have changed by
   * the transaction: that is for `run` to look at again.
   */
  beforehand?(context: { input: z.output<Schema>; actor: Actor }): Promise<Made>
  /** The units and people the permission is asked for, read inside the transaction. All must allow. */
  subject(context: {
    input: z.output<Schema>
    actor: Actor
    tx: Transaction
  }): Promise<Subject | Subject[]> | Subject | Subject[]
  run(context: ActionContext<z.output<Schema>, Made>): Promise<Outcome>
  /**
   * Who does it is nobody's business, and is kept nowhere: it leaves no audit event and no form's key, which would say who and when. What it does is
   * the same done twice, and it leads to no page.
   */
  leavesNoTrace?: true
  /** The words that the form's prose stands in place of: whom they name has been asked about. */
  wordsBefore?(context: {
    input: z.output<Schema>
    actor: Actor
    tx: Transaction
  }): Promise<readonly (string | null)[]>
  /** Why it is not asked whom the form's prose names. */
  namesUnasked?: string
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

const client = createSafeActionClient({
  defineMetadataSchema: () => z.object({ permission: z.string() }),
  handleServerError: error => {
    throw error
  },
}).use(async ({ next }) => {
  const actor = await currentActor()
  if (!actor) throw new DomainError('platform.errors.signedOut')
  limitRate(`write/${actor.personId}`)
  return next({ ctx: { actor } })
})

/** Every action that has been loaded, with its permission, for the test that walks them all. */
export const governedActions: {
  permission: Permission
  action: FormAction
  prose: readonly string[]
  namesUnasked: string | undefined
}[] = []

const wordsOf = (input: unknown, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(field => {
      const words = (input as Record<string, unknown>)[field]
      return typeof words === 'string' && words !== '' ? [[field, words]] : []
    }),
  )

/**
 * The one door for writes: session > zod > permission > rate limit > transaction with its audit event > revalidation.
 * Where its prose names a colleague, that is asked before the transaction is kept.
 * A permission is the first thing one must name; without it the action does not compile.
 */
export function governed<Schema extends z.ZodType, Made = undefined>(
  permission: Permission,
  definition: Governed<Schema, Made>,
): FormAction {
  const prose = proseFieldsOf(definition.schema)
  const carryOut = client
    .metadata({ permission })
    .inputSchema(z.object({ values: z.unknown(), formKey: z.string(), namesKept: z.boolean() }))
    .action(async ({ parsedInput: { values, formKey, namesKept }, ctx: { actor } }): Promise<Outcome> => {
      const input = readValues(definition.schema, values, actor.locale)
      const made = (await definition.beforehand?.({ input, actor })) as Made
      const { write } = await database()
      return write(async tx => {
        const ownKey = `${actor.personId}/${formKey}`
        const [earlier] = definition.leavesNoTrace
          ? []
          : await tx.select().from(formSubmission).where(eq(formSubmission.formKey, ownKey))
        if (earlier) return earlier.outcome
        const subjects = [await definition.subject({ input, actor, tx })].flat()
        if (subjects.length === 0 || !subjects.every(subject => may(actor, permission, subject)))
          throw new DomainError('platform.errors.notAllowed')
        const asks = !namesKept && definition.namesUnasked === undefined && prose.length > 0
        const before = asks ? ((await definition.wordsBefore?.({ input, actor, tx })) ?? []) : []
        // Where it lies, as the permission and the audit have it: those who work there may be known by a first name.
        const unitIds = new Set([actor.homeUnitId, ...subjects.map(subject => subject.unitId)])
        let recorded = 0
        const outcome = await definition.run({
          input,
          actor,
          tx,
          made,
          record: change => {
            recorded += 1
            if (change.unitId) unitIds.add(change.unitId)
            return recordChange(tx, actor.personId, change)
          },
        })
        // What is wrong is told first; what was done is rolled back with the question.
        if (asks) {
          await askAboutNames(
            tx,
            actor,
            [...unitIds],
            wordsOf(input, prose),
            before.map(words => words ?? ''),
          )
        }
        if (definition.leavesNoTrace) return outcome
        if (recorded === 0) throw new Error(`An action with permission ${permission} left no audit event`)
        await tx
          .insert(formSubmission)
          .values({ formKey: ownKey, personId: actor.personId, outcome, at: now() })
        return outcome
      })
    })

  const action: FormAction = async (previous, data) => {
    const values = readForm(data)
    const kept = data.get(NAMES_KEPT)
    if (kept) values.intent = String(kept)
    const formKey = String(data.get('_form') ?? '') || randomUUID()
    const locale = await requestLocale()
    let outcome: Outcome
    try {
      const result = await carryOut({ values, formKey, namesKept: kept !== null })
      if (!result.data) throw new Error('The action gave no outcome')
      outcome = result.data
    } catch (error) {
      const answer = answerFailure(error, locale, { permission })
      // The step that had been answered is still there to be sent.
      const step = answer.names && previous.step !== undefined ? { step: previous.step } : {}
      return { values: withoutSecrets(values), ...step, ...answer }
    }
    await outcome.afterwards?.()
    revalidatePath('/', 'layout')
    if (outcome.redirectTo)
      redirect(outcome.message ? saidAt(outcome.redirectTo, formKey) : outcome.redirectTo)
    return {
      status: 'done',
      message: say(outcome.locale ?? locale, outcome.message ?? 'platform.done', outcome.values),
    }
  }
  governedActions.push({ permission, action, prose, namesUnasked: definition.namesUnasked })
  return action
}
