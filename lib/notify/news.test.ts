import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { notification, outboxMessage, person } from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { formatFor } from '@/lib/platform/i18n/format'
import { translator } from '@/lib/platform/i18n/translator'
import { forgetOldSubmissions } from '@/lib/platform/schedule/forget'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aUnit, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { chooseNotifications, markNewsSeen } from './actions'
import { sayEvent } from './event-sentence'
import {
  eventNames,
  frequencies,
  frequencyOf,
  kindNames,
  notificationEvents,
  notificationKinds,
} from './kinds'
import { queueNews } from './mail-news'
import { listNews, unseenNews } from './news-queries'
import { tellPeople } from './news-writes'

withFreshDatabase({ each: 'test' })

const address = 'https://raaderum.example'
/** Wednesday 25 November 2026, noon in Copenhagen. */
const wednesday = Date.parse('2026-11-25T11:00:00Z')
const HOUR = 3_600_000
const DAY = 24 * HOUR

let anna: Person
let ben: Person
beforeEach(async () => {
  const unit = await aUnit(await aMunicipality())
  anna = await aPerson(unit, { name: 'Anna' })
  ben = await aPerson(unit, { name: 'Ben', locale: 'en' })
})

const aDecision = { title: 'To underskrifter', outcome: 'remove', day: '2027-01-01' }

async function tellOf(
  event: 'decided' | 'decision_asked' | 'pulse_opened',
  people: Person[],
  at = wednesday,
  about = '1',
  values: Record<string, string> = aDecision,
) {
  const { write } = await database()
  await write(tx =>
    tellPeople(
      tx,
      people.map(each => each.id),
      { event, about, values, href: '/requirements/STY-0001', at },
    ),
  )
}

async function mails() {
  const { db } = await database()
  return db.select().from(outboxMessage).orderBy(outboxMessage.id)
}
const send = async (at: number) => queueNews(await database(), address, at)

describe('news', () => {
  it('stands with everybody it was told to, in their own language, once', async () => {
    await tellOf('decided', [anna, ben])
    await tellOf('decided', [anna, ben])
    const { items, unseen } = await listNews(await actorOf(anna), 1)
    expect(items).toHaveLength(1)
    expect(unseen).toBe(1)
  })

  it('is told to everybody, whatever their number', async () => {
    const unit = await aUnit((await loadOrganisation()).tree.root as never)
    const later: Person[] = []
    for (const id of [999, 1000, 1001, 2000, 3500]) {
      const { db } = await database()
      const made = await aPerson(unit)
      await db.update(person).set({ id }).where(eq(person.id, made.id))
      later.push({ ...made, id })
    }
    await tellOf('decided', [anna, ben, ...later])
    const { db } = await database()
    const told = await db.select({ id: notification.personId }).from(notification)
    expect(new Set(told.map(each => each.id))).toEqual(new Set([anna, ben, ...later].map(each => each.id)))
  })

  it('is told to nobody who has left or cannot sign in', async () => {
    const unit = { ...anna, id: anna.unitId } as never
    const gone = await aPerson(unit, { status: 'disabled' })
    const withoutMail = await aPerson(unit, { email: null })
    await tellOf('decided', [gone, withoutMail])
    expect(await (await database()).db.$count(notification)).toBe(0)
  })

  it('is seen when one says so, up to what the page showed', async () => {
    await tellOf('decided', [anna])
    const [first] = (await listNews(await actorOf(anna), 1)).items
    await tellOf('decided', [anna], wednesday, '2')
    await actAs(anna)
    await submit(markNewsSeen, { upTo: first?.id ?? 0 })
    expect((await listNews(await actorOf(anna), 1)).unseen).toBe(1)
  })

  it('of others cannot be marked', async () => {
    await tellOf('decided', [anna])
    await actAs(ben)
    await submit(markNewsSeen, { upTo: 1_000_000 })
    expect((await listNews(await actorOf(anna), 1)).unseen).toBe(1)
  })

  it('has the newest first, and what is not seen of one’s own alone', async () => {
    for (const [about, at] of [
      ['1', wednesday],
      ['2', wednesday + 2 * HOUR],
      ['3', wednesday + HOUR],
    ] as const)
      await tellOf('decided', [anna], at, about)
    await tellOf('decided', [ben])
    const actor = await actorOf(anna)
    const { items, total } = await listNews(actor, 1)
    expect(total).toBe(3)
    const [newest, middle, oldest] = items.map(each => each.id)
    expect([newest, middle, oldest]).toEqual([2, 3, 1])
    expect(await unseenNews(actor, 2)).toMatchObject({ total: 3, items: [{ id: 2 }, { id: 3 }] })
    await actAs(anna)
    await submit(markNewsSeen, { upTo: 2 })
    expect(await unseenNews(actor, 2)).toMatchObject({ total: 1, items: [{ id: 3 }] })
  })

  it('invites to no round that is over, in the product or by mail', async () => {
    const over = { name: 'Forår', day: '2026-11-24' }
    await tellOf('pulse_opened', [anna], Date.now() - DAY, 'over', over)
    await tellOf('pulse_opened', [ben], Date.now() - DAY, 'open', { ...over, day: '2099-01-01' })
    expect(await unseenNews(await actorOf(anna), 2)).toMatchObject({ total: 0, items: [] })
    expect(await unseenNews(await actorOf(ben), 2)).toMatchObject({ total: 1 })
    expect(await listNews(await actorOf(anna), 1)).toMatchObject({ unseen: 0, items: [{ seen: true }] })
    expect(await listNews(await actorOf(ben), 1)).toMatchObject({ unseen: 1, items: [{ seen: false }] })
    await send(Date.now())
    expect((await mails()).map(mail => mail.personId)).toEqual([ben.id])
    await send(Date.now())
    expect(await mails()).toHaveLength(1)
  })

  it('is forgotten after half a year', async () => {
    await tellOf('decided', [anna], Date.now() - 184 * DAY, 'old')
    await tellOf('decided', [anna], Date.now() - 182 * DAY, 'young')
    await forgetOldSubmissions(await database())
    expect(await (await database()).db.$count(notification)).toBe(1)
  })
})

