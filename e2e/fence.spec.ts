import { head, unitId } from './support/people'
import { expect, open, test } from './support/test'

/** What a thumb needs, px. */
const THUMB = 44

test('on a phone every post of the fence is wide and high enough for a thumb', async ({ as }) => {
  const page = await as(head, { screen: 'phone' })
  await open(page, `/units/${unitId('hjemmeplejen-nord')}`)
  const reaches = await page.locator('.fence .post-reach').evaluateAll(all =>
    all.map(each => {
      const { width, height, left } = each.getBoundingClientRect()
      return { width, height, left }
    }),
  )
  expect(reaches.length).toBeGreaterThan(20)
  for (const { width, height } of reaches) {
    expect(width).toBeGreaterThan(THUMB - 0.1)
    expect(height).toBeGreaterThan(THUMB)
  }
  // The last one of the longest row is reached by keyboard, and comes into sight.
  await page.locator('.fence .post').first().focus()
  await page.keyboard.press('End')
  await expect(page.locator('.fence .post:focus')).toBeInViewport()
})
