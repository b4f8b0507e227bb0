'use server'
import { and, eq, inArray, lte } from 'drizzle-orm'
import { z } from 'zod'
import { calendarFeed, notification, notificationChoice } from '@/db/schema'
import { governed } from '@/lib/platform/action'
import { DomainError } from '@/lib/platform/domain-error'
import { choice, id } from '@/lib/platform/form-fields'
import { readChoices } from './choice-reads'
import { frequencyOf, kindNames, type NotificationKind, notificationKinds } from './kinds'

const self = ({ actor }: { actor: { homeUnitId: number } }) => ({ unitId: actor.homeUnitId })

/** Says that one has seen what one has been told, up to what the page showed. */
export const markNewsSeen = governed('self.manage', {
  schema: z.object({ upTo: id }),
  subject: self,
  async run({ input, actor, tx, record }) {
    const seen = await tx
      .update(notification)
      .set({ seen: true })
      .where(
        and(
          eq(notification.personId, actor.personId),
          eq(notification.seen, false),
          lte(notification.id, input.upTo),
        ),
      )
      .returning({ id: notification.id })
    await record({
      event: 'person.news_seen',
      subjectType: 'person',
      subjectId: actor.personId,
      after: { count: seen.length },
    })
    return { message: 'notify.said.seen', redirectTo: '/news' }
  },
})

const offered = <K extends NotificationKind>(kind: K) => choice(notificationKinds[kind].offers)
const choices = z.object({
  round: offered('round'),
  outcome: offered('outcome'),
  decision: offered('decision'),
  case: offered('case'),
  task: offered('task'),
  waits: offered('waits'),
} satisfies Record<NotificationKind, z.ZodType>)

/** Chooses how soon mails tell of each kind. What happened while one wanted no mail is not mailed afterwards. */
export const chooseNotifications = governed('self.manage', {
  schema: choices,
  subject: self,
  async run({ input, actor, tx, record }) {
    const before = await readChoices(tx, actor.personId)
    const wasOff = kindNames.filter(kind => frequencyOf(before, kind) === 'off')
    await tx
      .update(notification)
      .set({ mailed: true })
      .where(and(eq(notification.personId, actor.personId), inArray(notification.kind, wasOff)))
    await tx.delete(notificationChoice).where(eq(notificationChoice.personId, actor.personId))
    await tx
      .insert(notificationChoice)
      .values(kindNames.map(kind => ({ personId: actor.personId, kind, frequency: input[kind] })))
    await record({
      event: 'person.notifications_chosen',
      subjectType: 'person',
      subjectId: actor.personId,
      after: input,
    })
    return { message: 'notify.said.chosen' }
  },
})

/** Makes the address of one's calendar, or another one, which ends the first; or switches it off. */
export const changeCalendar = governed('self.manage', {
  schema: z.object({ calendar: choice(['new', 'off']) }),
  subject: self,
  async run({ input, actor, tx, record }) {
    const [before] = await tx.select().from(calendarFeed).where(eq(calendarFeed.personId, actor.personId))
    if (input.calendar === 'off' && !before?.isOn) throw new DomainError('notify.errors.noCalendar')
    const values = { version: (before?.version ?? 0) + 1, isOn: input.calendar === 'new' }
    await tx
      .insert(calendarFeed)
      .values({ personId: actor.personId, ...values })
      .onConflictDoUpdate({ target: calendarFeed.personId, set: values })
    await record({
      event: 'person.calendar_changed',
      subjectType: 'person',
      subjectId: actor.personId,
      before: { isOn: before?.isOn ?? false },
      after: { isOn: values.isOn },
    })
    return { message: values.isOn ? 'notify.said.calendarMade' : 'notify.said.calendarOff' }
  },
})
