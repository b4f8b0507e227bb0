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

it('waits only so long where others never end', async () => {
  const giveWay = givingWay({ slice: 0, most: 20 })
  let isOver = false
  const others = (async () => {
    while (!isOver) {
      work(3)
      await nextTurn()
    }
  })()
  const began = performance.now()
  for (let i = 0; i < 5; i++) await giveWay()
  isOver = true
  await others
  expect(performance.now() - began).toBeLessThan(1000)
})
