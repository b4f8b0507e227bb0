import type { Visitor } from './pages/example'
import { administrator, employee, head, management, medRepresentative, type Somebody } from './people'

const people: Record<Visitor, Somebody | null> = {
  employee,
  head,
  management,
  med: medRepresentative,
  administrator,
  nobody: null,
}

/** As whom a page is looked at. */
export function visitorOf(visitor: Visitor): Somebody | null {
  return people[visitor]
}
