import { caseId } from '../db/seed/demo/load/keys'
import { cases } from '../db/seed/demo/stories/all'
import { look } from './support/database'
import { management, medRepresentative } from './support/people'
import { expect, isAwake, open, test } from './support/test'

const pulse = caseId('pulse-quarterly')
const today = () => new Date().toLocaleDateString('sv-SE')

test('a claim by the works-council representative holds the decision back until it is discussed', async ({
  as,
  server,
}) => {
  expect(cases.find(each => each.key === 'pulse-quarterly')?.state).toBe('awaiting_decision')
  // As if nobody had asked for a discussion yet.
  await look(server, 'delete from med_discussion where case_id = ?', [pulse])
  await look(server, 'update governance_case set med_needed = 0 where id = ?', [pulse])
  await look(server, 'update proposal set med_needed = 0 where case_id = ?', [pulse])
  const [council, decider] = [await as(medRepresentative), await as(management)]
  const yes = decider.getByLabel('Ja, vi gør det')
  await open(decider, `/cases/${pulse}`)
  await expect(yes).toBeVisible()

  await open(council, `/cases/${pulse}`)
  await council.getByRole('button', { name: 'Bed om en drøftelse i MED' }).click()
  await expect(council.getByText('En medarbejderrepræsentant har bedt om drøftelsen.')).toBeVisible()
  await decider.reload()
  await expect(decider.getByText('Drøftelsen i MED er ikke noteret endnu.').first()).toBeVisible()
  await expect(yes).toHaveCount(0)

  await isAwake(council)
  await council.getByLabel('Drøftet den').fill(today())
  await council.getByLabel('Hvad blev sagt?').fill('MED bakker forslaget op.')
  await council.getByRole('button', { name: 'Noter drøftelsen' }).click()
  await expect(council.getByText('MED bakker forslaget op.')).toBeVisible()
  await decider.reload()
  await expect(yes).toBeVisible()
})
