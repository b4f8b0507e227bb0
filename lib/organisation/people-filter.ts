import { type GivenRole, givenRoles } from '@/lib/access/permissions'
import { askedPage } from '@/lib/platform/page-of'

export const personStatuses = ['active', 'invited', 'disabled', 'no_address'] as const
export type PersonStatus = (typeof personStatuses)[number]

export interface PeopleFilter {
  search: string
  unitId?: number
  professionalGroupId?: number
  status?: PersonStatus
  role?: GivenRole
  /** From 1. */
  page: number
}

type Asked = Record<string, string | string[] | undefined>

const positive = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined

/** The list's filter as its address says it; what makes no sense is left out. */
export function readPeopleFilter(asked: Asked): PeopleFilter {
  const one = (name: string) => {
    const value = asked[name]
    return Array.isArray(value) ? value[0] : value
  }
  return {
    search: (one('q') ?? '').slice(0, 100),
    unitId: positive(one('unit')),
    professionalGroupId: positive(one('group')),
    status: personStatuses.find(status => status === one('status')),
    role: givenRoles.find(role => role === one('role')),
    page: askedPage(asked.page),
  }
}

/** The address of the list with this filter. */
export function peoplePath(filter: PeopleFilter): string {
  const said = new URLSearchParams()
  if (filter.search) said.set('q', filter.search)
  if (filter.unitId) said.set('unit', String(filter.unitId))
  if (filter.professionalGroupId) said.set('group', String(filter.professionalGroupId))
  if (filter.status) said.set('status', filter.status)
  if (filter.role) said.set('role', filter.role)
  if (filter.page > 1) said.set('page', String(filter.page))
  const query = said.toString()
  return query ? `/admin/people?${query}` : '/admin/people'
}
