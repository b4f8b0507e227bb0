import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hearTheLog, KNOCKING_FROM, knock as knockAt } from '@/lib/anonymous/testing/door'
import { endOldMeetings } from '@/lib/meeting/ending-writes'
import { linkHeap, openCaseOfHeap, setHeapAside } from '@/lib/meeting/heap-actions'
import {
  endTheMeeting,
  gatherExamples,
  moveMeeting,
  nameHeap,
  startMeeting,
  takeExampleAway,
} from '@/lib/meeting/meeting-actions'
import { heapForForm, meetingPage, meetingScreen } from '@/lib/meeting/meeting-queries'
import { MOST_OF_ONE } from '@/lib/meeting/vocabulary'
import { forgetRates } from '@/lib/platform/rate-limit'
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
import { POST as giveDots } from './dots/route'
import { POST as writeExample } from './example/route'
import { POST as lookOn } from './look/route'
import { POST as comeIn } from './route'
import { POST as withdraw } from './withdraw/route'

withFreshDatabase()

const said = hearTheLog()

let unit: Unit
let head: Person
let meetingId = 0
let pass = ''
const PHONES = ['a', 'b', 'c', 'd'].map(letter => letter.repeat(32))
const [first = '', second = '', third = ''] = PHONES

const knock: typeof knockAt = (door, body, headers) =>
  knockAt(door, { locale: 'da', ...Object(body) }, headers)
const write = (phone: string, body: string, given: object = {}) =>
  knock(writeExample, { pass, phone, exampleId: null, colour: 'red', body, ...given })
const look = async (phone: string) => (await knock(lookOn, { pass, phone, had: {} })).body.parts
const screen = async () => {
  const view = await meetingScreen(await actorOf(head), meetingId)
  if (!view) throw new Error('No screen')
  return view
}
const move = (from: string, to: string) => submit(moveMeeting, { meetingId, from, to })

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00Z') })
  const root = await aMunicipality()
  unit = await aUnit(root, { name: 'Dagholdet' })
  for (let i = 0; i < 6; i++) await aPerson(unit)
  head = await aPerson(unit, { roles: ['head'] })
})
afterAll(() => vi.useRealTimers())

beforeEach(async () => {
  forgetRates()
  vi.setSystemTime(new Date('2026-11-26T10:00:00Z'))
  await actAs(head)
  for (const row of await rowsOf("select id from meeting where phase <> 'ended'"))
    await submit(endTheMeeting, { meetingId: Number(row.id) })
  await submit(startMeeting, { unitId: unit.id })
  const [made] = await rowsOf("select id, code from meeting where phase <> 'ended'")
  meetingId = Number(made?.id)
  pass = (await knock(comeIn, { code: String(made?.code) })).body.pass
})

describe('a phone at a meeting', () => {
  it('comes in by the code alone, while it lasts', async () => {
    expect(await knock(comeIn, { code: 'BBBBBB' })).toMatchObject({ body: { code: 'unknownCode' } })
    expect((await look(first)).frame).toMatchObject({ phase: 'write', at: 'Møde i Dagholdet' })
    vi.setSystemTime(new Date('2026-11-26T22:00:01Z'))
    expect(await write(first, 'Vi skriver det samme tre steder.')).toMatchObject({ body: { code: 'over' } })
    const [row] = await rowsOf(`select code from meeting where id = ${meetingId}`)
    expect(await knock(comeIn, { code: String(row?.code) })).toMatchObject({ body: { code: 'unknownCode' } })
  })

  it('is slowed when it tries codes, and looks on undisturbed', async () => {
    let tries = 0
    while ((await knock(comeIn, { code: 'BBBBBB' })).body.code === 'unknownCode') tries++
    expect(tries).toBeLessThanOrEqual(300)
    expect((await knock(comeIn, { code: 'BBBBBB' })).status).toBe(429)
    expect((await look(first)).frame.phase).toBe('write')
  })

  it('is refused with a cookie, from elsewhere, and with what others should not read', async () => {
    const body = { pass, phone: first, exampleId: null, colour: 'red', body: 'Vi skriver det samme.' }
    expect(await knock(writeExample, body, { cookie: 'next-auth.session-token=x' })).toMatchObject({
      status: 400,
    })
    expect(await knock(writeExample, body, { origin: 'https://elsewhere.example' })).toMatchObject({
      status: 403,
    })
    for (const [text, code] of [
      ['Ring til 22 33 44 55 om det her', 'holdsPhone'],
      ['Det står på 010190-1234 hver dag', 'holdsCpr'],
      ['Skriv til hanne@by.example', 'holdsEmail'],
      ['Bøvl', 'tooShort'],
      ['x'.repeat(281), 'tooLong'],
    ] as const)
      expect(await write(first, text), text).toMatchObject({ body: { code } })
    expect(await rowsOf(`select * from meeting_example where meeting_id = ${meetingId}`)).toEqual([])
  })

  it('is asked once about a colleague’s name, and keeps it where it is meant', async () => {
    await aPerson(unit, { name: 'Karla Vestergaard' })
    const naming = 'Karla skriver det samme tre steder.'
    expect(await write(first, naming)).toMatchObject({ body: { code: 'names' } })
    expect((await look(first)).own).toEqual([])
    await write(first, naming, { namesMeant: true })
    expect((await look(first)).own).toMatchObject([{ body: naming }])
  })

  it('changes and takes back its own, and nobody else’s', async () => {
    await write(first, 'Vi skriver det samme tre steder.')
    const [mine] = (await look(first)).own
    expect((await look(second)).own).toEqual([])
    for (const answer of [
      await write(second, 'Det har jeg ikke skrevet.', { exampleId: mine.id }),
      await knock(withdraw, { pass, phone: second, exampleId: mine.id }),
    ])
      expect(answer.body.code).toBe('exampleGone')
    expect((await write(first, 'Vi skriver det samme to steder.', { exampleId: mine.id })).status).toBe(204)
    expect((await look(first)).own).toMatchObject([{ body: 'Vi skriver det samme to steder.' }])
    expect((await knock(withdraw, { pass, phone: first, exampleId: mine.id })).status).toBe(204)
    expect((await look(first)).own).toEqual([])
  })

  it('has what it sends again after a lost answer there once, and the same words of another sort are another', async () => {
    for (let i = 0; i < 2; i++)
      expect((await write(first, 'Vi skriver det samme tre steder.')).status).toBe(204)
    expect((await look(first)).own).toHaveLength(1)
    await write(first, 'Vi skriver det samme tre steder.', { colour: 'green' })
    await write(second, 'Vi skriver det samme tre steder.')
    expect([(await look(first)).own.length, (await look(second)).own.length]).toEqual([2, 1])
  })

  it('writes so many and no more', async () => {
    for (let i = 0; i < MOST_OF_ONE; i++)
      expect((await write(first, `Eksempel nummer ${i}`)).status).toBe(204)
    expect(await write(first, 'Et til, der ikke er plads til')).toMatchObject({ body: { code: 'enough' } })
  })
})

