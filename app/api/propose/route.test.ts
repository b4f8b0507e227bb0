import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { hearTheLog, KNOCKING_FROM, knock } from '@/lib/anonymous/testing/door'
import { renewUnitKey } from '@/lib/hassle/hassle-actions'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { isStored, rowsOf } from '@/lib/platform/testing/stored'
import { deliverSolutions } from '@/lib/solution/delivery-writes'
import { answerSolution, hideAddition, takeOverSolution } from '@/lib/solution/handling-actions'
import { proposePage, solutionPage, solutionsOf } from '@/lib/solution/solution-queries'
import { aSolution } from '@/lib/solution/testing/solutions'
import { POST as askForBox } from './box/route'
import { POST as askForFollowed } from './follow/route'
import { POST as propose } from './route'

withFreshDatabase()

const said = hearTheLog()

let department: Unit
let team: Unit
let head: Person
let employee: Person
let colleague: Person
let about: Requirement
let key: string

beforeAll(async () => {
  // Thursday of week 48.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00Z') })
  const root = await aMunicipality()
  department = await aUnit(root, { name: 'Sundhed' })
  const large = await aUnit(department, { name: 'Dagholdet' })
  team = await aUnit(department, { name: 'Natholdet' })
  for (let i = 0; i < 9; i++) colleague = await aPerson(large)
  for (let i = 0; i < 3; i++) employee = await aPerson(team, { name: `Hanne Natteravn ${i}` })
  head = await aPerson(department, { roles: ['head'] })
  about = await aRequirement(department, { title: 'Køleskabet aflæses' })
  key = await keyOf(employee)
})
afterAll(() => vi.useRealTimers())

/** What stands after the # of the link that somebody finds on the requirement's page. */
async function keyOf(somebody: Person, addsTo?: number): Promise<string> {
  const actor = await actorOf(somebody)
  const found =
    addsTo === undefined ? await proposePage(actor, about.referenceNumber) : await solutionPage(actor, addsTo)
  return found?.ways.without?.key ?? ''
}

async function toPropose(given: Record<string, unknown> = {}) {
  const secret = newFollowSecret()
  const solution = {
    key,
    choice: 'change.sample',
    body: 'Vi aflæser det én gang om ugen, for det giver selv alarm.',
    hopedEffect: 'Mere tid hos borgerne.',
    knownBy: 'Alarmen fanger det samme som i dag.',
    namesMeant: false,
    followHash: await hashOfFollowSecret(secret),
    locale: 'da',
    ...given,
  }
  return { secret, solution }
}

const follow = (secret: string) => knock(askForFollowed, { secret, locale: 'da' })

