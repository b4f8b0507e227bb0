import { beforeEach, describe, expect, it } from 'vitest'
import { someAnswers } from '@/lib/rating/testing/answers'
import type { BallotToHandIn, HandedIn } from './ballot-doors'
import { BallotQueue } from './ballot-queue'
import { type BallotStore, type KeptAnswers, ratingIn } from './ballot-store'

const answers = (comment: string): KeptAnswers => ({ ...someAnswers({ comment }), sideEffects: [] })
const token = (classUnitId: number) => ({ classUnitId, serial: 'aa', token: 'bb' })

let store: BallotStore
let handed: BallotToHandIn[]
let waits: number[]
let reply: (ballot: BallotToHandIn) => HandedIn

function queueOf(theirs: { version: number; answers: KeptAnswers | null } | null = null) {
  let seed = 7
  return new BallotQueue(5, store, {
    async handIn(ballot) {
      handed.push(structuredClone(ballot))
      return reply(ballot)
    },
    readBack: async () => theirs,
    changed: () => undefined,
    async wait(milliseconds) {
      waits.push(milliseconds)
      await new Promise<void>(resolve => setImmediate(resolve))
    },
    random() {
      seed = (seed * 16_807) % 2_147_483_647
      return seed / 2_147_483_647
    },
  })
}

beforeEach(() => {
  store = {
    seed: '00',
    tokens: { 0: token(1), 41: token(2), 42: token(2), 43: token(3) },
    kept: {},
    isShared: false,
    touched: 0,
  }
  handed = []
  waits = []
  reply = () => ({ outcome: 'arrived' })
})

