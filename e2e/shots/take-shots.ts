import { expectThePage } from '../support/floor'
import { examples } from '../support/page-table'
import { visitors } from '../support/pages/example'
import { type Screen, screens, test } from '../support/test'
import { visitorOf } from '../support/visitors'

const wanted = process.env.SHOTS_OF ?? ''
const narrowed = process.env.SHOTS_IN?.split(',') ?? []

/** Those of a kind that were asked for; all of them where none was. */
function asked<Kind extends string>(kinds: readonly Kind[]): readonly Kind[] {
  const some = kinds.filter(kind => narrowed.includes(kind))
  return some.length > 0 ? some : kinds
}

for (const visitor of visitors)
  for (const locale of asked(['da', 'en']))
    test(`${visitor}, ${locale}`, async ({ as }) => {
      const page = await as(visitorOf(visitor), { locale })
      for (const { name, path, seenBy } of examples) {
        if (!seenBy.includes(visitor) || !name.includes(wanted)) continue
        const response = await page.goto(path)
        await page.evaluate(() => document.fonts.ready)
        await expectThePage(page, path, response)
        for (const screen of asked(Object.keys(screens) as Screen[]))
          for (const colorScheme of asked(['light', 'dark'])) {
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
