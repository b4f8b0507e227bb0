import { look } from './support/database'
import { expectAccessible, expectNoSidewaysScroll, expectThePage } from './support/floor'
import type { RunningServer } from './support/server'
import { expect, isAwake, withOwnServer } from './support/test'

/** A municipality that has just been made, with names as long as they come. */
const test = withOwnServer({ demo: false })

const DEPARTMENT = 'Sundheds-, Ældre- og Omsorgsforvaltningen med tilhørende administrative fællesfunktioner'
const INSTITUTION =
  'Rehabiliteringsafdelingen for neurologisk genoptræning og hjælpemiddelformidling i Nordøstdistriktet'

const somebody = (id: number, name: string) => ({ id, name, email: `p${id}@noerreby.example` })
const administrator = somebody(1, 'Asta Holm')
const head = somebody(2, 'Wilhelmine-Antoinette Sofie Amalie von Rosenkrantz-Charisius')
const council = somebody(3, 'Bo Ek')
const management = somebody(4, 'Dina Ravn')

/** As they would be added one by one. */
async function people(server: RunningServer) {
  await look(
    server,
    "insert into unit (id, parent_id, name, kind, path) values (2, 1, ?, 'department', '/1/2/')",
    [DEPARTMENT],
  )
  await look(
    server,
    "insert into unit (id, parent_id, name, kind, path) values (3, 2, ?, 'institution', '/1/2/3/')",
    [INSTITUTION],
  )
  for (const each of [head, council, management])
    await look(
      server,
      `insert into person (id, name, email, unit_id, professional_group_id, employment_fraction, status, password_hash)
        values (?, ?, ?, 3, 1, 1, 'active', 'none')`,
      [each.id, each.name, each.email],
    )
  for (const [id, unit, role] of [
    [head.id, 3, 'head'],
    [council.id, 1, 'med_representative'],
    [management.id, 1, 'management'],
  ])
    await look(server, 'insert into role_assignment (person_id, unit_id, role) values (?, ?, ?)', [
      id ?? 0,
      unit ?? 0,
      role ?? '',
    ])
  await look(server, 'update change_counter set value = value + 1')
}

const pictures = ['chain', 'flow', 'ledger', 'share', 'week'].map(name => `/pictures/${name}?unit=3`)
const everybody = [
  '/',
  '/requirements',
  '/rounds',
  '/decisions',
  '/follow-up',
  '/hassle',
  '/units/3',
  '/rate',
]
const seen = [
  { who: administrator, paths: ['/', '/admin', '/admin/units', '/admin/people', '/admin/messages'] },
  {
    who: head,
    paths: [
      ...everybody,
      '/requirements/new',
      '/rounds/new',
      '/signals',
      '/hassle/inbox',
      '/solutions',
      ...pictures,
    ],
  },
  { who: council, paths: [...everybody, '/signals'] },
  { who: management, paths: [...everybody, '/signals', '/hassle/inbox', '/solutions', '/units'] },
]

test('every page of an almost empty municipality stands, says what will be there, and fits a phone', async ({
  page,
  as,
  server,
}) => {
  await page.goto('/welcome')
  await isAwake(page)
  await page.getByLabel('Kommunens navn').fill('Nørreby Kommune')
  await page.getByLabel('Dit navn').fill(administrator.name)
  await page.getByLabel('Din mailadresse').fill(administrator.email)
  await page.getByLabel('Adgangskode').fill('tre tilfældige ord her')
  await page.getByRole('button', { name: 'Opret kommunen' }).click()
  await expect(page).not.toHaveURL(/welcome/)

  // Nobody leads anything yet, so nobody is promised that a head sees it.
  await page.goto('/hassle')
  await expect(page.getByText('Ingen leder Nørreby Kommune i Råderum endnu.')).toBeVisible()

  await people(server)
  for (const { who, paths } of seen) {
    const visitor = await as(who, { screen: 'phone' })
    for (const path of paths) {
      await test.step(`${who.name}: ${path}`, async () => {
        const response = await visitor.goto(path)
        await expectThePage(visitor, path, response)
        await expectNoSidewaysScroll(visitor)
        await expectAccessible(visitor)
      })
    }
  }
})
