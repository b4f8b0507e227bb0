import 'server-only'
import { reader } from '@/db/client'
import { type Actor, may } from '@/lib/access/actor'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { loadOrganisation } from '@/lib/organisation/load'
import type { TreeUnit } from '@/lib/organisation/unit-tree'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListIndex } from '@/lib/register/list-index'
import { verdictViewOf } from '@/lib/register/queries'
import type { VerdictView } from '@/lib/register/verdict-view'
import type { AreaGrowthEvidence } from '@/lib/signals/area-growth'
import { type GrowthItem, growthOf } from './growth'
import { besideRegister } from './kept-with-register'
import { type UnitOverview, type UnitRequirement, unitOverview } from './unit-overview'

export interface UnitPicture {
  unit: TreeUnit
  overview: UnitOverview
  growth: readonly GrowthItem[]
  /** More came than went over the last year. */
  areaGrowth: AreaGrowthEvidence | null
  /** False for units outside one's own chain: the fence is open to all, verdicts are not (docs/method.md §2). */
  mayReadResults: boolean
}

/** Pictures already made, as long as the index they belong to is the newest. */
const MOST_KEPT = 1000
const pictures = new WeakMap<ListIndex, Map<string, UnitPicture>>()

function requirementsOf(index: ListIndex, unitId: number, view: VerdictView | null): UnitRequirement[] {
  return index
    .bindingWithPositions(unitId)
    .filter(({ row }) => row.inForce)
    .map(({ row, position }) => ({
      id: row.id,
      referenceNumber: row.referenceNumber,
      title: row.title,
      level: row.level,
      hours: index.hoursIn(row, unitId),
      verdict: view?.seen[position] ?? null,
      hidden: view ? view.isHidden(position) : row.publications.length > 0,
      signals: row.signals,
    }))
}

async function pictureOf(actor: Actor, index: ListIndex, unit: TreeUnit): Promise<UnitPicture> {
  const mayReadResults = may(actor, 'results.read', { unitId: unit.id })
  const view = mayReadResults ? verdictViewOf(actor, index, unit.id) : null
  const kept = pictures.get(index) ?? new Map<string, UnitPicture>()
  pictures.set(index, kept)
  const key = view?.key ?? `${unit.id}, no verdicts`
  const known = kept.get(key)
  if (known) return known
  const [beside, { settings }] = await Promise.all([
    besideRegister(await reader(), index),
    loadOrganisation(),
  ])
  const fractions = index.tree
    .subtree(unit.id)
    .reduce((total, below) => total + (beside.employment.get(below.id) ?? 0), 0)
  const requirements = requirementsOf(index, unit.id, view)
  const picture: UnitPicture = {
    unit,
    overview: unitOverview(requirements, fractions, burdenSettingsOf(settings)),
    growth: growthOf(requirements, beside.crowded),
    areaGrowth: beside.growth.get(unit.id) ?? null,
    mayReadResults,
  }
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, picture)
  return picture
}

/** A unit's fence and figures. Everybody signed in may read them; verdicts only along one's own chain. */
export async function readUnitPicture(actor: Actor, unitId: number): Promise<UnitPicture> {
  return pictureOf(actor, await loadRegister(await reader()), actor.tree.get(unitId))
}

/** The same of the units right below, closed ones left out. */
export async function readPicturesBelow(actor: Actor, unitId: number): Promise<UnitPicture[]> {
  const index = await loadRegister(await reader())
  const below = actor.tree.children(unitId).filter(unit => unit.closedOn === null)
  return Promise.all(below.map(unit => pictureOf(actor, index, unit)))
}

export interface UnitFront {
  picture: UnitPicture
  below: readonly UnitPicture[]
  /** The units above, topmost first. */
  above: readonly { id: number; name: string }[]
  /** The reader works or leads here. */
  own: boolean
  showMoney: boolean
  mayRegister: boolean
}

/** What a unit's front page shows of the unit itself. */
export async function readUnitFront(actor: Actor, unitId: number): Promise<UnitFront> {
  const [picture, below, { settings }] = await Promise.all([
    readUnitPicture(actor, unitId),
    readPicturesBelow(actor, unitId),
    loadOrganisation(),
  ])
  return {
    picture,
    below,
    above: actor.tree.lineage(unitId).slice(0, -1),
    own: actor.homeUnitId === unitId || actor.roles.some(held => held.unitId === unitId),
    showMoney: settings?.showMoney ?? false,
    mayRegister: may(actor, 'requirement.register', { unitId }),
  }
}
