import 'server-only'
import { reader } from '@/db/client'
import { mostInWeek } from '@/lib/anonymous/bounds'
import { hashOfFollowSecret, readFollowSecret } from '@/lib/anonymous/follow-secret'
import type { Label } from '@/lib/anonymous/labels'
import { readMentioned } from '@/lib/anonymous/name-reads'
import { deliveryOf, weekOf } from '@/lib/anonymous/week'
import { thresholdOf } from '@/lib/disclosure/classes'
import { loadOrganisation } from '@/lib/organisation/load'
import { DomainError } from '@/lib/platform/domain-error'
import { addDays, today } from '@/lib/platform/time'
import { fromHex } from '@/lib/rating/blind/hex'
import { inForceOn } from '@/lib/register/in-force'
import { findRequirement, type RequirementRow } from '@/lib/register/requirement-reads'
import { readOffer } from '@/lib/workflow/case-facts-reads'
import type { OfferFacts } from '@/lib/workflow/decision-forms'
import { solutionBox } from './box/solution-box'
import { readLinkOfKey, readSolutionLabels } from './label-reads'
import type { AnonymousSolution } from './model'
import { choiceKey, choiceOf, offeredChoices } from './offer'
import type { SolutionLink } from './solution-key'
import {
  type FollowedSolution,
  readByFollowHash,
  readFollowedSolution,
  readSolution,
  type SolutionRow,
} from './solution-reads'
import { fieldsFor, waitingOf } from './waiting-fields'
import { allWords, requireWritten } from './written'

/*
 * The door for solutions and additions without a name (docs/method.md §5, docs/decisions/0017). It knows no session and no person, leaves no audit
 * event and logs nothing. What it keeps is a class, a week, the words, and the hash of a secret that only the writer has.
 */

interface Opened {
  link: SolutionLink
  about: RequirementRow
  addsTo: SolutionRow | null
  label: Label | null
  k: number
}

/** What a link opens, and the label that its unit's people carry now: its own, or the nearest above it. */
async function requireLink(key: string): Promise<Opened> {
  const db = await reader()
  const { tree, settings } = await loadOrganisation()
  const link = await readLinkOfKey(db, key)
  const about = link ? await findRequirement(db, link.requirementId) : undefined
  if (!link || !about || !tree.find(link.labelUnitId) || !inForceOn(about, today()))
    throw new DomainError('solution.errors.unknownLink')
  const addsTo = link.addsTo === null ? null : await readSolution(db, link.addsTo).catch(() => null)
  if (link.addsTo !== null && (addsTo?.requirementId !== about.id || addsTo.state === 'hidden'))
    throw new DomainError('solution.errors.unknownLink')
  const k = thresholdOf(settings)
  const labels = await readSolutionLabels(db, tree, about.id, k)
  return { link, about, addsTo, label: labels.get(link.labelUnitId) ?? null, k }
}

/** What a link opens, for the page that writes. */
export interface OpenedSolutionBox {
  requirement: { referenceNumber: number; title: string }
  /** The words that are added to; null for a solution of one's own. */
  addsTo: string | null
  /** What it will be labelled with, and by how many that label is shared; null where so few are bound that nobody can be without a name. */
  label: { unitName: string; people: number } | null
  k: number
  choices: ReturnType<typeof offeredChoices>
  /** When others can see what is written today. */
  deliveredOn: string
}

const readChoices = async (about: RequirementRow): Promise<OfferFacts> =>
  readOffer(await reader(), about, null)

/**
 * The box behind a link.
 * @throws DomainError `solution.errors.unknownLink`
 */
export async function openSolutionBox(key: string): Promise<OpenedSolutionBox> {
  const { about, addsTo, label, k } = await requireLink(key)
  const { tree } = await loadOrganisation()
  return {
    requirement: { referenceNumber: about.referenceNumber, title: about.title },
    addsTo: addsTo?.body ?? null,
    label: label && { unitName: tree.get(label.unitId).name, people: label.people },
    k,
    choices: offeredChoices(await readChoices(about)),
    deliveredOn: deliveryOf(today()),
  }
}

/**
 * Takes a solution or an addition in from somebody it does not know. It is on disk when this resolves, and nobody sees it before its week is over.
 * @throws DomainError `solution.errors.unknownLink`, `.tooFew`, `.names` when it mentions somebody and that was not asked yet, `.full`; and what
 * {@link requireWritten} refuses, at its field
 */
export async function takeInSolution(given: AnonymousSolution): Promise<void> {
  const { link, about, addsTo, label } = await requireLink(given.key)
  if (!label) throw new DomainError('solution.errors.tooFew')
  const chosen = choiceOf(await readChoices(about), given.choice)
  if (!addsTo && !chosen) throw new DomainError('solution.errors.noChoice', {}, 'choice')
  requireWritten(given, addsTo !== null)
  const { tree } = await loadOrganisation()
  if (
    !given.namesMeant &&
    (await readMentioned(await reader(), tree, label.unitId, allWords(given))).length > 0
  )
    throw new DomainError('solution.errors.names', {}, 'body')
  await solutionBox.put(
    {
      followHash: fromHex(given.followHash),
      classUnitId: label.unitId,
      week: weekOf(today()),
      fields: fieldsFor({
        requirementId: about.id,
        addsTo: link.addsTo,
        choice: addsTo || !chosen ? '' : choiceKey(chosen),
        body: given.body,
        hopedEffect: addsTo ? '' : given.hopedEffect,
        knownBy: addsTo ? '' : given.knownBy,
      }),
    },
    mostInWeek(label.people),
  )
}

/** What became of a solution or an addition, for whoever has its secret. `own` is what they wrote. */
export type FollowedWithoutName =
  | {
      waits: true
      own: string
      week: string
      deliveredOn: string
      /** Its day has come, and so few share its label now that it cannot be shown. */
      isHeldBack: boolean
    }
  | {
      waits: false
      own: string
      week: string
      since: string
      followed: FollowedSolution
      /** Why their addition was taken out of sight; empty where it was not, and for a solution. */
      hiddenBecause: string
    }

/**
 * What became of one's solution or addition. Every wrong secret is answered with the same words, whatever is wrong with it.
 * @throws DomainError `solution.errors.unknownSecret`
 */
export async function followSolution(secret: string): Promise<FollowedWithoutName> {
  const read = readFollowSecret(secret)
  const followHash = await hashOfFollowSecret(read ?? '')
  const db = await reader()
  const { tree } = await loadOrganisation()
  const [waiting, found] = await Promise.all([
    solutionBox.find(fromHex(followHash)),
    readByFollowHash(db, followHash),
  ])
  const followed = found && (await readFollowedSolution(db, tree, found.solutionId))
  if (read && followed) {
    const own = found.addition ?? followed.solution
    const hiddenBecause = found.addition?.hiddenBecause ?? ''
    return { waits: false, own: own.body, week: own.week, since: own.deliveredOn, followed, hiddenBecause }
  }
  if (read && waiting) {
    const { body } = waitingOf(waiting.fields)
    // Delivery runs through the first day of the next week: before that day is over it is not late.
    const isHeldBack = waiting.week < weekOf(addDays(today(), -1))
    return { waits: true, own: body, week: waiting.week, deliveredOn: deliveryOf(today()), isHeldBack }
  }
  throw new DomainError('solution.errors.unknownSecret')
}
