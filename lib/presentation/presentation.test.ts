import { beforeEach, describe, expect, it } from 'vitest'
import { wordsOf } from '@/lib/documents/model'
import { openDocx, openPdf } from '@/lib/documents/testing/open-file'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import type { Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { today } from '@/lib/platform/time'
import { aSolution } from '@/lib/solution/testing/solutions'
import { noteMed } from '@/lib/workflow/med-actions'
import {
  aCaseWorld,
  aRemovable,
  type CaseWorld,
  caseOf,
  formOf,
  standingProposal,
  walkTo,
} from '@/lib/workflow/testing/case-world'
import { casePresentation, presentationFile } from './presentation-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let about: Requirement
let caseId: number
let proposalId: number
beforeEach(async () => {
  world = await aCaseWorld()
  about = await aRemovable(world.institution)
  await walkTo('consultation', world, about)
  caseId = (await caseOf(about.id)).id
  proposalId = (await standingProposal(caseId))?.id ?? 0
})

const wordsFor = async () => {
  const view = await casePresentation(await actorOf(world.director), caseId)
  return view ? wordsOf(view.document) : []
}

it('tells what the works council had before it, what it thought and what was agreed, each by itself (§8)', async () => {
  await actAs(world.head)
  const part = { papers: 'Rundens resultat.', pointsOfView: 'Aftenholdet er i tvivl.', summary: 'Vi prøver.' }
  await submit(noteMed, { ...(await formOf(about.id)), discussedOn: today(), ...part })
  const words = await wordsFor()
  const after = (term: string) => words[words.indexOf(term) + 1]
  expect(after('Hvad MED havde for sig')).toBe('Rundens resultat.')
  expect(after('Synspunkter i MED')).toBe('Aftenholdet er i tvivl.')
  expect(after('Drøftelse i MED')).toMatch(/^Drøftet .*20\d\d: Vi prøver\.$/)
})

describe("the employees' own proposals in the case presentation (§8)", () => {
  it('are told by their words and their label, without who, and what it is built on first, in both files', async () => {
    await aSolution(about, world.institution, { caseId, state: 'taken_over', body: 'Vi spørger hinanden.' })
    await aSolution(about, world.teamA, {
      ...{ caseId, proposalId, state: 'taken_over', body: 'Vi nøjes med stikprøver.' },
      week: '2026-W47',
    })
    const words = await wordsFor()
    const at = words.indexOf('Hvad medarbejderne selv har foreslået')
    expect(words.slice(at + 1, at + 3)).toEqual([
      '»Vi nøjes med stikprøver.« (uden navn, Team Fjordbakken; ingen støtter det endnu) Forslaget bygger på det.',
      '»Vi spørger hinanden.« (uden navn, Hjemmeplejen Nord; ingen støtter det endnu)',
    ])
    await actAs(world.director)
    const bytes = async (format: 'docx' | 'pdf') =>
      new Uint8Array(await (await presentationFile(format, String(caseId))).arrayBuffer())
    for (const { text } of [openDocx(await bytes('docx')), await openPdf(await bytes('pdf'))])
      expect(text).toContain('Forslaget bygger på det.')
  })

  it('carry the name of whoever put it under one, and neither week nor day', async () => {
    await aSolution(about, world.teamA, {
      ...{ caseId, state: 'taken_over', writerPersonId: world.employee.id },
      ...{ week: '2026-W47', deliveredOn: '2026-11-23' },
    })
    const said = (await wordsFor()).join(' ')
    expect(said).toContain('(Medarbejder, Team Fjordbakken;')
    expect(said).not.toMatch(/W47|uge 47|23\. november/)
  })

  it('are not told when they were taken out of sight or belong to another case, nor is a heading then', async () => {
    await aSolution(about, world.teamA, { caseId, state: 'hidden', body: 'Taget ud.' })
    await aSolution(about, world.teamA, { state: 'new', body: 'Ikke taget over.' })
    const said = (await wordsFor()).join(' ')
    expect(said).not.toContain('Taget ud.')
    expect(said).not.toContain('Ikke taget over.')
    expect(said).not.toContain('Hvad medarbejderne selv har foreslået')
  })

  it('are at most three, and it says how many more there are', async () => {
    for (let count = 0; count < 5; count++)
      await aSolution(about, world.teamA, { caseId, state: 'taken_over', body: `Forslag ${count}` })
    const said = (await wordsFor()).join(' ')
    expect(said.match(/»Forslag \d«/g)).toHaveLength(3)
    expect(said).toContain('2 forslag mere fra medarbejderne står i sagen.')
  })
})
