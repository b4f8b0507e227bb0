import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { hearTheLog, KNOCKING_FROM, knock } from '@/lib/anonymous/testing/door'
import { deliverReports } from '@/lib/hassle/delivery-writes'
import { answerReport, hideReport, linkReport, renewUnitKey } from '@/lib/hassle/hassle-actions'
import { hassleInbox } from '@/lib/hassle/hassle-queries'
import { readUnitKey } from '@/lib/hassle/key-reads'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { isStored, rowsOf } from '@/lib/platform/testing/stored'
import { POST as askForBox } from './box/route'
import { POST as askForFollowed } from './follow/route'
import { POST as tell } from './route'

withFreshDatabase()

const said = hearTheLog()

let root: Unit
let department: Unit
let team: Unit
let head: Person
let key: string

beforeAll(async () => {
  // Thursday of week 48.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00Z') })
  root = await aMunicipality()
  department = await aUnit(root, { name: 'Sundhed' })
  const large = await aUnit(department, { name: 'Dagholdet' })
  team = await aUnit(department, { name: 'Natholdet' })
  for (let i = 0; i < 9; i++) await aPerson(large)
  for (let i = 0; i < 3; i++) await aPerson(team, { name: `Hanne Natteravn ${i}` })
  head = await aPerson(department, { roles: ['head'] })
  key = await readUnitKey((await database()).db, team.id)
})
afterAll(() => vi.useRealTimers())

async function aReportToTell(given: Record<string, unknown> = {}) {
  const secret = newFollowSecret()
  const report = {
    key,
    body: 'Vi skriver det samme tre steder.',
    signedName: '',
    namesMeant: false,
    followHash: await hashOfFollowSecret(secret),
    locale: 'da',
    ...given,
  }
  return { secret, report }
}

const follow = (secret: string) => knock(askForFollowed, { secret, locale: 'da' })

