import 'server-only'
import { and, eq, ne } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { pulse, ratingRound, roundClass, roundKey, roundParticipation, roundTreeUnit } from '@/db/schema'
import { DomainError } from '@/lib/platform/domain-error'
import { today } from '@/lib/platform/time'
import { questionsFor } from '@/lib/pulse/questions'
import type { Asks } from './ballot-model'
import { fromHex } from './blind/hex'
import type { RoundManifest } from './blind/manifest'
import { type BallotPlace, TOOK_PART } from './blind/token'
import { boxFile } from './box/box-file'
import { participationPlaces } from './plan-round'
import { readPersonPlaces } from './ways/way-reads'

/** What an open round signs and takes ballots by; fixed at opening, so it is kept in memory. */
export interface OpenRound extends Asks {
  manifest: RoundManifest
  fingerprint: string
  secretKey: Uint8Array
  /** The places of its ballots: {@link placeKey}. */
  places: ReadonlySet<string>
  counting: CountingTree
}

/** For so long it is taken for granted that a round is open, milliseconds. */
const STILL_OPEN = 50

const shared = globalThis as unknown as {
  raaderumOpenRounds?: Map<string, OpenRound>
  /** Rounds that were open a moment ago, by their boxes. */
  raaderumLatelyOpen?: Map<string, { round: OpenRound; until: number }>
}
const kept = () => {
  shared.raaderumOpenRounds ??= new Map()
  return shared.raaderumOpenRounds
}

/** Forgets a round's key, here in this process. */
export function forgetRound(publicKey: string): void {
  kept().delete(publicKey)
  shared.raaderumLatelyOpen?.clear()
}

/**
 * An open round for a ballot that comes in: asked of the database at most twenty times a second, however many come. Whether it is taken in is
 * for the box to say, which is sealed when its round closes.
 * @throws DomainError `rating.errors.roundNotOpen`
 */
export async function openRoundForBallot(db: Reader, roundId: number): Promise<OpenRound> {
  shared.raaderumLatelyOpen ??= new Map()
  const lately = shared.raaderumLatelyOpen
  const key = boxFile(roundId)
  const known = lately.get(key)
  if (known && known.until > performance.now()) return known.round
  const round = await requireOpenRound(db, roundId)
  lately.set(key, { round, until: performance.now() + STILL_OPEN })
  return round
}

/** The manifest of a round that has opened, from what opening stored (docs/method.md §5). */
export async function readManifest(
  db: Reader,
  round: { roundId: number; publicKey: string; k: number },
): Promise<RoundManifest> {
  const classes = await db
    .select({
      requirementId: roundClass.requirementId,
      classUnitId: roundClass.classUnitId,
      entitled: roundClass.entitled,
    })
    .from(roundClass)
    .where(and(eq(roundClass.roundId, round.roundId), ne(roundClass.entitled, 0)))
  const counted = await db
    .select({ classUnitId: roundParticipation.unitId, entitled: roundParticipation.classEntitled })
    .from(roundParticipation)
    .where(and(eq(roundParticipation.roundId, round.roundId), ne(roundParticipation.classEntitled, 0)))
  return { ...round, classes: [...counted.map(each => ({ requirementId: TOOK_PART, ...each })), ...classes] }
}

/**
 * An open round with its keys. Whether it is open is asked each time, the rest once.
 * @throws DomainError `rating.errors.roundNotOpen`
 */