describe('the screen', () => {
  it('shows examples once three phones have one that waits, and one that is changed waits again', async () => {
    await write(first, 'Vi skriver det samme tre steder.')
    await write(second, 'Vi tæller linned hver fredag.')
    expect(await screen()).toMatchObject({ waiting: 2, examples: [] })
    await write(third, 'Vi må selv bytte vagter.', { colour: 'green' })
    expect((await screen()).examples).toHaveLength(3)
    const [mine] = (await look(first)).own
    await write(first, 'Vi skriver det samme to steder.', { exampleId: mine.id })
    expect(await screen()).toMatchObject({ waiting: 1, examples: [{}, {}] })
    await move('write', 'gather')
    expect(await screen()).toMatchObject({ waiting: 0, examples: [{}, {}, {}] })
    expect(await write(first, 'Det er for sent nu.')).toMatchObject({ body: { code: 'notNow' } })
  })

  it('gathers, gives lone ones a heap of their own, and gives dots back when a heap is gone', async () => {
    for (const [phone, text] of [
      [first, 'Vi skriver i nøglebogen.'],
      [second, 'Nøglebogen er dobbelt.'],
      [third, 'Vi må selv bytte vagter.'],
    ] as const)
      await write(phone, text)
    await move('write', 'gather')
    const [one, two, lone] = (await screen()).examples
    await submit(gatherExamples, { meetingId, exampleIds: [one?.id ?? 0], onto: `example:${two?.id}` })
    const [heap] = (await screen()).heaps
    expect(heap?.examples).toHaveLength(2)
    await submit(nameHeap, { heapId: heap?.id, heapTitle: 'Nøgler' })
    await move('gather', 'dots')
    const heaps = (await screen()).heaps
    expect(heaps.map(each => each.examples.length).sort()).toEqual([1, 2])
    const [alone] = heaps.filter(each => each.id !== heap?.id)
    const dots = (given: object[]) => knock(giveDots, { pass, phone: first, dots: given })
    expect(await dots([{ heapId: heap?.id, dots: 4 }])).toMatchObject({ body: { code: 'tooManyDots' } })
    expect(await dots([{ heapId: 12345, dots: 1 }])).toMatchObject({ body: { code: 'noSuchHeap' } })
    expect(
      (
        await dots([
          { heapId: heap?.id, dots: 1 },
          { heapId: alone?.id, dots: 2 },
        ])
      ).status,
    ).toBe(204)
    const seen = await look(first)
    expect(seen.left.dots).toBe(0)
    expect(seen.heaps.every((each: { dots: string }) => each.dots === '')).toBe(true)
    await move('dots', 'gather')
    await submit(gatherExamples, { meetingId, exampleIds: [lone?.id ?? 0], onto: `heap:${heap?.id}` })
    await move('gather', 'dots')
    expect((await look(first)).left.dots).toBe(2)
    // Where they go is not seen before all are given: not in what the screen is sent either.
    expect((await screen()).heaps).toMatchObject([{ title: 'Nøgler', dots: 0 }])
    await move('dots', 'leave')
    expect((await screen()).heaps).toMatchObject([{ title: 'Nøgler', dots: 1 }])
    expect((await look(second)).heaps).toMatchObject([{ title: 'Nøgler', dots: 'En prik' }])
  })

  it('takes an example away for good', async () => {
    await write(first, 'Hanne skriver aldrig noget ned.')
    await move('write', 'gather')
    const [example] = (await screen()).examples
    await submit(takeExampleAway, { exampleId: example?.id })
    expect((await screen()).examples).toEqual([])
  })
})

