import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Reader, reader } from '@/db/client'
import { among, prepared } from '@/db/prepared'
import {
  entitlement,
  partialPublication,
  person,
  publishedComment,
  ratingRound,
  roundClass,
  roundRequirement,
} from '@/db/schema'
import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import type { Day } from '@/lib/platform/time'
import type { NotOffered } from './plan-round'
import { readCurrentPublications, readFigures } from './publication-reads'
import type { PublishedFigures } from './published-figures'
import type { RedactingFunction } from './redaction'
import type { VerdictKey } from './verdict'

/** One unit's newest result of a requirement. */
export interface UnitResult {
  unitId: number
  unitName: string
  roundName: string
  publishedOn: Day
  figures: PublishedFigures
  comments: PublishedText[]
  sideEffectWords: PublishedText[]
}

/** What somebody wrote, or that it was taken away. */
export interface PublishedText {
  publicationId: number
  position: number
  text: string
  redacted: { on: Day; because: string; by: RedactingFunction } | null
  mayRedact: boolean
}

export interface UnitInTable {
  unitId: number
  unitName: string
  /** How far below the top of the table. */
  depth: number
  /** Null: nothing may be shown of it. */
  result: { verdict: VerdictKey; split: boolean; score: number; low: number; high: number; on: Day } | null
}

export interface RequirementResults {
  /** The unit shown large; null where no result is in sight. */
  main: UnitResult | null
  /** Units at and below the one shown that took part, in tree order. */
  units: UnitInTable[]
  /** Somebody in the person's own unit could answer, but it has no figures of its own. */
  ownUnitHidden: boolean
  /** The newest closed round that had it on its list and did not offer it. */
  notOffered: { because: NotOffered; roundName: string; k: number; on: Day } | null
}

const partials = prepared(db =>
  db
    .select({
      unitId: partialPublication.unitId,
      roundId: partialPublication.roundId,
      roundName: ratingRound.name,
      publishedOn: partialPublication.publishedOn,
    })
    .from(partialPublication)
    .innerJoin(ratingRound, eq(ratingRound.id, partialPublication.roundId))
    .where(eq(partialPublication.requirementId, sql.placeholder('id')))
    .orderBy(desc(partialPublication.publishedOn))
    .prepare(),
)
const commentsOf = prepared(db =>
  db
    .select()
    .from(publishedComment)
    .where(among(publishedComment.publicationId, 'ids'))
    .orderBy(asc(publishedComment.publicationId), asc(publishedComment.position))
    .prepare(),
)
const classesOf = prepared(db =>
  db
    .select({ unitId: roundClass.classUnitId })
    .from(roundClass)
    .where(
      and(
        eq(roundClass.roundId, sql.placeholder('roundId')),
        eq(roundClass.requirementId, sql.placeholder('requirementId')),
      ),
    )
    .prepare(),
)

const anybodyAsked = prepared(db =>
  db
    .select({ personId: entitlement.personId })
    .from(entitlement)
    .innerJoin(person, eq(person.id, entitlement.personId))
    .where(
      and(
        eq(entitlement.roundId, sql.placeholder('roundId')),
        eq(entitlement.requirementId, sql.placeholder('requirementId')),
        eq(person.unitId, sql.placeholder('unitId')),
      ),
    )
    .limit(1)
    .prepare(),
)

/**
 * What was published of a requirement, in the units this person may see. Shown large: `unitId` or the nearest above it with a result;
 * without `unitId` the topmost in sight, since it speaks for most people.
 */
export async function resultsOfRequirement(
  actor: Actor,
  requirementId: number,
  unitId?: number,
): Promise<RequirementResults> {
  const db = await reader()
  const visible = new Set(unitsWhere(actor, 'results.read'))
  const rows = await visibleResults(db, requirementId, visible)
  const { tree } = actor
  const byHeight = rows.toSorted(
    (a, b) =>
      tree.depth(a.unitId) - tree.depth(b.unitId) || tree.range(a.unitId).first - tree.range(b.unitId).first,
  )
  const chosen =
    unitId === undefined
      ? (byHeight.find(row => !row.isPartial) ?? byHeight[0])
      : byHeight.findLast(row => tree.isWithin(unitId, row.unitId))
  if (!chosen)
    return {
      main: null,
      units: [],
      ownUnitHidden: false,
      notOffered: await lastNotOffered(db, actor, requirementId),
    }
  const withResult = new Map(rows.filter(row => !row.isPartial).map(row => [row.unitId, row]))
  const lacksOwn =
    actor.homeUnitId !== chosen.unitId &&
    tree.isWithin(actor.homeUnitId, chosen.unitId) &&
    !withResult.has(actor.homeUnitId)
  const asked = { roundId: chosen.roundId, requirementId }
  const [figures, texts, classes, [askedAtHome]] = await Promise.all([
    figuresOf(db, requirementId, chosen),
    chosen.id === null ? [] : textsOf(db, actor, [{ id: chosen.id, unitId: chosen.unitId }]),
    classesOf(db).all(asked),
    lacksOwn ? anybodyAsked(db).all({ ...asked, unitId: actor.homeUnitId }) : [],
  ])
  const tookPart = new Set([...withResult.keys(), ...classes.map(each => each.unitId), chosen.unitId])
  const units = tree
    .subtree(chosen.unitId)
    .filter(unit => tookPart.has(unit.id) && visible.has(unit.id))
    .map(unit => ({
      unitId: unit.id,
      unitName: unit.name,
      depth: tree.depth(unit.id) - tree.depth(chosen.unitId),
      result: summary(withResult.get(unit.id)),
    }))
  return {
    main: {
      unitId: chosen.unitId,
      unitName: tree.get(chosen.unitId).name,
      roundName: chosen.roundName,
      publishedOn: chosen.publishedOn,
      figures,
      comments: texts.filter(each => each.about === 'requirement'),
      sideEffectWords: texts.filter(each => each.about === 'side_effects'),
    },
    units,
    ownUnitHidden: askedAtHome !== undefined,
    notOffered: null,
  }
}

