import 'server-only'
import { and, asc, inArray, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { person, professionalGroup, requirement, risk, roleAssignment } from '@/db/schema'
import { type Actor, leadingUnitId, unitsWhere } from '@/lib/access/actor'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { loadOrganisation } from '@/lib/organisation/load'
import { heldOn } from '@/lib/organisation/role-reads'
import { today } from '@/lib/platform/time'
import { type RequirementContent, usualAuthority } from './content'
import { loadRegister } from './index-in-memory'
import { formatReference } from './reference'

/** Longer lists of suggestions help nobody. */
const MOST_SUGGESTED = 300

/** A unit one can bind, and how many work in exactly it, by professional group. */
export interface BindableUnit {
  id: number
  name: string
  depth: number
  /** Place in tree order among all units, and where its subtree ends. */
  first: number
  end: number
  closed: boolean
  /** Whether this person may bind or release it. */
  own: boolean
}

export type FormChoices = Awaited<ReturnType<typeof formChoices>>

/** What the form of a requirement offers this person: their units, and the lists that grow as people type. */
export async function formChoices(actor: Actor, content?: RequirementContent) {
  const db = await reader()
  const index = await loadRegister(db)
  const { settings } = await loadOrganisation()
  const { tree } = actor
  const own = new Set(unitsWhere(actor, 'requirement.register'))
  const bound = new Set(content?.binds ?? [])
  const units = tree.units
    .filter(unit => bound.has(unit.id) || (own.has(unit.id) && unit.closedOn === null))
    .map(
      (unit): BindableUnit => ({
        id: unit.id,
        name: unit.name,
        depth: tree.depth(unit.id),
        ...tree.range(unit.id),
        closed: unit.closedOn !== null,
        own: own.has(unit.id),
      }),
    )
  const [groups, risks, functions, owners] = await Promise.all([
    db.select().from(professionalGroup).orderBy(asc(professionalGroup.name)),
    db.select().from(risk).orderBy(asc(risk.name)).limit(MOST_SUGGESTED),
    db
      .selectDistinct({ name: requirement.ownerFunction })
      .from(requirement)
      .where(ne(requirement.ownerFunction, ''))
      .orderBy(asc(requirement.ownerFunction))
      .limit(MOST_SUGGESTED),
    leadersAround(actor, content?.ownerPersonId ?? null),
  ])
  const above = index.rows
    .filter(row => row.inForce && row.level !== 'institution')
    .sort((a, b) => a.title.localeCompare(b.title, 'da'))
    .slice(0, MOST_SUGGESTED)
  return {
    units,
    ownerUnits: tree.units
      .filter(unit => (own.has(unit.id) && unit.closedOn === null) || unit.id === content?.ownerUnitId)
      .map(unit => ({ id: unit.id, name: unit.name, depth: tree.depth(unit.id) })),
    groups,
    risks,
    functions: functions.map(each => each.name),
    owners,
    above: above.map(row => `${formatReference(row.referenceNumber)} ${row.title}`),
    /** Head counts of exactly each unit below those that can be chosen: [place, group, people]. */
    headCounts: headCounts(
      index.workforce.tree.units.map(unit => unit.id),
      units,
      groups.map(group => group.id),
      (unitId, groupId) => index.workforce.peopleIn(unitId, groupId),
    ),
    burdenSettings: burdenSettingsOf(settings),
  }
}

function headCounts(
  order: readonly number[],
  units: readonly BindableUnit[],
  groupIds: readonly number[],
  peopleIn: (unitId: number, groupId: number) => number,
): [place: number, groupId: number, people: number][] {
  const counts: [number, number, number][] = []
  order.forEach((unitId, place) => {
    if (!units.some(unit => place >= unit.first && place < unit.end)) return
    for (const groupId of groupIds) {
      const people = peopleIn(unitId, groupId)
      if (people > 0) counts.push([place, groupId, people])
    }
  })
  return counts
}

/** Who can be named as the person who fills the owner's function: leaders in the actor's own chain of units. */
async function leadersAround(
  actor: Actor,
  namedId: number | null,
): Promise<{ id: number; name: string; unit: string }[]> {
  const db = await reader()
  const home = leadingUnitId(actor)
  const held = await db
    .selectDistinct({ personId: roleAssignment.personId, unitId: roleAssignment.unitId })
    .from(roleAssignment)
    .where(and(inArray(roleAssignment.role, ['head', 'management']), heldOn(today())))
  const ids = held
    .filter(each => actor.tree.relation(home, each.unitId) !== 'elsewhere')
    .map(each => each.personId)
  const wanted = [...new Set([...ids, actor.personId, ...(namedId === null ? [] : [namedId])])]
  const rows = await db
    .select({ id: person.id, name: person.name, unitId: person.unitId, status: person.status })
    .from(person)
    .where(inArray(person.id, wanted))
    .orderBy(asc(person.name))
  return rows
    .filter(row => row.status !== 'disabled')
    .map(row => ({ id: row.id, name: row.name, unit: actor.tree.find(row.unitId)?.name ?? '' }))
}

/** What the form begins with, so that three minutes will do. */
export function startingContent(actor: Actor): RequirementContent {
  const [first] = unitsWhere(actor, 'requirement.register')
  const leading = leadingUnitId(actor)
  const own = unitsWhere(actor, 'requirement.register').includes(leading) ? leading : (first ?? leading)
  return {
    title: '',
    demand: '',
    purpose: '',
    risk: '',
    riskConcernsCitizens: false,
    professionallyResponsible: '',
    protectedValue: null,
    kind: 'documentation',
    level: 'institution',
    bindingness: 'hard',
    formality: 'formal',
    tradition: null,
    legalStatus: 'not_examined',
    legalExaminedBy: '',
    legalExaminedOn: null,
    lawLink: '',
    authority: usualAuthority.institution,
    ownerFunction: '',
    ownerPersonId: null,
    derivesFrom: '',
    introducedBecause: 'other',
    introducedOn: today(),
    reviewBy: null,
    sunsetOn: null,
    ownerUnitId: own,
    binds: [own],
    groups: [],
    usesNumericTargets: false,
    comparesUnits: false,
    selectsCitizens: false,
    moneyFollowsResults: false,
    minutes: null,
    occurrences: null,
    period: 'week',
    countedAs: 'per_employee',
    anywayPercent: 0,
  }
}
