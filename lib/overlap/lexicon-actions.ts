'use server'
import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { ownSubject } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { id } from '@/lib/platform/form-fields'
import { makingHaste } from '@/lib/platform/give-way'
import { optionalProse, prose } from '@/lib/platform/prose'
import { now } from '@/lib/platform/time'
import { isInTooMany, readWords, wordProblem } from './lexicon/own-subjects'
import { requirementsSpeakingOf } from './lexicon-reads'

const fields = {
  name: prose(80),
  words: optionalProse(4000).transform(readWords),
}
const keyOf = (name: string) => name.toLocaleLowerCase('da').replace(/\s+/g, ' ')

/** The words say something and not everything, and no other subject has the name. */
async function requireUsable(
  tx: Transaction,
  { name, words }: { name: string; words: string[] },
  ownId: number | null,
): Promise<void> {
  const [taken] = await tx
    .select({ id: ownSubject.id })
    .from(ownSubject)
    .where(and(eq(ownSubject.nameKey, keyOf(name)), ownId === null ? undefined : ne(ownSubject.id, ownId)))
  if (taken) throw new DomainError('overlap.errors.nameTaken', {}, 'name')
  const found = wordProblem(words)
  if (found) throw new DomainError(`overlap.errors.${found.problem}`, { word: found.word }, 'words')
  const { ids, of } = await requirementsSpeakingOf(
    words.map((word, at) => ({ id: at, name: word, words: [word] })),
    makingHaste(),
  )
  words.forEach((word, at) => {
    const having = ids[at]?.length ?? 0
    if (isInTooMany(having, of))
      throw new DomainError('overlap.errors.inTooMany', { word, having, of }, 'words')
  })
}

/**
 * What finds likeness hangs on the register's list, and reads its texts anew with another lexicon. Signals follow in the background
 * (lib/signals/lexicon-look-writes.ts).
 */
const lexiconChanged = (tx: Transaction) => countChange(tx, 'register')

/** Adds a subject to the organisation's own lexicon: what is asked for from now on is looked for with it, and signals are brought up to date. */
export const addOwnSubject = governed('settings.manage', {
  schema: z.object(fields),
  namesUnasked: 'The lexicon holds words, and says nothing of anybody.',
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  async run({ input, actor, tx, record }) {
    await requireUsable(tx, input, null)
    const [made] = await tx
      .insert(ownSubject)
      .values({ ...input, nameKey: keyOf(input.name), byPersonId: actor.personId, at: now() })
      .returning({ id: ownSubject.id })
    await record({
      event: 'lexicon.subject_added',
      subjectType: 'own_subject',
      subjectId: made?.id ?? 0,
      after: input,
    })
    await lexiconChanged(tx)
    return { message: 'overlap.lexicon.said.added' }
  },
})

/** Changes a subject of the organisation's own. */
export const changeOwnSubject = governed('settings.manage', {
  schema: z.object({ ...fields, ownSubjectId: id }),
  namesUnasked: 'The lexicon holds words, and says nothing of anybody.',
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  async run({ input: { ownSubjectId, ...input }, actor, tx, record }) {
    const [row] = await tx.select().from(ownSubject).where(eq(ownSubject.id, ownSubjectId))
    if (!row) throw new DomainError('overlap.errors.gone')
    await requireUsable(tx, input, row.id)
    await tx
      .update(ownSubject)
      .set({
        ...input,
        nameKey: keyOf(input.name),
        byPersonId: actor.personId,
        at: now(),
        version: row.version + 1,
      })
      .where(eq(ownSubject.id, row.id))
    await record({
      event: 'lexicon.subject_changed',
      subjectType: 'own_subject',
      subjectId: row.id,
      before: { name: row.name, words: row.words },
      after: input,
    })
    await lexiconChanged(tx)
    return { message: 'overlap.lexicon.said.changed' }
  },
})

/** Takes a subject of the organisation's own away again. */
export const removeOwnSubject = governed('settings.manage', {
  schema: z.object({ ownSubjectId: id }),
  subject: ({ actor }) => ({ unitId: actor.tree.root.id }),
  async run({ input, tx, record }) {
    const [row] = await tx.select().from(ownSubject).where(eq(ownSubject.id, input.ownSubjectId))
    if (!row) throw new DomainError('overlap.errors.gone')
    await tx.delete(ownSubject).where(eq(ownSubject.id, row.id))
    await record({
      event: 'lexicon.subject_removed',
      subjectType: 'own_subject',
      subjectId: row.id,
      before: { name: row.name, words: row.words },
    })
    await lexiconChanged(tx)
    return { message: 'overlap.lexicon.said.removed' }
  },
})
