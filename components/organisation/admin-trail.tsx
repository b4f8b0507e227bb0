import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb'
import { mayAnywhere } from '@/lib/access/actor'
import { pages } from '@/lib/access/pages'
import { requireActor } from '@/lib/access/session'
import { sentences } from '@/lib/platform/i18n/request'

type AdminTrailProps = {
  /** The list that the page lies under. */
  list?: 'people' | 'units'
  /** What in that list this page lies under, outermost first. */
  under?: Crumb[]
}

/** The way down to a page of administration; nothing for those who may see that page alone. */
export async function AdminTrail({ list, under = [] }: AdminTrailProps) {
  if (!mayAnywhere(await requireActor(), pages['/admin'].permission)) return null
  const t = await sentences('admin')
  const items = [{ href: '/admin', label: t('title') }]
  if (list) items.push({ href: `/admin/${list}`, label: t(`${list}.title`) })
  items.push(...under)
  return <Breadcrumb label={t('form.crumbs')} items={items} />
}
