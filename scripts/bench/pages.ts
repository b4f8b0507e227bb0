import { and, count, desc, eq, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '@/db/client'
import { governanceCase, publication, requirement } from '@/db/schema'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { peopleOfRoles } from './people'

export interface MeasuredPage {
  name: string
  path: string
  personId: number
}

/** What every page is compared with. */
export const BARE = 'bare page'

/** The requirement with the newest results and an open case: a full page. */
async function fullRequirement(db: Database): Promise<string> {
  const [row] = await db
    .select({ number: requirement.referenceNumber })
    .from(requirement)
    .innerJoin(
      governanceCase,
      and(eq(governanceCase.requirementId, requirement.id), ne(governanceCase.state, 'closed')),
    )
    .innerJoin(publication, and(eq(publication.requirementId, requirement.id), eq(publication.current, true)))
    .orderBy(desc(publication.id))
    .limit(1)
  if (!row) throw new Error('No requirement has both results and a case in the scratch database')
  return requirementPath(row.number)
}

/** The state requirement that most others derive from directly. */
async function lawWithAdditions(db: Database): Promise<string> {
  const above = alias(requirement, 'above')
  const [row] = await db
    .select({ number: above.referenceNumber })
    .from(requirement)
    .innerJoin(above, and(eq(above.id, requirement.derivesFromId), eq(above.level, 'state')))
    .where(and(eq(requirement.status, 'active'), eq(above.status, 'active')))
    .groupBy(above.id)
    .orderBy(desc(count()), above.id)
    .limit(1)
  if (!row) throw new Error('Nothing derives from the state in the scratch database')
  return `/pictures/chain/${formatReference(row.number)}`
}

/** The pages that are measured, each as somebody who uses it. */
export async function pagesToMeasure(
  db: Database,
  people: Awaited<ReturnType<typeof peopleOfRoles>>,
): Promise<MeasuredPage[]> {
  const { employee, head, management, medRepresentative, administrator } = people
  const page = (name: string, path: string, personId: number) => ({ name, path, personId })
  return [
    page(BARE, '/bench', head),
    page('front page, employee', '/', employee),
    page('front page, head', '/', head),
    page('front page, management', '/', management),
    page('front page, MED', '/', medRepresentative),
    page('front page, administrator', '/', administrator),
    page('register', '/requirements?level=institution&law=no_basis&sort=title', head),
    page('search', '/requirements?q=medicin', head),
    page('one requirement', await fullRequirement(db), management),
    page('decisions', '/decisions', management),
    page('signals', '/signals', management),
    page('signals of a kind', '/signals?kind=no_expiry&page=3', head),
    page('pictures', '/pictures', management),
    page('picture, laws', '/pictures/chain', management),
    page('picture, one chain', await lawWithAdditions(db), management),
    page('picture, flow', '/pictures/flow', management),
    page('picture, ledger', '/pictures/ledger', management),
    page('picture, share', '/pictures/share', management),
    page('picture, week', '/pictures/week', head),
    page('what to rate', '/rate', employee),
    page('rating', `/rate/${people.openRight.roundId}`, employee),
  ]
}
