import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { challenge } from '@/db/schema'
import { aReport } from '@/lib/hassle/testing/reports'
import { aMeeting } from '@/lib/meeting/testing/meetings'
import { actAs } from '@/lib/platform/testing/act-as'
import { aPerson, aUnit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { requestHeaders } from '@/lib/platform/testing/next-headers'
import { NotFound, Redirected } from '@/lib/platform/testing/next-navigation'
import { aSolution } from '@/lib/solution/testing/solutions'
import { aTeamsRepair } from '@/lib/trust-test/testing/trust-things'
import { type Page, pages } from './pages'
import { expected, positions, testedRoles } from './testing/expected'
import { pageAddresses, runPage, type SearchParams } from './testing/page-files'
import { aTown, somethingToActOn } from './testing/town'

withFreshDatabase()

let town: Awaited<ReturnType<typeof aTown>>
const NOTHING = 987654
const idOf: Partial<Record<Page['about'], number>> = {}
let parent = 0
let draft = 0

beforeAll(async () => {
  process.env.RAADERUM_BENCH = 'on'
  town = await aTown()
  const { about, round, underWay } = await somethingToActOn(town.units.same)
  const colleague = await aPerson(town.units.same, { roles: ['med_representative'] })
  // A team that can be moved below the one beside it, by whoever administers their institution or more.
  const [moves, takes] = [await aUnit(town.units.same), await aUnit(town.units.same)]
  // Heads see a round before it opens; everybody whom it concerns sees it once it is open.
  const opened = await somethingToActOn(town.units.same)
  await (await database()).client.execute({
    sql: "update rating_round set status = 'open', opened_on = '2026-12-01' where id = ?",
    args: [opened.round.id],
  })
  Object.assign(idOf, {
    unit: moves.id,
    person: colleague.id,
    requirement: about.referenceNumber,
    case: underWay.id,
    challenge: await aLetterAbout(about.id),
    round: opened.round.id,
    hassle: (await aReport(town.units.same)).id,
    meeting: (await aMeeting(town.units.same)).id,
    solution: (await aSolution(about, town.units.same)).id,
    repair: (await aTeamsRepair(town.units.same)).id,
  })
  draft = round.id
  parent = takes.id
})

/** A letter upward that no case has joined yet. */
async function aLetterAbout(requirementId: number): Promise<number> {
  const { write } = await database()
  const [made] = await write(tx =>
    tx
      .insert(challenge)
      .values({ requirementId, kind: 'inquiry', recipient: 'Ministeriet', createdOn: '2026-11-01' })
      .returning(),
  )
  return made?.id ?? 0
}

type Answer = 'shown' | 'not found' | `sent to ${string}`

/** An address in which every parameter that a page may ask for says this. */
const sayingEverywhere = (said: string | string[]): SearchParams =>
  new Proxy({}, { get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : said) })

async function open(address: string, page: Page, said?: SearchParams): Promise<Answer> {
  const id =
    address === '/rounds/[round]/edit' && idOf.round !== NOTHING ? draft : (idOf[page.about] ?? idOf.round)
  requestHeaders.set('x-path', address)
  try {
    await runPage(address, String(id), said ?? { to: String(parent) })
    return 'shown'
  } catch (error) {
    if (error instanceof NotFound) return 'not found'
    if (error instanceof Redirected) return `sent to ${error.to}`
    throw error
  }
}

const signedIn = Object.entries(pages as Record<string, Page>).filter(
  ([, page]) => page.permission !== 'anybody',
)

describe('every page', () => {
  it('stands in the table, and the table names no page that is not there', () => {
    expect(pageAddresses().sort()).toEqual(Object.keys(pages).sort())
  })

  it.each(signedIn)('%s sends the signed-out to sign in, and back afterwards', async (address, page) => {
    for (const nobody of [null, await aPerson(town.units.same, { status: 'disabled' })]) {
      await actAs(nobody)
      const answer = await open(address, page)
      expect(answer).toBe(
        address === '/' ? 'sent to /sign-in' : `sent to /sign-in?to=${encodeURIComponent(address)}`,
      )
    }
  })

  it.each(signedIn)('%s opens for exactly those who may', async (address, page) => {
    if (page.permission === 'anybody') return
    const place = page.about === 'municipality' ? 'municipality' : 'institution'
    for (const role of testedRoles)
      for (const position of positions) {
        const rights = expected[page.permission][role]
        const mayHere = rights[place].includes(position)
        // A list opens for whoever may anywhere at all, and that is whoever may where their own role is.
        const maySomewhere = rights.institution.length > 0 || rights.municipality.includes(position)
        const allowed = page.about === 'somewhere' ? maySomewhere : mayHere
        await actAs(town.who(role, position))
        const answer = await open(address, page)
        if (allowed) expect(answer, `${role} at ${position}`).not.toBe('not found')
        else expect(answer, `${role} at ${position}`).toBe('not found')
      }
  })

  it.each(Object.entries(pages as Record<string, Page>))(
    '%s stands whatever its address says, twice or out of all bounds',
    async (address, page) => {
      for (const said of [['a', 'b'], '99999999999999999999'])
        for (const role of ['administrator', 'management'] as const) {
          await actAs(town.who(role, 'municipality'))
          await open(address, page, sayingEverywhere(said))
        }
    },
  )

  it('shows nothing for what is not there', async () => {
    await actAs(town.who('administrator', 'municipality'))
    for (const [address, page] of signedIn.filter(
      ([, { about }]) => !['somewhere', 'municipality'].includes(about),
    )) {
      const kept = idOf[page.about]
      idOf[page.about] = NOTHING
      expect(await open(address, page), address).toBe('not found')
      idOf[page.about] = kept
    }
  })

  it('leads to the first run while there is no municipality, and never back to it afterwards', async () => {
    await actAs(null)
    expect(await open('/welcome', pages['/welcome'])).toBe('sent to /')
    await (await database()).client.execute('delete from settings')
    await (await database()).client.execute('update change_counter set value = value + 1')
    expect(await open('/welcome', pages['/welcome'])).toBe('shown')
    for (const address of ['/', '/sign-in', '/requirements', '/forgotten-password'] as const)
      expect(await open(address, pages[address])).toBe('sent to /welcome')
  })
})
