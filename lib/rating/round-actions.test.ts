import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  formSubmission,
  outboxMessage,
  publication,
  ratingRound,
  requirement as requirementTable,
  roleAssignment,
  roundRequirement,
} from '@/db/schema'
import { roundsAhead } from '@/lib/overview/round-queries'
import { formatFor } from '@/lib/platform/i18n/format'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import {
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { roundsToGoThrough } from './go-through-reads'
import { medHasSeenFrom } from './med-time'
import {
  changeRound,
  closeRoundNow,
  createRound,
  discardRound,
  goThroughRound,
  openRoundNow,
} from './round-actions'
import { openDueRounds } from './round-clock-writes'
import { listRounds, roundView } from './round-queries'
import { rate } from './testing/rounds'
import { aWorkplace } from './testing/workplace'
import { markWays } from './ways/way-actions'
import { waysOfRound } from './ways/way-queries'

withFreshDatabase({ each: 'test' })

let home: Unit
let team: Person[]
let head: Person
let headElsewhere: Person
let requirement: Requirement

beforeEach(async () => {
  const place = await aWorkplace(10)
  ;({ home, people: team, head, requirement } = place)
  headElsewhere = await aPerson(await aUnit(place.root), { roles: ['head'] })
  await actAs(head)
})

const form = (given: Record<string, string | number | undefined> = {}) => ({
  name: 'Forårets vurdering',
  units: home.id,
  requirements: requirement.id,
  depth: 'full',
  opensOn: today(),
  closesOn: addDays(today(), 14),
  ...given,
})

const theRound = async () => {
  const [round] = await (await reader()).select().from(ratingRound)
  if (!round) throw new Error('There is no round')
  return round
}

describe('making a round', () => {
  it('keeps it as a draft and leaves an audit event', async () => {
    expect(await submit(createRound, form())).toMatchObject({ status: 'done' })
    expect(await theRound()).toMatchObject({ status: 'draft', unitId: home.id })
    const events = await (await reader()).select().from(auditEvent)
    expect(events.map(each => each.event)).toEqual(['round.drafted'])
  })

  it('is refused for units one does not lead', async () => {
    await actAs(headElsewhere)
    expect(await submit(createRound, form())).toMatchObject({ status: 'refused' })
    expect(await (await reader()).select().from(ratingRound)).toEqual([])
  })

  it.each([
    [{ closesOn: addDays(today(), -1), opensOn: addDays(today(), -3) }, 'closesOn'],
    [{ opensOn: addDays(today(), 20) }, 'closesOn'],
    [{ name: '' }, 'name'],
    [{ requirements: undefined }, 'requirements'],
  ])('says what is wrong with %o, and loses nothing typed', async (given, field) => {
    const state = await submit(createRound, form(given))
    expect(state.errors).toHaveProperty(field)
    expect(state.values).toMatchObject({ depth: 'full' })
  })
})

describe('a draft', () => {
  it('is not changed over somebody else’s change', async () => {
    await submit(createRound, form())
    const { id, version } = await theRound()
    expect(await submit(changeRound, { ...form({ name: 'Ny' }), round: id, version })).toMatchObject({
      status: 'done',
    })
    const late = await submit(changeRound, { ...form({ name: 'Sen' }), round: id, version })
    expect(late).toMatchObject({ status: 'refused', values: { name: 'Sen' } })
    expect((await theRound()).name).toBe('Ny')
  })

  it('can be thrown away, and then leaves nothing but its audit events', async () => {
    await submit(createRound, form())
    await submit(discardRound, { round: (await theRound()).id })
    expect(await (await reader()).select().from(roundRequirement)).toEqual([])
  })
})

describe('opening and closing by hand', () => {
  it('opens once, closes early, and publishes; others may do neither', async () => {
    await submit(createRound, form())
    const { id } = await theRound()
    await actAs(headElsewhere)
    expect(await submit(openRoundNow, { round: id })).toMatchObject({ status: 'refused' })
    await actAs(head)
    expect(await submit(openRoundNow, { round: id })).toMatchObject({ status: 'done' })
    expect(await submit(openRoundNow, { round: id })).toMatchObject({ status: 'refused' })
    for (const person of team) await rate(id, person, requirement, 1)
    await actAs(team[0] ?? null)
    expect(await submit(closeRoundNow, { round: id })).toMatchObject({ status: 'refused' })
    await actAs(head)
    expect(await submit(closeRoundNow, { round: id })).toMatchObject({ status: 'done' })
    const [published] = await (await reader()).select().from(publication)
    expect(published).toMatchObject({ unitId: home.id, verdict: 'red', score: 0 })
    expect(await submit(closeRoundNow, { round: id })).toMatchObject({ status: 'refused' })

    // Its results wait for whoever leads what they are about, until they have gone through them.
    const waitsFor = async (somebody: Person) =>
      (await roundsToGoThrough(await reader(), await actorOf(somebody))).map(each => each.id)
    expect(await waitsFor(head)).toEqual([id])
    expect(await waitsFor(headElsewhere)).toEqual([])
    expect(await waitsFor(team[1] ?? head)).toEqual([])
    await actAs(team[1] ?? null)
    expect(await submit(goThroughRound, { round: id })).toMatchObject({ status: 'refused' })
    await actAs(head)
    expect(await submit(goThroughRound, { round: id })).toMatchObject({ status: 'done' })
    expect(await waitsFor(head)).toEqual([])
    expect(await submit(goThroughRound, { round: id })).toMatchObject({ status: 'refused' })
  })
})

describe('the time of the works-council representative', () => {
  const opening = async (because?: string) =>
    submit(openRoundNow, { round: (await theRound()).id, ...(because ? { because } : {}) })
  const mails = async () =>
    (await (await reader()).select().from(outboxMessage)).map(each => [each.kind, each.toAddress])
  let representative: Person

  beforeEach(async () => {
    representative = await aPerson(home, { roles: ['med_representative'], email: 'med@fjordby.example' })
    await submit(createRound, form())
  })

  it('is told at once, and sees the round before it opens', async () => {
    expect(await mails()).toEqual([['round_announced', 'med@fjordby.example']])
    const { id } = await theRound()
    expect(await roundView(await actorOf(representative), id)).toMatchObject({
      status: 'draft',
      med: { announcedOn: today(), representatives: 1, waitsUntil: medHasSeenFrom(today()) },
    })
  })

  it('holds an opening back until it is said why, which they read', async () => {
    expect(await opening()).toMatchObject({ status: 'refused', errors: { because: [expect.any(String)] } })
    expect(await theRound()).toMatchObject({ status: 'draft' })
    expect(await opening('Vi mødes i morgen, og alle er her.')).toMatchObject({ status: 'done' })
    expect(await theRound()).toMatchObject({
      status: 'open',
      openedEarlyBecause: 'Vi mødes i morgen, og alle er her.',
    })
    expect((await mails()).map(([kind]) => kind)).toEqual(['round_announced', 'round_opened_early'])
  })

  it('keeps what opens by itself waiting, until a working day has passed', async () => {
    expect(await openDueRounds(today())).toBe(0)
    expect(await openDueRounds(medHasSeenFrom(today()))).toBe(1)
    expect(await theRound()).toMatchObject({ status: 'open', openedEarlyBecause: null })
  })

  it('puts the opening off wherever its day is told: in the list, on front pages and in the mail', async () => {
    const told = async (person: Person) => {
      const actor = await actorOf(person)
      const [listed] = await listRounds(actor)
      const [ahead] = await roundsAhead(actor, 'round.review')
      return [listed?.opensOn, ahead?.opensOn]
    }
    const allowed = medHasSeenFrom(today())
    expect(await told(head)).toEqual([allowed, allowed])
    expect(await told(representative)).toEqual([allowed, allowed])
    const [mail] = await (await reader()).select().from(outboxMessage)
    expect(mail?.body).toContain(`åbne ${formatFor('da').date(allowed)}`)
    const { write } = await database()
    await write(tx => tx.update(ratingRound).set({ medDiscussedOn: today() }))
    expect(await told(head)).toEqual([today(), today()])
  })

  it('plans for the day it opens: what comes into force meanwhile is asked, and those it binds get their ways', async () => {
    const { write } = await database()
    const allowed = medHasSeenFrom(today())
    await write(tx => tx.update(requirementTable).set({ introducedOn: allowed }))
    const { id } = await theRound()
    const view = await roundView(await actorOf(head), id)
    expect(view?.requirements).toMatchObject([{ notOfferedBecause: null, entitled: 11 }])
    const ways = async () => (await waysOfRound(await actorOf(head), id, 0))?.counts
    expect(await ways()).toMatchObject({ sign_in: 11, code: 0 })
    await submit(markWays, { round: id, people: team.slice(0, 5).map(each => each.id), way: 'code' })
    expect(await ways()).toMatchObject({ sign_in: 6, code: 5 })
  })

  it('puts off nothing where nobody represents the units', async () => {
    const { write } = await database()
    await write(tx => tx.delete(roleAssignment).where(eq(roleAssignment.personId, representative.id)))
    const [listed] = await listRounds(await actorOf(head))
    expect(listed?.opensOn).toBe(today())
  })

  it('begins anew when the round becomes another, and not for a new name, and the mail says what is changed', async () => {
    const yesterday = addDays(today(), -1)
    const { write } = await database()
    await write(tx => tx.update(ratingRound).set({ announcedOn: yesterday }))
    const change = async (given: Record<string, string>) => {
      const { id, version } = await theRound()
      expect(await submit(changeRound, { ...form(given), round: id, version })).toMatchObject({
        status: 'done',
      })
      return (await theRound()).announcedOn
    }
    expect(await change({ name: 'Et andet navn' })).toBe(yesterday)
    expect(await change({ depth: 'short' })).toBe(today())
    expect((await mails()).map(([kind]) => kind)).toEqual(['round_announced', 'round_changed'])
    const mail = (await (await reader()).select().from(outboxMessage)).at(-1)
    expect(mail?.subject).toBe('En vurderingsrunde er lavet om: Forårets vurdering')
    expect(mail?.body).toContain('Det, der er ændret: hvad der spørges om.')
    const another = await aRequirement(home)
    await change({ depth: 'short', requirements: String(another.id) })
    const next = (await (await reader()).select().from(outboxMessage)).at(-1)
    expect(next?.body).toContain('Det, der er ændret: kravene.')
  })

  it('tells whoever comes to represent its employees by the change that it is on its way', async () => {
    const elsewhere = await aUnit(home)
    await aPerson(elsewhere, { roles: ['med_representative'], email: 'ny@fjordby.example' })
    const { id, version } = await theRound()
    await submit(changeRound, {
      ...form(),
      units: elsewhere.id,
      round: id,
      version,
    })
    expect(await mails()).toEqual([
      ['round_announced', 'med@fjordby.example'],
      ['round_changed', 'med@fjordby.example'],
      ['round_announced', 'ny@fjordby.example'],
    ])
  })

  describe('where it is noted as discussed', () => {
    const discussedOn = today()
    const change = async (given: Record<string, string | number>) => {
      const { id, version } = await theRound()
      await submit(changeRound, { ...form({ medDiscussedOn: discussedOn, ...given }), round: id, version })
      return { kept: (await theRound()).medDiscussedOn, told: await lastSaid() }
    }
    const lastSaid = async () =>
      (await (await reader()).select().from(formSubmission)).at(-1)?.outcome.message
    beforeEach(async () => {
      await change({})
    })

    it('stays so for another name and other days', async () => {
      expect(await change({ name: 'Et andet navn', closesOn: addDays(today(), 20) })).toMatchObject({
        kept: discussedOn,
        told: 'rating.rounds.changed',
      })
    })

    it.each([
      ['questions', async () => ({ depth: 'short' })],
      ['requirements', async () => ({ requirements: (await aRequirement(home)).id })],
      ['units', async () => ({ units: (await aUnit(home)).id })],
    ] as const)('has to be discussed again with other %s, which is said', async (_, given) => {
      expect(await change(await given())).toMatchObject({ kept: null, told: 'rating.rounds.changedAnother' })
      expect(await openDueRounds(today())).toBe(0)
    })

    it('takes the day of a discussion that is noted with the change itself', async () => {
      const given = { depth: 'short', medDiscussedOn: addDays(today(), -1) }
      expect(await change(given)).toMatchObject({ kept: addDays(today(), -1), told: 'rating.rounds.changed' })
    })

    it('is not opened with a lower k than the one that was looked at', async () => {
      const { write } = await database()
      await write(tx => tx.update(ratingRound).set({ k: 7 }))
      expect((await roundView(await actorOf(head), (await theRound()).id))?.k).toBe(7)
      await opening()
      expect(await theRound()).toMatchObject({ status: 'open', k: 7 })
    })
  })
})