interface ResultRow {
  /** Null for a publication without a result. */
  id: number | null
  unitId: number
  roundId: number
  roundName: string
  publishedOn: Day
  verdict: VerdictKey | null
  split: boolean
  score: number
  low: number
  high: number
  isPartial: boolean
}

const summary = (row: ResultRow | undefined): UnitInTable['result'] =>
  row?.verdict
    ? {
        verdict: row.verdict,
        split: row.split,
        score: row.score,
        low: row.low,
        high: row.high,
        on: row.publishedOn,
      }
    : null

/**
 * The newest of each unit in sight; what has no result stands in only where no result ever was. Units are picked here:
 * naming hundreds of them to the database costs more than the rows it would leave out.
 */
async function visibleResults(
  db: Reader,
  requirementId: number,
  visible: ReadonlySet<number>,
): Promise<ResultRow[]> {
  const [published, partial] = await Promise.all([
    readCurrentPublications(db, requirementId),
    partials(db).all({ id: requirementId }),
  ])
  const full: ResultRow[] = published
    .filter(row => visible.has(row.unitId))
    .map(row => ({ ...row, isPartial: false }))
  const known = new Set(full.map(row => row.unitId))
  for (const row of partial) {
    if (known.has(row.unitId) || !visible.has(row.unitId)) continue
    known.add(row.unitId)
    full.push({ ...row, id: null, verdict: null, split: false, score: 0, low: 0, high: 100, isPartial: true })
  }
  return full
}

/** All that was published of one row; read for the one that is shown large. */
async function figuresOf(
  db: Reader,
  requirementId: number,
  { id, roundId, unitId }: ResultRow,
): Promise<PublishedFigures> {
  if (id !== null) return readFigures(db, id)
  const [found] = await db
    .select({ figures: partialPublication.figures })
    .from(partialPublication)
    .where(
      and(
        eq(partialPublication.roundId, roundId),
        eq(partialPublication.requirementId, requirementId),
        eq(partialPublication.unitId, unitId),
      ),
    )
  if (!found) throw new RangeError(`nothing was published of requirement ${requirementId} in unit ${unitId}`)
  return found.figures
}

/** The texts of some publications, in the random order they are stored in. */
export async function textsOf(
  db: Reader,
  actor: Actor,
  publications: readonly { id: number; unitId: number }[],
): Promise<(PublishedText & { about: 'requirement' | 'side_effects' })[]> {
  const unitOf = new Map(publications.map(each => [each.id, each.unitId]))
  const rows = await commentsOf(db).all({ ids: JSON.stringify([...unitOf.keys()]) })
  return rows.map(
    ({ publicationId, position, about, text, redactedOn: on, redactedBecause, redactedBy: by }) => ({
      publicationId,
      position,
      about,
      text,
      redacted: on && by ? { on, because: redactedBecause ?? '', by } : null,
      mayRedact: !on && may(actor, 'comment.redact', { unitId: unitOf.get(publicationId) ?? 0 }),
    }),
  )
}

async function lastNotOffered(
  db: Reader,
  actor: Actor,
  requirementId: number,
): Promise<RequirementResults['notOffered']> {
  const rows = await db
    .select({
      because: roundRequirement.notOfferedBecause,
      roundName: ratingRound.name,
      k: ratingRound.k,
      on: ratingRound.openedOn,
      unitId: ratingRound.unitId,
    })
    .from(roundRequirement)
    .innerJoin(ratingRound, eq(ratingRound.id, roundRequirement.roundId))
    .where(
      and(
        eq(roundRequirement.requirementId, requirementId),
        eq(ratingRound.kind, 'rating'),
        inArray(ratingRound.status, ['open', 'closing', 'closed']),
      ),
    )
    .orderBy(desc(ratingRound.openedOn))
  const last = rows.find(row => may(actor, 'round.read', { unitId: row.unitId }))
  if (!last?.because || !last.on) return null
  return { because: last.because, roundName: last.roundName, k: last.k, on: last.on }
}