describe('what news says', () => {
  it.each(['da', 'en'] as const)('is a whole sentence for every event, in %s', locale => {
    const values = { title: 'Skema', name: 'Forår', outcome: 'remove', added: 'Nyt skema', day: '2027-01-01' }
    for (const event of eventNames) {
      const said = sayEvent(translator(locale, 'notify'), formatFor(locale), { event, values })
      expect(said, event).toMatch(/^[^{}]+\.$/)
      expect(said, event).not.toMatch(/events\.|[»“][”«]/)
    }
  })
})

describe('how soon a mail tells of it, until one chooses', () => {
  it('is at once where somebody is asked or a case of theirs has moved, and the next day for what came of it', () => {
    const soon = (when: string) =>
      eventNames.filter(event => frequencyOf({}, notificationEvents[event]) === when)
    expect(soon('daily')).toEqual([
      'round_published',
      'round_unpublished',
      'round_ballots_lost',
      'pulse_closed',
      'decided',
      'took_effect',
      'trial_started',
      'trial_stopped',
      'trial_adjusted',
      'trial_taken_back',
    ])
    expect(soon('at_once')).toEqual(eventNames.filter(event => !soon('daily').includes(event)))
    const of = (kind: string) => eventNames.filter(event => notificationEvents[event] === kind)
    // Asked to decide is a choice of its own, beside what becomes of cases.
    expect([of('decision'), of('round')]).toEqual([['decision_asked'], ['round_opened', 'pulse_opened']])
    expect(of('case')).toEqual(expect.arrayContaining(['contradicted', 'regrown']))
  })

  it('can be chosen freely of everything that happens', () => {
    for (const kind of kindNames.filter(each => each !== 'waits'))
      expect(notificationKinds[kind].offers, kind).toEqual(frequencies)
  })
})

