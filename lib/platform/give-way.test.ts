import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { givingWay } from './give-way'

function work(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

it('goes on in slices, and lets whoever comes meanwhile be done before the next', async () => {
  const giveWay = givingWay({ slice: 5, most: 1000 })
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

it('gets on where others never end, and takes about as much as they do', async () => {
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
  expect(counted).toBeGreaterThan(4 * turns)
  expect(counted).toBeLessThan(45 * turns)
})