describe('the hassle box without a name', () => {
  it('says the label, by how many it is shared, and when it is seen', async () => {
    const { body } = await knock(askForBox, { key, locale: 'da' })
    expect(body).toMatchObject({ unitName: 'Natholdet', isOffered: true })
    expect(body.promise).toContain('»Sundhed«')
    expect(body.promise).toContain('12 medarbejdere')
    expect(body.when).toContain('30.\u00a0november\u00a02026')
  })

  it('refuses whoever shows a cookie or comes from elsewhere, and what should not be read by others', async () => {
    const { report } = await aReportToTell()
    const refusals: [unknown, string, Record<string, string>?][] = [
      [report, 'cookie', { cookie: 'next-auth.session-token=x' }],
      [report, 'origin', { origin: 'https://elsewhere.example' }],
      [{ ...report, body: 'Ring til 22 33 44 55 om det her' }, 'holdsPhone'],
      [{ ...report, body: 'Det står på 010190-1234 hver dag' }, 'holdsCpr'],
      [{ ...report, signedName: 'hanne@by.example' }, 'holdsEmail'],
      [{ ...report, body: 'Bøvl' }, 'tooShort'],
      [{ ...report, body: 'Bøvl '.repeat(200) }, 'tooLong'],
      [{ ...report, body: 'Natteravn skriver det tre steder' }, 'names'],
      [{ ...report, key: `${team.id}.${'a'.repeat(16)}` }, 'unknownUnit'],
      [{ ...report, key: `${department.id}.${key.split('.')[1]}` }, 'unknownUnit'],
      [{ ...report, followHash: 'x' }, 'unreadable'],
      [{ ...report, writer: head.id }, 'unreadable'],
    ]
    for (const [body, code, headers] of refusals)
      expect((await knock(tell, body, headers)).body, code).toMatchObject({ code })
    const meant = { ...report, body: 'Natteravn skriver det tre steder', namesMeant: true }
    expect((await knock(tell, meant)).status).toBe(204)
  })

  it('shows nobody a report before its week is over, and then the whole week at once; its writer can follow it', async () => {
    const told = await Promise.all(
      Array.from({ length: 5 }, (_, at) => aReportToTell({ body: `Vi venter på døren nummer ${at}.` })),
    )
    for (const { report } of told) expect((await knock(tell, report)).status).toBe(204)
    const [mine] = told
    const secret = mine?.secret ?? ''
    expect((await follow(secret)).body.lines).toMatchObject([{ key: 'waits' }])
    // Sunday night.
    vi.setSystemTime(new Date('2026-11-29T22:50:00Z'))
    expect(await deliverReports()).toBe(0)
    expect((await hassleInbox(await actorOf(head), 'new')).reports).toEqual([])
    // Monday, ten minutes past midnight in Denmark.
    vi.setSystemTime(new Date('2026-11-29T23:10:00Z'))
    expect(await deliverReports()).toBe(6)
    expect(await deliverReports()).toBe(0)
    const { reports } = await hassleInbox(await actorOf(head), 'new')
    expect(reports).toHaveLength(6)
    for (const each of reports)
      expect(each).toMatchObject({
        unitName: 'Sundhed',
        week: '2026-W48',
        deliveredOn: '2026-11-30',
        from: { is: 'anonymous' },
      })
    // As drawn by chance, never as told.
    expect(reports.map(each => each.id)).toEqual(reports.map(each => each.id).sort((a, b) => a - b))

    const id = reports.find(each => each.body === mine?.report.body)?.id ?? 0
    await actAs(head)
    const requirement = await aRequirement(department, { title: 'Låste døre' })
    await submit(linkReport, { reportId: id, requirementId: requirement.id })
    await submit(answerReport, { reportId: id, body: 'Døren står åben fra i morgen.' })
    const followed = await follow(secret)
    expect(followed.body).toMatchObject({ body: 'Vi venter på døren nummer 0.' })
    expect(JSON.stringify(followed.body)).toContain('Låste døre')
    expect(JSON.stringify(followed.body)).toContain('Døren står åben fra i morgen.')
    const other = reports.find(each => each.id !== id)
    await submit(hideReport, { reportId: other?.id ?? 0, reason: 'Det handler om en kollega.' })
    expect((await hassleInbox(await actorOf(head), 'new')).reports).toHaveLength(4)
    expect((await hassleInbox(await actorOf(head), 'hidden')).reports).toHaveLength(1)
  })

  it('answers every wrong secret with the same sentence', async () => {
    const right = await aReportToTell()
    await knock(tell, right.report)
    const wrong = [newFollowSecret(), right.report.followHash, `${right.secret.slice(0, 63)}g`, 'x', '']
    const answers = await Promise.all(wrong.map(follow))
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'unknownSecret', message: 'Linket åbner ikke noget. Se efter, at hele linket er med.' },
      })
    expect((await follow(right.secret)).status).toBe(200)
  })

  it('stores neither secret nor sender, no instant, and nobody as who did it', async () => {
    const { secret, report } = await aReportToTell({ body: 'Nøgleskabet er låst om natten.' })
    await knock(tell, report)
    vi.setSystemTime(new Date('2026-12-07T08:00:00Z'))
    await deliverReports()
    const rows = await rowsOf("select * from hassle_report where body like 'Nøgleskabet%'")
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ writer_person_id: null, week: '2026-W49', delivered_on: '2026-12-07' })
    const audited = await rowsOf("select * from audit_event where event = 'hassle.delivered'")
    expect(audited.map(each => each.actor_person_id)).toEqual([null, null])
    expect(JSON.stringify(audited)).not.toContain('Nøgleskabet')
    for (const trace of [secret, KNOCKING_FROM]) expect(isStored(trace)).toBe(false)
    for (const trace of [secret, KNOCKING_FROM, 'Nøgleskabet', report.followHash])
      expect(said.join('\n')).not.toContain(trace)
  })

  it('opens no more by a link that has been made anew', async () => {
    await actAs(head)
    await submit(renewUnitKey, { unitId: team.id })
    expect((await knock(askForBox, { key, locale: 'da' })).body).toMatchObject({ code: 'unknownUnit' })
    key = await readUnitKey((await database()).db, team.id)
    expect((await knock(askForBox, { key, locale: 'da' })).status).toBe(200)
  })

  it('is not offered where fewer than k work in all, and says why', async () => {
    await (await database()).client.execute("update person set status = 'disabled' where id > 4 and id <> 13")
    const { body } = await knock(askForBox, { key, locale: 'da' })
    expect(body.isOffered).toBe(false)
    expect(body.promise).toContain('færre end 5 medarbejdere')
    expect((await knock(tell, (await aReportToTell()).report)).body).toMatchObject({ code: 'tooFew' })
  })

  it('has room for so many of a label in a week, and no more', async () => {
    await (await database()).client.execute("update person set status = 'active'")
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 26; i++) codes.push((await knock(tell, (await aReportToTell()).report)).body?.code)
    expect(codes.filter(code => code === undefined)).toHaveLength(24)
    expect(codes.slice(24)).toEqual(['full', 'full'])
    for (let i = 0; i < 60; i++) await knock(tell, (await aReportToTell()).report)
    expect((await knock(tell, (await aReportToTell()).report)).status).toBe(429)
  })
})