export async function requireOpenRound(db: Reader, roundId: number): Promise<OpenRound> {
  const [row] = await db
    .select({
      status: ratingRound.status,
      closesOn: ratingRound.closesOn,
      depth: ratingRound.depth,
      purpose: pulse.purpose,
      k: ratingRound.k,
      publicKey: roundKey.publicKey,
      secretKey: roundKey.secretKey,
      fingerprint: roundKey.fingerprint,
    })
    .from(ratingRound)
    .innerJoin(roundKey, eq(roundKey.roundId, ratingRound.id))
    .leftJoin(pulse, eq(pulse.roundId, ratingRound.id))
    .where(eq(ratingRound.id, roundId))
  if (row?.status !== 'open' || row.closesOn < today() || row.secretKey === null)
    throw new DomainError('rating.errors.roundNotOpen')
  const known = kept().get(row.publicKey)
  if (known) return known
  const manifest = await readManifest(db, { roundId, publicKey: row.publicKey, k: row.k })
  const opened: OpenRound = {
    manifest,
    fingerprint: row.fingerprint,
    depth: row.depth,
    questions: row.purpose && questionsFor[row.purpose],
    secretKey: fromHex(row.secretKey),
    places: new Set(manifest.classes.filter(each => each.entitled > 0).map(placeKey)),
    counting: {
      parentOf: await readParents(db, roundId),
      classUnitIds: new Set(
        manifest.classes.filter(each => each.requirementId === TOOK_PART).map(each => each.classUnitId),
      ),
    },
  }
  kept().set(row.publicKey, opened)
  return opened
}

/**
 * Where a person may answer: their class for each requirement, and the class their taking part counts in. Empty when they are not entitled.
 */
export async function placesOf(db: Reader, round: OpenRound, personId: number): Promise<BallotPlace[]> {
  const { roundId } = round.manifest
  const own = await readPersonPlaces(db, roundId, personId)
  const places = own.map(each => ({ roundId, ...each }))
  const counted = countedIn(
    round.counting,
    own.map(each => ({ personId, ...each })),
  ).get(personId)
  return counted === undefined
    ? places
    : [{ roundId, requirementId: TOOK_PART, classUnitId: counted }, ...places]
}

/** The tree in which taking part is counted. */
interface CountingTree {
  parentOf: ReadonlyMap<number, number | null>
  classUnitIds: ReadonlySet<number>
}

/** Whom each person's taking part is counted with: the nearest participation class at or above the lowest of their classes. */
function countedIn(
  { parentOf, classUnitIds }: CountingTree,
  rights: readonly { personId: number; classUnitId: number }[],
): Map<number, number> {
  const lineage = (unitId: number): number[] => {
    const line: number[] = []
    for (let id: number | null = unitId; id !== null; id = parentOf.get(id) ?? null) line.push(id)
    return line
  }
  const counted = new Map<number, number>()
  for (const [personId, place] of participationPlaces(unitId => lineage(unitId).length, rights)) {
    const nearest = lineage(place).find(id => classUnitIds.has(id))
    if (nearest !== undefined) counted.set(personId, nearest)
  }
  return counted
}

/** The same for many people at once, of a round that has opened. */
export async function tookPartClasses(
  db: Reader,
  roundId: number,
  rights: readonly { personId: number; classUnitId: number }[],
): Promise<Map<number, number>> {
  const parentOf = await readParents(db, roundId)
  const counted = await db
    .select({ unitId: roundParticipation.unitId })
    .from(roundParticipation)
    .where(and(eq(roundParticipation.roundId, roundId), ne(roundParticipation.classEntitled, 0)))
  return countedIn({ parentOf, classUnitIds: new Set(counted.map(each => each.unitId)) }, rights)
}

/** The units of a round's tree, each with the one above it. */
export async function readParents(db: Reader, roundId: number): Promise<Map<number, number | null>> {
  const tree = await db
    .select({ id: roundTreeUnit.unitId, parentId: roundTreeUnit.parentId })
    .from(roundTreeUnit)
    .where(eq(roundTreeUnit.roundId, roundId))
  return new Map(tree.map(({ id, parentId }) => [id, parentId]))
}

const placeKey = ({ requirementId, classUnitId }: Pick<BallotPlace, 'requirementId' | 'classUnitId'>) =>
  `${requirementId}/${classUnitId}`

/** Whether ballots of the round may carry this class for this requirement. */
export const isInManifest = ({ places }: OpenRound, place: BallotPlace): boolean =>
  places.has(placeKey(place))
