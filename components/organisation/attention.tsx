import { ItemList } from '@/components/ui/item-list'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

interface AttentionProps {
  attention: {
    unitsWithoutHead: { id: number; name: string }[]
    peopleWithoutHead: number
    leaderlessUnits: { id: number; name: string; people: number }[]
    invitationsNotUsed: number
  }
}

const NAMED = 4

/** What an administrator should look at, each with its way on; says so when there is nothing. */
export async function AdministratorAttention({ attention }: AttentionProps) {
  const [t, format] = await Promise.all([sentences('admin'), requestFormat()])
  const named = (units: { name: string }[]) => {
    const names = units.slice(0, NAMED).map(unit => unit.name)
    const more = units.length - names.length
    return more > 0 ? t('attention.andMore', { names: names.join(', '), count: more }) : format.list(names)
  }
  const firstUnit = (units: { id: number }[]) =>
    units.length === 1 ? `/admin/units/${units[0]?.id}` : '/admin/units'
  const items = [
    {
      key: 'units',
      count: attention.unitsWithoutHead.length,
      text: t('attention.unitsWithoutHead', { count: attention.unitsWithoutHead.length }),
      href: firstUnit(attention.unitsWithoutHead),
      meta: named(attention.unitsWithoutHead),
    },
    {
      key: 'people',
      count: attention.peopleWithoutHead,
      text: t('attention.peopleWithoutHead', { count: attention.peopleWithoutHead }),
      href: firstUnit(attention.leaderlessUnits),
      meta: named(attention.leaderlessUnits),
    },
    {
      key: 'invitations',
      count: attention.invitationsNotUsed,
      text: t('attention.invitations', { count: attention.invitationsNotUsed }),
      href: '/admin/people?status=invited',
      meta: undefined,
    },
  ].filter(item => item.count > 0)
  return items.length > 0 ? <ItemList items={items} /> : <p>{t('attention.allGood')}</p>
}
