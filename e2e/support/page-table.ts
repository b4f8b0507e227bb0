import { type Actor, may, mayAnywhere } from '../../lib/access/actor'
import { type Page, pages } from '../../lib/access/pages'
import { administration } from './pages/administration'
import { type Example, here } from './pages/example'
import { outside } from './pages/outside'
import { register } from './pages/register'
import { work } from './pages/work'

/** Every page of the product, with something from the demo to show. */
export const examples: readonly Example[] = [...outside, ...register, ...work, ...administration]

/** Looked at in stories, which make first what these need. */
export const withoutExample: readonly (keyof typeof pages)[] = [
  '/welcome',
  '/rounds/[round]/edit',
  '/meetings/[meeting]/screen',
  '/bench',
]

/** Whether the table of pages opens a page for somebody; null: it is for the signed-out. */
export function opensFor(actor: Actor, example: Example): boolean | null {
  const { address, at = [here], atEach, named = [], alsoLeadersOf } = example
  const { permission, about }: Page = pages[address]
  if (permission === 'anybody') return null
  if (about === 'somewhere') return mayAnywhere(actor, permission)
  const units = about === 'municipality' ? [actor.tree.root.id] : at
  const leads = actor.roles.some(
    held => held.unitId === alsoLeadersOf && (held.role === 'head' || held.role === 'management'),
  )
  const namedIds = leads ? [...named, actor.personId] : named
  const mayAt = (unitId: number) => may(actor, permission, { unitId, namedIds })
  return atEach ? units.every(mayAt) : units.some(mayAt)
}