describe('mails about it', () => {
  it('say a round\u2019s fingerprint in their text and leave it out of the subject', async () => {
    const fingerprint = '10A4 7219 B1B1 A3B5'
    await tellOf('pulse_opened', [anna], wednesday, '1', { name: 'Skema', day: '2026-12-20', fingerprint })
    await send(wednesday + 1000)
    const [mail] = await mails()
    expect(mail?.subject).not.toContain(fingerprint)
    expect(mail?.body).toContain(fingerprint)
  })

  it('come at once where somebody waits for an answer, and the next morning for what was decided', async () => {
    await tellOf('decision_asked', [anna])
    await tellOf('decided', [ben])
    await send(wednesday + 1000)
    expect((await mails()).map(mail => mail.personId)).toEqual([anna.id])
    await send(wednesday + 18 * HOUR)
    expect(await mails()).toHaveLength(1)
    await send(wednesday + 19 * HOUR)
    const [toAnna, toBen] = await mails()
    expect(toAnna?.subject).toBe('Du bliver bedt om en beslutning om »To underskrifter«.')
    expect(toBen?.subject).toBe(
      'It has been decided to remove “To underskrifter” from 1\u00a0January\u00a02027.',
    )
    expect(toBen?.body).toContain(`${address}/requirements/STY-0001`)
  })

  it('gather a day or a week in one, and tell nothing twice', async () => {
    await actAs(anna)
    await submit(chooseNotifications, {
      ...{ round: 'weekly', outcome: 'weekly', decision: 'at_once', case: 'off', task: 'off', waits: 'off' },
    })
    await tellOf('decided', [anna], wednesday, '1')
    await tellOf('decided', [anna], wednesday + DAY, '2')
    await send(wednesday + 2 * DAY)
    expect(await mails()).toHaveLength(0)
    await send(wednesday + 5 * DAY)
    await send(wednesday + 5 * DAY + HOUR)
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).toBe('2 nyheder til dig i Råderum')
  })

  it('tell of what is new, and not again of what an earlier mail told', async () => {
    await tellOf('decision_asked', [anna], wednesday, '1')
    await send(wednesday + 1000)
    await tellOf('decided', [anna], wednesday + HOUR, '2')
    await send(wednesday + DAY)
    const [first, second, ...more] = await mails()
    expect(more).toEqual([])
    expect(first?.subject).toContain('Du bliver bedt om en beslutning')
    expect(second?.subject).toContain('Det er besluttet at fjerne')
    expect(second?.body).not.toContain('Du bliver bedt om en beslutning')
  })

  it('name fifteen things, say how many more there are, and go to each person who is told', async () => {
    for (let about = 1; about <= 17; about++) await tellOf('decided', [anna, ben], wednesday, String(about))
    await send(wednesday + DAY)
    const sent = await mails()
    expect(sent.map(mail => mail.personId)).toEqual([anna.id, ben.id])
    expect(sent[0]?.subject).toBe('17 nyheder til dig i Råderum')
    expect(sent[0]?.body.match(/Det er besluttet/g)).toHaveLength(15)
    expect(sent[0]?.body).toContain(`${address}/news`)
  })

  it('do not come to somebody who has left since', async () => {
    await tellOf('decided', [anna])
    const { client } = await database()
    await client.execute({ sql: "update person set status = 'disabled' where id = ?", args: [anna.id] })
    await send(wednesday + DAY)
    expect(await mails()).toEqual([])
  })

  it('do not come where one wants none', async () => {
    await actAs(anna)
    await submit(chooseNotifications, {
      ...{ round: 'off', outcome: 'off', decision: 'off', case: 'off', task: 'off', waits: 'off' },
    })
    await tellOf('decided', [anna])
    await send(wednesday + 30 * DAY)
    expect(await mails()).toHaveLength(0)
  })

  it('do not come afterwards of what happened while one wanted none', async () => {
    const choice = {
      round: 'off',
      outcome: 'off',
      decision: 'at_once',
      case: 'off',
      task: 'off',
      waits: 'off',
    }
    await actAs(anna)
    await submit(chooseNotifications, choice)
    await tellOf('decided', [anna, ben], wednesday, '1')
    await submit(chooseNotifications, { ...choice, outcome: 'at_once' })
    await tellOf('decided', [anna], wednesday + HOUR, '2')
    await send(wednesday + DAY)
    const [toAnna, toBen] = await mails()
    expect(toAnna?.body.match(/Det er besluttet/g)).toHaveLength(1)
    expect(toBen?.body).toContain('It has been decided')
  })

  it('cannot be chosen in a way that is not offered', async () => {
    await actAs(anna)
    const answer = await submit(chooseNotifications, {
      ...{ round: 'hourly', outcome: 'off', decision: 'off', case: 'off', task: 'off', waits: 'at_once' },
    })
    expect(Object.keys(answer.errors ?? {}).sort()).toEqual(['round', 'waits'])
  })
})
