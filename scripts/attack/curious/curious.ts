import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { person, requirement, unit } from '@/db/schema'
import { formsOf, submitForm } from '../../bench/forms'
import { cookieOf } from '../../bench/people'
import { randomAnswers } from '../answers'
import type { Town } from '../town'
import { differences } from './compare'
import { AT_MEETING, crawl, DRAWN, kindOf, type Sight, see, UUID, WAITING } from './crawl'
import { sayAfterwards, sayBefore } from './said'
import { answer, begin, closeByForm, likePeople, startWorld, type World } from './world'

const MARK = 'Ord, der kun står i et svar'

interface Looked {
  open: Sight
  acted: Sight
  closed: Sight
  /** Pages seen while the round was open on which a text out of an answer stood. */
  textsWhileOpen: number
}

/** The addresses of a town: what stands in the place of a number, by what the page is about. */
async function numbersOf({ db }: World, town: Town) {
  const ids = (rows: { id: number }[]) => rows.map(each => each.id)
  const curious = town.readers.map(each => each.person.unitId)
  return {
    unit: ids(await db.select({ id: unit.id }).from(unit)),
    // The team of three first, and then as many as are visited of a kind.
    person: [
      ...ids(
        await db
          .select({ id: person.id })
          .from(person)
          .where(eq(person.unitId, curious[0] ?? 0)),
      ),
      ...town.people.map(each => each.id),
    ],
    requirement: (await db.select({ number: requirement.referenceNumber }).from(requirement)).map(
      each => `STY-${String(each.number).padStart(4, '0')}`,
    ),
    round: [town.roundId],
    case: [1],
    meeting: [1, 2],
    solution: [town.solutionId],
  }
}

/** All that the curious roles see at one moment, each address under the role's name. */
async function look(world: World, town: Town) {
  const numbers = await numbersOf(world, town)
  const sight: Sight = new Map()
  const forms: { personId: number; path: string; html: string }[] = []
  // Whoever leads the department reads what is delivered; what they do would end the round before its time.
  const leader = { role: 'management', person: town.closer }
  for (const { role, person } of [...town.readers, leader]) {
    const seen = await crawl(world.address, person.id, numbers)
    for (const [path, each] of seen.sight) sight.set(`${role} ${path}`, each)
    if (person === town.closer) continue
    for (const [path, html] of seen.forms) forms.push({ personId: person.id, path, html })
  }
  return { sight, forms }
}

/** Forms that end one's own session, or somebody's whom the attack still needs. */
const isSpared = (path: string, town: Town, fields: readonly [string, string][]) =>
  path === '/account' ||
  fields.some(
    ([name, value]) =>
      name === 'personId' &&
      [...town.readers.map(each => each.person.id), town.closer.id].includes(Number(value)),
  ) ||
  fields.every(([name]) => name.startsWith('$ACTION'))

/** Every kind of form that the curious found is sent as it stands, and the answer kept. */
async function actOn({ address }: World, town: Town, forms: Awaited<ReturnType<typeof look>>['forms']) {
  const sight: Sight = new Map()
  const done = new Set<string>()
  for (const { personId, path, html } of forms) {
    const cookie = await cookieOf(personId)
    for (const form of formsOf(html)) {
      const asks = form.fields
        .map(([name, value]) => (name.startsWith('$ACTION') ? /"id":"(\w+)"/.exec(value)?.[1] : name))
        .join()
      const kind = `${personId} ${kindOf(path)} ${asks}`
      // What stands on every page (the language, signing out) is sent from one.
      const isEverywhere = done.has(`${personId} ${asks}`)
      if (isEverywhere || isSpared(path, town, form.fields)) continue
      done.add(`${personId} ${asks}`)
      const response = await submitForm(address, path, form, cookie)
      await response.arrayBuffer()
      const to = (response.headers.get('location') ?? '').replace(UUID, 'UUID').replace(DRAWN, 'DRAWN')
      const { status, text } = await see(address, path, cookie)
      sight.set(kind, { status: response.status, text: `${to} ${status} ${text}` })
      // A person may send so many forms a minute: in both worlds all of them are to be taken.
      await new Promise(resolve => setTimeout(resolve, 500))
    }
  }
  return sight
}

