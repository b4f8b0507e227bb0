import { customType, integer, text } from 'drizzle-orm/sqlite-core'

/** A day in the organisation's own calendar, `2026-11-23`. Deadlines and effect dates are days, never instants. */
export const day = (name: string) => text(name)

/** An instant, milliseconds since 1970 in UTC. */
export const instant = (name: string) => integer(name)

export const yesNo = (name: string) => integer(name, { mode: 'boolean' })

/** A JSON document whose shape the owning capability's model describes. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: value => JSON.stringify(value),
    fromDriver: value => JSON.parse(value) as T,
  })(name)