describe('what comes of it', () => {
  async function leaving() {
    await write(first, 'Vi fører nøglebog i hånden.')
    await write(second, 'Hemmeligheden om hullemaskinen.')
    await move('write', 'gather')
    await move('gather', 'dots')
    await move('dots', 'leave')
    const heaps = (await screen()).heaps
    const of = (word: string) => heaps.find(each => each.heading.includes(word))?.id ?? 0
    return { kept: of('nøglebog'), other: of('hullemaskinen') }
  }

  it('a heap is linked and opens a case; the rest is deleted when it ends, and overwritten', async () => {
    const { kept, other } = await leaving()
    const about = await aRequirement(unit, { title: 'Nøglebog' })
    expect(await submit(openCaseOfHeap, { heapId: kept, unitId: unit.id })).toMatchObject({
      status: 'refused',
    })
    await submit(linkHeap, { heapId: kept, requirementId: about.id })
    expect((await submit(openCaseOfHeap, { heapId: kept, unitId: unit.id })).redirectTo).toMatch(
      /^\/cases\/\d+$/,
    )
    await submit(setHeapAside, { heapId: other })
    expect(await heapForForm(await actorOf(head), other)).toMatchObject({
      demand: 'Hemmeligheden om hullemaskinen.',
    })
    expect(isStored('hullemaskinen')).toBe(true)
    await submit(endTheMeeting, { meetingId })
    expect(isStored('hullemaskinen')).toBe(false)
    const page = await meetingPage(await actorOf(head), meetingId)
    expect(page).toMatchObject({ red: 2, green: 0, phones: 2 })
    expect(page?.heaps).toMatchObject([
      {
        outcome: 'case',
        examples: [{ body: 'Vi fører nøglebog i hånden.' }],
        requirement: { title: 'Nøglebog' },
      },
    ])
    // What was taken up by then stays so: its examples were kept for it.
    expect(await submit(setHeapAside, { heapId: kept })).toMatchObject({ status: 'refused' })
    expect(await rowsOf(`select outcome from meeting_heap where id = ${kept}`)).toEqual([{ outcome: 'case' }])
    for (const table of ['meeting_phone', 'meeting_dot'])
      expect(await rowsOf(`select * from ${table}`)).toEqual([])
    expect(await rowsOf('select * from meeting_example where phone_hash is not null')).toEqual([])
    expect(await knock(lookOn, { pass, phone: first, had: {} })).toMatchObject({ body: { code: 'over' } })
  })

  it('says in the audit that something was done, and never what was written; and nothing to the log', async () => {
    await leaving()
    const events = JSON.stringify(await rowsOf("select * from audit_event where event like 'meeting.%'"))
    expect(events).toContain('meeting.moved')
    expect(events).not.toMatch(/nøglebog|hullemaskinen/)
    expect(said.join('\n')).not.toMatch(/nøglebog|hullemaskinen/)
    expect(said.join('\n')).not.toContain(KNOCKING_FROM)
    expect(isStored(first)).toBe(false)
  })

  it('forgets the phones with the code, and ends a meeting that nobody has ended after three days', async () => {
    await leaving()
    vi.setSystemTime(new Date('2026-11-26T23:00:00Z'))
    await endOldMeetings()
    expect(await rowsOf('select * from meeting_phone')).toEqual([])
    expect(await screen()).toMatchObject({ phase: 'leave', code: null, phones: 2, heaps: [{}, {}] })
    vi.setSystemTime(new Date('2026-11-29T10:00:00Z'))
    await endOldMeetings()
    expect(await meetingPage(await actorOf(head), meetingId)).toMatchObject({
      row: { phase: 'ended' },
      phones: 2,
      heaps: [],
    })
    expect(isStored('hullemaskinen')).toBe(false)
  })

  it('shows those who do not hold it nothing before it has ended', async () => {
    const { kept } = await leaving()
    const reader = await actorOf(await aPerson(unit))
    expect(await meetingPage(reader, meetingId)).toMatchObject({ mayHold: false, heaps: [] })
    expect(await meetingScreen(reader, meetingId)).toBeNull()
    expect(await heapForForm(reader, kept)).toBeNull()
  })
})
