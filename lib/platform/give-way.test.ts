import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { givingWay } from './give-way'
import { requestsInFlight } from './in-flight'

function work(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

/** Serves what `answer` takes, and fetches it once. */
async function fetchFrom(answer: () => Promise<void>): Promise<void> {
  const server = createServer(async (_, response) => {
    await answer()
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  await new Promise((resolve, reject) => {
    get({ port: (server.address() as AddressInfo).port, agent: false }, response =>
      response.resume().on('end', resolve),
    ).on('error', reject)
  })
  await new Promise(resolve => server.close(resolve))
}

it('goes on in slices, and lets whoever comes meanwhile be done before the next', async () => {
  const giveWay = givingWay({ slice: 5, most: 1000, share: 0 })
  const order: string[] = []
  const counting = (async () => {
    for (let i = 0; i < 12; i++) {
      work(2)
      order.push('count')
      await giveWay()
    }
  })()
  // Somebody's page, which takes eight turns.
  for (let i = 0; i < 8; i++) {
    work(3)
    order.push('page')
    await nextTurn()
  }
  await counting
  const before = order.slice(0, order.lastIndexOf('page')).filter(each => each === 'count')
  expect(before.length).toBeLessThanOrEqual(4)
  expect(order.filter(each => each === 'count')).toHaveLength(12)
})

it('waits for a request also in the turns in which it does nothing', async () => {
  const giveWay = givingWay({ slice: 2, most: 1000, share: 0 })
  let isOver = false
  let isAnswering = false
  let counted = 0
  const counting = (async () => {
    while (!isOver) {
      work(1)
      if (isAnswering) counted += 1
      await giveWay()
    }
  })()
  await fetchFrom(async () => {
    isAnswering = true
    for (let i = 0; i < 20; i++) {
      work(2)
      // Another thread does something short for it.
      for (let turn = 0; turn < 3; turn++) await nextTurn()
    }
    isAnswering = false
  })
  isOver = true
  await counting
  // One slice may have begun before it was heard.
  expect(counted).toBeLessThanOrEqual(4)
})

it('goes on while a request waits for something that takes long', async () => {
  const giveWay = givingWay({ most: 10_000 })
  let isOver = false
  let counted = 0
  const counting = (async () => {
    while (!isOver) {
      work(1)
      counted += 1
      await giveWay()
    }
  })()
  await fetchFrom(async () => {
    counted = 0
    while (counted < 40) await pause(20)
  })
  isOver = true
  await counting
})

it('gets on where others never end, and takes less than they do', async () => {
  const giveWay = givingWay()
  let isOver = false
  let turns = 0
  const others = (async () => {
    while (!isOver) {
      work(20)
      turns += 1
      await nextTurn()
    }
  })()
  let counted = 0
  const began = performance.now()
  while (performance.now() - began < 600) {
    work(1)
    counted += 1
    await giveWay()
  }
  isOver = true
  await others
  expect(counted).toBeGreaterThan(turns / 2)
  expect(counted).toBeLessThan(10 * turns)
})

it('knows how many requests are being answered, also of one that is broken off', async () => {
  requestsInFlight()
  let here = -1
  await fetchFrom(async () => {
    here = requestsInFlight()
  })
  expect(here).toBe(1)
  const server = createServer(() => undefined)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const broken = get({ port: (server.address() as AddressInfo).port, agent: false })
  broken.on('error', () => undefined)
  await new Promise(resolve => server.once('request', resolve))
  expect(requestsInFlight()).toBe(1)
  broken.destroy()
  await expect.poll(requestsInFlight).toBe(0)
  server.close()
})
