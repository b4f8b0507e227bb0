import type { Page } from '@playwright/test'
import { caseId, requirementId, roundId } from '../db/seed/demo/load/keys'
import { departmentManagement, head, management } from './support/people'
import { expect, open, test } from './support/test'

/** How many sheets of A4 a page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
}

test('what is laid before others takes few sheets, and has nothing on it to press', async ({ as }) => {
  const receipt = `/requirements/STY-${String(requirementId('care-delivered-services')).padStart(4, '0')}`
  const presentation = `/cases/${caseId('pulse-quarterly')}/presentation`
  const decider = await as(departmentManagement)
  for (const [path, most, reader] of [
    [presentation, 1, decider],
    ['/follow-up/report', 1, decider],
    [`/cases/${caseId('arrival-call-removed')}`, 2, decider],
    [receipt, 4, await as(head)],
    // Thirty requirements in a whole municipality, and everything that was said of them.
    [`/rounds/${roundId('second')}`, 14, await as(management)],
  ] as const) {
    await open(reader, path)
    expect(await sheetsOf(reader), path).toBeLessThanOrEqual(most)
  }
  await open(decider, presentation)
  await decider.emulateMedia({ media: 'print' })
  await expect(decider.getByRole('link')).toHaveCount(0)
  await expect(decider.getByRole('button')).toHaveCount(0)
})