/** What a text out of an answer stands for once answers may be seen: they are shown in a random order. */
const withoutOrder = (sight: Sight): Sight =>
  new Map(
    [...sight].map(([path, { status, text }]) => [
      path,
      { status, text: text.replace(new RegExp(`${MARK} \\d+`, 'g'), MARK) },
    ]),
  )

const holding = (sight: Sight, words: string) =>
  [...sight.values()].filter(each => each.text.includes(words)).length

/**
 * Somebody whose office opens many pages. Two worlds are the same until people answer. While the round is open, other people of each class
 * have answered, and something else; when it closes, each class holds the same answers, of other people. What is said without a name beside it is said by
 * others too, and in another order (said.ts). Whatever an administrator, the
 * head of a team of three and a works-council representative can open, do or download must be the same in both, byte for byte.
 */
export async function curious(
  from: string,
  folder: string,
  serverOn: (port: string) => readonly string[],
  town: Town,
) {
  const final = new Map<string, ReturnType<typeof randomAnswers>[]>()
  const finalOf = (group: number, count: number) => {
    const known = final.get(String(group)) ?? []
    while (known.length < count) known.push(randomAnswers(`${MARK} ${group * 1000 + known.length}`))
    final.set(String(group), known)
    return known
  }
  const live = async (name: string, isOther: boolean): Promise<Looked> => {
    const world = await startWorld(from, join(folder, name), serverOn)
    try {
      const groups = await likePeople(
        world.db,
        town.roundId,
        town.people.map(each => each.id),
      )
      const answering = groups.map(ids => {
        const count = Math.ceil(ids.length * 0.55)
        return isOther ? ids.slice(-count).reverse() : ids.slice(0, count)
      })
      const voters: Awaited<ReturnType<typeof begin>>[] = []
      for (const ids of answering) voters.push(await begin(world, town.roundId, ids))
      const first = voters.flat().map(voter => ({ voter, answers: randomAnswers(`${MARK} 0`) }))
      await answer(world, first, 1)
      await sayBefore(world, town, isOther)
      const open = await look(world, town)
      const acted = await actOn(world, town, open.forms)
      const last = voters.flatMap((group, at) => {
        const answers = finalOf(at, group.length)
        return group.flatMap((voter, place) => {
          const given = answers[place]
          return given ? [{ voter, answers: given }] : []
        })
      })
      await answer(world, last, 2)
      await closeByForm(world, town.roundId, town.closer.id)
      await sayAfterwards(world, town, isOther)
      const closed = await look(world, town)
      const textsWhileOpen = holding(open.sight, MARK) + holding(open.sight, WAITING)
      return { open: open.sight, acted, closed: withoutOrder(closed.sight), textsWhileOpen }
    } finally {
      await world.stop()
    }
  }
  const one = await live('one', false)
  const two = await live('two', true)
  const openDiffer = differences(one.open, two.open)
  const actedDiffer = differences(one.acted, two.acted)
  const closedDiffer = differences(one.closed, two.closed)
  const shownAfter = [MARK, WAITING, AT_MEETING].map(mark => holding(one.closed, mark))
  return {
    pagesWhileOpen: one.open.size,
    formsSent: one.acted.size,
    pagesAfterClosing: one.closed.size,
    differWhileOpen: openDiffer.slice(0, 10),
    differWhenActing: actedDiffer.slice(0, 10),
    differAfterClosing: closedDiffer.slice(0, 10),
    textsSeenWhileOpen: one.textsWhileOpen + two.textsWhileOpen,
    /** Pages on which comments, what was delivered, and what was written at a meeting stand in the end: so it is seen where it may be. */
    seenInTheEnd: shownAfter,
    held:
      openDiffer.length + actedDiffer.length + closedDiffer.length === 0 &&
      one.textsWhileOpen + two.textsWhileOpen === 0 &&
      shownAfter.every(pages => pages > 0),
  }
}