describe('the queue of ballots', () => {
  it('hands in every answer, and with the first one that one has taken part, each after a gap', async () => {
    const queue = queueOf()
    for (const id of [41, 42, 43]) queue.put(id, answers('a'), [])
    expect(await queue.hurry()).toBe(true)
    expect(handed.map(each => each.requirementId).sort()).toEqual([0, 41, 42, 43])
    expect(handed.find(each => each.requirementId === 0)).toMatchObject({ answers: null, version: 1 })
    expect(queue.waiting()).toEqual([])
  })

  it('takes its time when nobody is in a hurry, and does not go by the order of answering', async () => {
    const orders = new Set<string>()
    for (let run = 0; run < 20; run += 1) {
      store.kept = {}
      handed = []
      const queue = queueOf()
      for (let skip = 0; skip < run; skip += 1) Reflect.get(queue, 'doors').random()
      for (const id of [41, 42, 43]) queue.put(id, answers('a'), [])
      while (queue.waiting().length > 0) await new Promise(resolve => setImmediate(resolve))
      orders.add(handed.map(each => each.requirementId).join())
    }
    expect(orders.size).toBeGreaterThan(5)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(300)
    expect(Math.max(...waits)).toBeLessThanOrEqual(3_000)
  })

  it('counts a version up for each change, and none for the same answer again', async () => {
    const queue = queueOf()
    queue.put(41, answers('a'), [])
    await queue.hurry()
    queue.put(41, answers('a'), ['legitimate'])
    expect(queue.waiting()).toEqual([])
    queue.put(41, answers('b'), [])
    expect(await queue.hurry()).toBe(true)
    expect(handed.filter(each => each.requirementId === 41).map(each => each.version)).toEqual([1, 2])
  })

  it('keeps what does not get through, and hands it in when there is a network again', async () => {
    reply = () => ({ outcome: 'failed' })
    const queue = queueOf()
    queue.put(41, answers('a'), [])
    expect(await queue.hurry()).toBe(false)
    expect(queue.isStuck).toBe(true)
    expect(store.kept[41]).toMatchObject({ version: 1, arrived: 0 })
    reply = () => ({ outcome: 'arrived' })
    queue.again()
    expect(await queue.hurry()).toBe(true)
    expect(store.kept[41]).toMatchObject({ arrived: 1 })
  })

  it('says why one was refused, and does not send it again before it is changed', async () => {
    reply = ({ requirementId }) =>
      requirementId === 41
        ? { outcome: 'refused', code: 'personal', message: 'Der står et telefonnummer.' }
        : { outcome: 'arrived' }
    const queue = queueOf()
    queue.put(41, answers('12 34 56 78'), [])
    await queue.hurry()
    expect(queue.refused).toEqual({ 41: 'Der står et telefonnummer.' })
    expect(queue.waiting()).toEqual([])
    reply = () => ({ outcome: 'arrived' })
    queue.put(41, answers('uden'), [])
    expect(await queue.hurry()).toBe(true)
    expect(queue.refused).toEqual({})
  })

  it('shows the newer answer of another device instead of writing over it, and goes on counting from there', async () => {
    reply = ({ requirementId, version }) =>
      requirementId === 41 && version < 4 ? { outcome: 'older' } : { outcome: 'arrived' }
    const queue = queueOf({ version: 4, answers: answers('theirs') })
    queue.put(41, answers('mine'), [])
    await queue.hurry()
    expect(store.kept[41]).toMatchObject({ version: 4, arrived: 4, answers: { comment: 'theirs' } })
    expect(queue.replaced.has('41')).toBe(true)
    queue.put(41, answers('mine again'), [])
    expect(await queue.hurry()).toBe(true)
    expect(handed.at(-1)).toMatchObject({ version: 5 })
  })

  it('asks ever more seldom where the newer answer cannot be read, and does not keep somebody in a hurry', async () => {
    reply = () => ({ outcome: 'older' })
    for (const theirs of [null, { version: 0, answers: null }]) {
      handed = []
      waits = []
      store.kept = {}
      const queue = queueOf(theirs)
      queue.put(41, answers('mine'), [])
      await expect.poll(() => handed.length).toBeGreaterThan(12)
      expect(Math.max(...waits)).toBeLessThanOrEqual(60_000)
      expect(Math.min(...waits.slice(9))).toBeGreaterThanOrEqual(30_000)
      expect(queue.isStuck).toBe(true)
      expect(await queue.hurry()).toBe(false)
      expect(store.kept[41]).toMatchObject({ answers: { comment: 'mine' }, arrived: 0 })
      queue.stop()
    }
  })

  it('sends everything at once when the page goes', () => {
    const queue = queueOf()
    for (const id of [41, 42]) queue.put(id, answers('a'), [])
    queue.leave()
    expect(handed.map(each => each.requirementId).sort()).toEqual([0, 41, 42])
  })
})

describe('what another tab has kept', () => {
  const entry = (comment: string, version: number, arrived = 0) => ({
    ...{ answers: answers(comment), unknown: [], version, arrived },
  })
  const theirs = (kept: BallotStore['kept'], seed = '00') => ({ ...store, seed, kept })

  it('is taken over where it is newer, and then is what the form shows', () => {
    const queue = queueOf()
    store.kept = { 41: entry('old', 1, 1), 42: entry('mine', 3) }
    queue.adopt(theirs({ 41: entry('new', 2), 42: entry('theirs', 2, 2), 43: entry('first', 1, 1) }))
    expect(ratingIn(store.kept[41])?.comment).toBe('new')
    expect(ratingIn(store.kept[42])?.comment).toBe('mine')
    expect(ratingIn(store.kept[43])?.comment).toBe('first')
    expect([...queue.replaced].sort()).toEqual(['41', '43'])
    expect(queue.waiting().sort()).toEqual(['41', '42'])
  })

  it('tells that the same answer has arrived, and never that another one has', () => {
    const queue = queueOf()
    store.kept = { 41: entry('same', 2), 42: entry('mine', 2) }
    queue.adopt(theirs({ 41: entry('same', 2, 2), 42: entry('theirs', 2, 2) }))
    expect(queue.waiting()).toEqual(['42'])
    expect(queue.replaced.size).toBe(0)
  })

  it('is left alone where it is another’s', () => {
    const queue = queueOf()
    queue.adopt(theirs({ 41: entry('another', 9) }, 'ff'))
    expect(store.kept).toEqual({})
  })
})
