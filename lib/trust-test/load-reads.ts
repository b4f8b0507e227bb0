import 'server-only'
import type { Reader } from '@/db/client'
import { hoursPerYear } from '@/lib/burden/hours'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { loadOrganisation } from '@/lib/organisation/load'
import { today } from '@/lib/platform/time'
import { type Bound, boundRanges } from '@/lib/register/bound-people'
import { burdenOf } from '@/lib/register/burden-of'
import { type RequirementRow, readGroupIds, readMarks } from '@/lib/register/requirement-reads'
import { loadWorkforce } from '@/lib/register/workforce-reads'

/** Whom a requirement binds today, or would without a trust test (§8). */
export async function readBoundWithoutTrial(db: Reader, { id }: Pick<RequirementRow, 'id'>): Promise<Bound> {
  const { tree } = await loadWorkforce(db)
  const marks = (await readMarks(db, id)).filter(mark => mark.effect !== 'suspended')
  return { ranges: boundRanges(tree, marks, today()), groupIds: await readGroupIds(db, id) }
}

/** The people in some units, none of which lies in another, and their hours a year (§3), trust tests aside; hours null while nobody has said. */
export async function loadWithoutTrial(
  db: Reader,
  about: RequirementRow,
  unitIds: readonly number[],
): Promise<{ people: number; hours: number | null }> {
  const workforce = await loadWorkforce(db)
  const bound = await readBoundWithoutTrial(db, about)
  const people = unitIds.reduce((sum, id) => sum + workforce.people(bound, id), 0)
  const everybody = workforce.people(bound)
  const burden = burdenOf(about)
  if (!burden) return { people, hours: null }
  const { settings } = await loadOrganisation()
  const all = hoursPerYear(burden, everybody, burdenSettingsOf(settings))
  return { people, hours: everybody === 0 ? 0 : (all * people) / everybody }
}
