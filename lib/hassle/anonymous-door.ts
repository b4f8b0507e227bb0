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
import { whatToTakeOut } from '@/lib/platform/free-text'
import { today } from '@/lib/platform/time'
import { fromHex } from '@/lib/rating/blind/hex'
import { reportBox } from './box/report-box'
import { readHassleClasses } from './class-reads'
import { readUnitOfKey } from './key-reads'
import type { AnonymousReport } from './model'
import { type Followed, readFollowed } from './report-reads'
import { LONGEST, LONGEST_NAME, SHORTEST } from './vocabulary'

/*
 * The hassle box's own door (docs/method.md §5, docs/decisions/0013). It knows no session and no person, leaves no audit event and logs nothing.
 * What it keeps of a report is a class, a week, the words, and the hash of a secret that only the writer has.
 */

async function requireClass(key: string): Promise<{ unitId: number; label: Label | null; k: number }> {
  const db = await reader()
  const { tree, settings } = await loadOrganisation()
  const unitId = await readUnitOfKey(db, key)
  if (unitId === null || !tree.find(unitId) || tree.get(unitId).closedOn !== null)
    throw new DomainError('hassle.errors.unknownUnit')
  const k = thresholdOf(settings)
  const classes = await readHassleClasses(db, tree, k)
  return { unitId, label: classes.get(unitId) ?? null, k }
}

/** What a unit's link opens. */
export interface OpenedBox {
  unitName: string
  /** What a report will be labelled with, and by how many that label is shared; null where so few work that nobody can be without a name. */
  label: { unitName: string; people: number } | null
  k: number
  /** When those who lead can see what is written today. */
  deliveredOn: string
}

/**
 * The box behind a unit's link.
 * @throws DomainError `hassle.errors.unknownUnit`
 */
export async function openBox(key: string): Promise<OpenedBox> {
  const { unitId, label, k } = await requireClass(key)
  const { tree } = await loadOrganisation()
  return {
    unitName: tree.get(unitId).name,
    label: label && { unitName: tree.get(label.unitId).name, people: label.people },
    k,
    deliveredOn: deliveryOf(today()),
  }
}

/**
 * Takes a report in from somebody it does not know. It is on disk when this resolves, and nobody sees it before its week is over.
 * @throws DomainError `hassle.errors.unknownUnit`, `.tooFew`, `.tooShort`, `.tooLong`, `.names` when it mentions somebody and that was not asked
 * yet, `.full`; `rating.errors.holdsCpr` and the like
 */
export async function takeIn(given: AnonymousReport): Promise<void> {
  const { key, body, signedName, followHash } = given
  if (body.length < SHORTEST) throw new DomainError('hassle.errors.tooShort')
  if (body.length > LONGEST || signedName.length > LONGEST_NAME)
    throw new DomainError('hassle.errors.tooLong')
  const { unitId, label } = await requireClass(key)
  if (!label) throw new DomainError('hassle.errors.tooFew')
  const personal = whatToTakeOut(`${body}\n${signedName}`)
  if (personal) throw new DomainError(personal)
  const { tree } = await loadOrganisation()
  if (!given.namesMeant && (await readMentioned(await reader(), tree, unitId, body)).length > 0)
    throw new DomainError('hassle.errors.names')
  await reportBox.put(
    {
      followHash: fromHex(followHash),
      classUnitId: label.unitId,
      week: weekOf(today()),
      fields: [body, signedName],
    },
    mostInWeek(label.people),
  )
}

/** What became of a report, for whoever has its secret. */
export type FollowedReport =
  | { waits: true; body: string; week: string; deliveredOn: string }
  | ({ waits: false } & Followed)

/**
 * What became of one's report. Every wrong secret is answered with the same words, whatever is wrong with it.
 * @throws DomainError `hassle.errors.unknownSecret`
 */
export async function follow(secret: string): Promise<FollowedReport> {
  const read = readFollowSecret(secret)
  const followHash = await hashOfFollowSecret(read ?? '')
  const [waiting, followed] = await Promise.all([
    reportBox.find(fromHex(followHash)),
    loadOrganisation().then(async ({ tree }) => readFollowed(await reader(), tree, { followHash })),
  ])
  if (read && followed) return { waits: false, ...followed }
  if (read && waiting)
    return {
      waits: true,
      body: waiting.fields[0] ?? '',
      week: waiting.week,
      deliveredOn: deliveryOf(today()),
    }
  throw new DomainError('hassle.errors.unknownSecret')
}
