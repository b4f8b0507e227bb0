/** A place in the main navigation. `count` is how many things wait there, with its words for a screen reader. */
export type NavItem = {
  href: string
  label: string
  current: boolean
  count?: { shown: string; spoken: string }
}

/**
 * What stands in the bar at the bottom of a phone: all places when they are few, else the first three; the rest is
 * behind the menu, which always lists everything.
 */
export function barItems(items: NavItem[]): NavItem[] {
  return items.slice(0, 3)
}
