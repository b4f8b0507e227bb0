import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { database } from '@/db/client'
import { governanceCase } from '@/db/schema'
import { givenRoles } from '@/lib/access/permissions'
import { aFilledInForm, type FilledIn } from '@/lib/access/testing/filled-in-form'
import { aTown } from '@/lib/access/testing/town'
import { wholeDatabase } from '@/lib/access/testing/whole-database'
import { type FormAction, governedActions } from '@/lib/platform/action'
import { NAMES_KEPT } from '@/lib/platform/form-state'
import { forgetRates } from '@/lib/platform/rate-limit'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, roleOn } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import type { CaseState } from '@/lib/workflow/states'

withFreshDatabase()

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .map(file => join('lib', file))
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter(file => readFileSync(file, 'utf8').startsWith("'use server'"))

const names = new Map<FormAction, string>()
for (const file of files)
  for (const [name, action] of Object.entries(await import(resolve(file))))
    names.set(action as FormAction, name)

const withProse = governedActions
  .filter(each => each.prose.length > 0)
  .map(each => ({ ...each, name: names.get(each.action) ?? '' }))
const asking = withProse.filter(each => each.namesUnasked === undefined)

/** The state in which the form's case has to be. */
const stateFor: Readonly<Record<string, CaseState>> = {
  addAction: 'implementing',
  answerCheck: 'following_up',
  askHearing: 'proposed',
}

/** The one filled-in form is not enough for these; they ask through the same client, by the test above. */
const wantingMore = [
  ...['addLadderStep', 'addToSolution', 'agreeAnswers', 'agreeJudgement', 'closeCase', 'decide'],
  ...['finishRepair', 'holdReviewAfterwards', 'judgeTrial', 'lookBackOnRepair', 'noteChallengeAnswer'],
  ...['proposeSolution', 'redactComment', 'repealRequirement', 'saveProposal', 'saveTrialPlan'],
  ...['sumUpHearing', 'writeChallengePart', 'writeRepairNote'],
]

let town: Awaited<ReturnType<typeof aTown>>
let form: FilledIn
/** Whoever may do it all: named in the form's things too. */
let holder: Person

async function anew() {
  form = await aFilledInForm(town.units)
  holder = await aPerson(town.units.same, { name: 'Ymer Ødegaard' })
  for (const role of givenRoles) await roleOn(holder, town.units.same, role)
  for (const role of givenRoles) await roleOn(holder, town.units.municipality, role)
  forgetRates()
  await actAs(holder)
}

async function moveCase(id: number, state: CaseState | undefined) {
  if (!state) return
  const { write } = await database()
  await write(tx => tx.update(governanceCase).set({ state }).where(eq(governanceCase.id, id)))
}

beforeAll(async () => {
  town = await aTown()
  await aPerson(town.units.same, { name: 'Karla Vestergaard' })
})

it('every action with prose in it asks whom it names, but for these', () => {
  expect(withProse.length).toBeGreaterThan(30)
  const unasked = withProse.filter(each => each.namesUnasked !== undefined)
  expect(Object.fromEntries(unasked.map(each => [each.name, each.namesUnasked]))).toEqual({
    addOwnSubject: 'The lexicon holds words, and says nothing of anybody.',
    changeOwnSubject: 'The lexicon holds words, and says nothing of anybody.',
    stopTrial: 'It is stopped at once.',
  })
})

it('what is sent with a name in it changes nothing until it is kept, in every action that the filled-in form carries out', async () => {
  const untried: string[] = []
  for (const { name, action, prose } of asking) {
    await anew()
    await moveCase(Number(form.values.caseId), stateFor[name])
    const filledIn = { ...form.values, ...form.special[name] }
    const before = await wholeDatabase()
    const naming = { ...filledIn, [prose[0] ?? '']: 'Det er sådan, Karla gør' }
    const asked = await submit(action, naming)
    if (!asked.names) {
      expect(asked.status, name).toBe('refused')
      untried.push(name)
      continue
    }
    expect(Object.keys(asked.errors ?? {}), name).toEqual([prose[0]])
    expect(asked.errors?.[prose[0] ?? ''], name).toEqual(['Måske et navn: Karla Vestergaard.'])
    expect(asked.values?.[prose[0] ?? ''], name).toBe('Det er sådan, Karla gør')
    expect(await wholeDatabase(), name).toBe(before)
    expect(await submit(action, { ...naming, [NAMES_KEPT]: '' }), name).toMatchObject({ status: 'done' })
  }
  expect(untried.sort()).toEqual(wantingMore)
})
