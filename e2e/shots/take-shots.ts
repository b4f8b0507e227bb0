import { expectThePage } from '../support/floor'
import { examples } from '../support/page-table'
import { visitors } from '../support/pages/example'
import { type Screen, screens, test } from '../support/test'
import { visitorOf } from '../support/visitors'

const wanted = process.env.SHOTS_OF ?? ''

for (const visitor of visitors)
  for (const locale of ['da', 'en'] as const)
    test(`${visitor}, ${locale}`, async ({ as }) => {
      const page = await as(visitorOf(visitor), { locale })
      for (const { name, path, seenBy } of examples) {
        if (!seenBy.includes(visitor) || !name.includes(wanted)) continue
        const response = await page.goto(path)
        await page.evaluate(() => document.fonts.ready)
        await expectThePage(page, path, response)
        for (const screen of Object.keys(screens) as Screen[])
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme })
            await page.setViewportSize(screens[screen])
            // As tall as the page, so that what stays at the bottom of the screen stands at the bottom of the picture.
            const height = await page.evaluate(() => document.documentElement.scrollHeight)
            await page.setViewportSize({ ...screens[screen], height })
            // A picture taken in the same frame as the change of colours shows half of each.
            await page.evaluate(
              () => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown))),
            )
            await page.screenshot({ path: `shots/${name}/${visitor}-${locale}-${screen}-${colorScheme}.png` })
          }
      }
    })