describe('a solution without a name', () => {
  it('has one link for all who share its label, which says the label and nobody', async () => {
    expect(await keyOf(colleague)).not.toBe('')
    const others = await rowsOf(`select id, session_version as v from person where unit_id = ${team.id}`)
    const keys = new Set<string>()
    for (const row of others)
      keys.add(await keyOf({ id: Number(row.id), sessionVersion: Number(row.v) } as Person))
    expect([...keys]).toEqual([key])
    const [requirementId, labelUnitId] = key.split('.').map(Number)
    expect([requirementId, labelUnitId]).toEqual([about.id, department.id])
    expect(await keyOf(head)).toBe(key)
    const stranger = await aPerson(await aUnit(await aUnit(department), {}))
    expect(await keyOf(stranger)).toBe(key)
  })

  it('says the label, by how many it is shared, what can be proposed, and when it is seen', async () => {
    const { body } = await knock(askForBox, { key, locale: 'da' })
    expect(body).toMatchObject({ isOffered: true, addsTo: null })
    expect(body.promise).toContain('»Sundhed«')
    expect(body.when).toContain('30.\u00a0november\u00a02026')
    expect(body.choices).toContainEqual({
      value: 'change.sample',
      label: 'Forandre: Nøjes med stikprøver',
    })
    expect(body.choices.map((each: { value: string }) => each.value)).not.toContain('remove.merge')
  })

  it('refuses whoever shows a cookie or comes from elsewhere, and what should not be read by others, at its field', async () => {
    const { solution } = await toPropose()
    const refusals: [unknown, object, Record<string, string>?][] = [
      [solution, { code: 'cookie' }, { cookie: 'next-auth.session-token=x' }],
      [solution, { code: 'origin' }, { origin: 'https://elsewhere.example' }],
      [
        { ...solution, body: 'Ring til 22 33 44 55 om det her' },
        { code: 'holdsPhone', field: 'body' },
      ],
      [
        { ...solution, hopedEffect: '010190-1234' },
        { code: 'holdsCpr', field: 'hopedEffect' },
      ],
      [
        { ...solution, knownBy: 'hanne@by.example' },
        { code: 'holdsEmail', field: 'knownBy' },
      ],
      [
        { ...solution, body: 'Nej' },
        { code: 'tooShort', field: 'body' },
      ],
      [
        { ...solution, body: 'Bøvl '.repeat(200) },
        { code: 'tooLong', field: 'body' },
      ],
      [
        { ...solution, knownBy: '' },
        { code: 'required', field: 'knownBy' },
      ],
      [
        { ...solution, choice: 'challenge.upward' },
        { code: 'noChoice', field: 'choice' },
      ],
      [
        { ...solution, body: 'Natteravn siger, at det er nok' },
        { code: 'names', field: 'body' },
      ],
      [{ ...solution, key: `${about.id}.${department.id}.${'a'.repeat(16)}` }, { code: 'unknownLink' }],
      [{ ...solution, key: `${about.id}.${team.id}.${key.split('.')[2]}` }, { code: 'unknownLink' }],
      [{ ...solution, key: `${key}.123456789` }, { code: 'unknownLink' }],
      [{ ...solution, followHash: 'x' }, { code: 'unreadable' }],
      [{ ...solution, writer: head.id }, { code: 'unreadable' }],
    ]
    for (const [body, refusal, headers] of refusals)
      expect((await knock(propose, body, headers)).body, JSON.stringify(refusal)).toMatchObject(refusal)
    expect((await solutionsOf(await actorOf(head), about)).length).toBe(0)
  })

  it('is shown to nobody before its week is over, and then with the whole week; its writer can follow it', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, at) => toPropose({ body: `Vi lukker døren op nummer ${at}.` })),
    )
    for (const { solution } of all) expect((await knock(propose, solution)).status).toBe(204)
    const [mine] = all
    const secret = mine?.secret ?? ''
    expect((await follow(secret)).body.lines).toMatchObject([{ key: 'waits' }])
    // Sunday night.
    vi.setSystemTime(new Date('2026-11-29T22:50:00Z'))
    expect(await deliverSolutions()).toBe(0)
    expect(await solutionsOf(await actorOf(head), about)).toEqual([])
    // Monday, ten minutes past midnight in Denmark.
    vi.setSystemTime(new Date('2026-11-29T23:10:00Z'))
    expect(await deliverSolutions()).toBe(5)
    expect(await deliverSolutions()).toBe(0)
    const listed = await solutionsOf(await actorOf(head), about)
    expect(listed).toHaveLength(5)
    for (const each of listed)
      expect(each).toMatchObject({
        unitName: 'Sundhed',
        week: '2026-W48',
        writer: null,
        outcome: 'change',
        form: 'sample',
      })
    // As drawn by chance, never as sent.
    expect(listed.map(each => each.id)).toEqual(listed.map(each => each.id).sort((a, b) => a - b))

    const id = listed.find(each => each.body === mine?.solution.body)?.id ?? 0
    await actAs(head)
    await submit(answerSolution, { solutionId: id, body: 'Det prøver vi i Natholdet.' })
    await submit(takeOverSolution, { solutionId: id, target: `unit.${department.id}` })
    const followed = JSON.stringify((await follow(secret)).body)
    for (const words of [
      'Køleskabet aflæses',
      'Det prøver vi i Natholdet.',
      'En sag har taget forslaget over',
      'ved at blive undersøgt',
    ])
      expect(followed).toContain(words)
    // Nobody is told by name of what they said without one.
    expect(await rowsOf("select * from notification where event like 'solution%'")).toEqual([])
  })

  it('is added to without a name by the same door, with the same delay, and followed by a link of its own', async () => {
    const { id } = await aSolution(about, department)
    const addsTo = await keyOf(employee, id)
    expect((await knock(askForBox, { key: addsTo, locale: 'en' })).body.addsTo).toContain('stikprøver')
    const { secret, solution } = await toPropose({
      ...{ key: addsTo, choice: '', hopedEffect: '', knownBy: '' },
      body: 'Husk dem, der lige er begyndt.',
    })
    expect((await knock(propose, { ...solution, body: 'Husk '.repeat(80) })).body).toMatchObject({
      code: 'tooLong',
    })
    expect((await knock(propose, solution)).status).toBe(204)
    const additions = async () => (await solutionPage(await actorOf(head), id))?.additions
    expect(await additions()).toEqual([])
    vi.setSystemTime(new Date('2026-12-07T08:00:00Z'))
    expect(await deliverSolutions()).toBe(1)
    const [made] = (await additions()) ?? []
    expect(made).toMatchObject({ writer: null, unitName: 'Sundhed', body: solution.body, week: '2026-W49' })
    expect((await follow(secret)).body.body).toBe(solution.body)
    await actAs(head)
    await submit(hideAddition, { additionId: made?.id ?? 0, reason: 'Det handler om andet.' })
    expect(JSON.stringify((await follow(secret)).body)).toContain('Det handler om andet.')
  })

  it('answers every wrong secret with the same sentence', async () => {
    const right = await toPropose()
    await knock(propose, right.solution)
    const wrong = [newFollowSecret(), right.solution.followHash, `${right.secret.slice(0, 63)}g`, 'x', '']
    for (const answer of await Promise.all(wrong.map(follow)))
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'unknownSecret', message: 'Linket åbner ikke noget. Se efter, at hele linket er med.' },
      })
    expect((await follow(right.secret)).status).toBe(200)
  })

  it('stores neither secret nor sender, no instant, and nobody as who did it', async () => {
    const { secret, solution } = await toPropose({ body: 'Nøgleskabet står åbent om natten.' })
    await knock(propose, solution)
    vi.setSystemTime(new Date('2026-12-14T08:00:00Z'))
    await deliverSolutions()
    const [row] = await rowsOf("select * from solution where body like 'Nøgleskabet%'")
    expect(row).toMatchObject({ writer_person_id: null, week: '2026-W50', delivered_on: '2026-12-14' })
    const audited = await rowsOf("select * from audit_event where event = 'solution.delivered'")
    expect(audited.length).toBeGreaterThan(2)
    expect(audited.every(each => each.actor_person_id === null)).toBe(true)
    expect(JSON.stringify(audited)).not.toContain('Nøgleskabet')
    for (const trace of [secret, KNOCKING_FROM]) expect(isStored(trace)).toBe(false)
    for (const trace of [secret, KNOCKING_FROM, 'Nøgleskabet', solution.followHash])
      expect(said.join('\n')).not.toContain(trace)
  })

  it('is delivered all the same where the requirement has ended there before its week was over, and its writer is told', async () => {
    const ends = await aRequirement(department, { title: 'Temperaturen noteres' })
    const page = await proposePage(await actorOf(employee), ends.referenceNumber)
    const given = { key: page?.ways.without?.key, body: 'Skabet siger selv til, når det er for varmt.' }
    const { secret, solution } = await toPropose(given)
    expect((await knock(propose, solution)).status).toBe(204)
    // What a case does whose decision takes effect: the unit is released, and its marks go.
    const { client } = await database()
    await client.execute({ sql: 'delete from requirement_binding where requirement_id = ?', args: [ends.id] })
    await client.execute({
      sql: "insert into requirement_binding (requirement_id, unit_id, effect, from_day) values (?, ?, 'released', '2026-12-16')",
      args: [ends.id, department.id],
    })
    vi.setSystemTime(new Date('2026-12-21T08:00:00Z'))
    expect(await deliverSolutions()).toBe(1)
    expect(await solutionsOf(await actorOf(head), ends)).toMatchObject([
      { unitName: 'Sundhed', writer: null },
    ])
    const { lines } = (await follow(secret)).body
    expect(lines.map((each: { key: string }) => each.key)).toEqual(['delivered', 'ended'])
    expect(lines[1]).toMatchObject({
      when: '16.\u00a0december\u00a02026',
      text: 'Kravet er holdt op med at gælde i Sundhed.',
    })
  })

  it('opens no more by a link from before the unit’s link was made anew', async () => {
    await actAs(head)
    await submit(renewUnitKey, { unitId: department.id })
    expect((await knock(askForBox, { key, locale: 'da' })).body).toMatchObject({ code: 'unknownLink' })
    key = await keyOf(employee)
    expect((await knock(askForBox, { key, locale: 'da' })).status).toBe(200)
  })

  it('has room for so many of a label in a week, and no more; and is not offered where fewer than k are bound', async () => {
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 30; i++) codes.push((await knock(propose, (await toPropose()).solution)).body?.code)
    const room = codes.filter(code => code === undefined).length
    expect(codes.slice(room).every(code => code === 'full')).toBe(true)
    expect(room).toBeGreaterThan(19)
    await (await database()).client.execute(
      `update person set status = 'disabled' where id not in (${employee.id}, ${head.id})`,
    )
    await (await database()).client.execute('update change_counter set value = value + 1')
    const { body } = await knock(askForBox, { key, locale: 'da' })
    expect(body.isOffered).toBe(false)
    expect(body.promise).toContain('færre end 5 medarbejdere')
    expect((await knock(propose, (await toPropose()).solution)).body).toMatchObject({ code: 'tooFew' })
    expect((await proposePage(await actorOf(employee), about.referenceNumber))?.ways).toMatchObject({
      isBound: true,
      without: null,
    })
  })

  it('says of what must wait that it waits, and why, once its day has come', async () => {
    const { secret, solution } = await toPropose()
    const { client } = await database()
    const everybody = (status: string) =>
      client.execute(`update person set status = '${status}' where id not in (${employee.id}, ${head.id})`)
    await everybody('active')
    vi.setSystemTime(new Date('2027-01-07T08:00:00Z'))
    expect((await knock(propose, solution)).status).toBe(204)
    await everybody('disabled')
    vi.setSystemTime(new Date('2027-01-11T08:00:00Z'))
    await deliverSolutions()
    const said = async () => (await follow(secret)).body.lines[0].text
    expect(await said()).toContain('Andre kan se det')
    vi.setSystemTime(new Date('2027-01-12T08:00:00Z'))
    expect(await said()).toContain('Det ligger stadig i kassen.')
    await everybody('active')
    await deliverSolutions()
    expect(await said()).toContain('kan læse det')
  })
})
