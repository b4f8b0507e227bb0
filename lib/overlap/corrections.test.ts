import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { auditEvent, likenessCorrection, ownSubject } from '@/db/schema'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { loadRegister } from '@/lib/register/index-in-memory'
import { correctPair } from './actions'
import { Corrections, type Says } from './corrections'
import { shippedReader } from './lexicon/shipped'
import { addOwnSubject, changeOwnSubject, removeOwnSubject } from './lexicon-actions'
import { lexiconPage } from './lexicon-queries'
import { OVERLAPS, OverlapIndex } from './overlap-index'
import { correctionsExport, likenessOf, requirementsAlike } from './overlap-queries'
import { loadOverlaps, overlapsAtHand } from './overlaps-in-memory'

describe('what people have said of pairs (§6)', () => {
  const reading = shippedReader()
  const texts = [
    'Dobbeltkontrol af medicin',
    'To underskrifter ved medicin',
    'Kørebog for biler',
    'Brandøvelse hvert år',
    'Budgetopfølgning hver måned',
    'Røgfri arbejdstid',
  ]
  const index = () =>
    new OverlapIndex<string>(
      reading,
      () => true,
      texts.map((text, id) => ({ id, people: 'all', kept: reading.keep(text) })),
    )

  it('goes before what the product finds, seen from either side, and only for those pairs', () => {
    const pair = fc.record({
      firstId: fc.integer({ min: 0, max: 2 }),
      secondId: fc.integer({ min: 3, max: 5 }),
      says: fc.constantFrom<Says>('same', 'different'),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { selector: each => `${each.firstId}/${each.secondId}`, maxLength: 6 }),
        said => {
          const corrected = index()
          corrected.correct(new Corrections(said))
          const plain = index()
          for (const id of texts.keys()) {
            const found = new Map(corrected.near(id, 20).map(each => [each.id, each.likeness]))
            const before = new Map(plain.near(id, 20).map(each => [each.id, each.likeness]))
            for (const other of texts.keys()) {
              if (other === id) continue
              const says = said.find(
                each =>
                  [each.firstId, each.secondId].includes(id) && [each.firstId, each.secondId].includes(other),
              )?.says
              if (says === 'different') expect(found.has(other)).toBe(false)
              else if (says === 'same') expect(found.get(other)).toBeGreaterThanOrEqual(OVERLAPS)
              else expect(found.get(other)).toBe(before.get(other))
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('in the register', () => {
  withFreshDatabase({ each: 'test' })
  let home: Unit
  let head: Person
  let double: Requirement
  let signed: Requirement
  let driving: Requirement
  let administrator: Person

  beforeEach(async () => {
    const root = await aMunicipality()
    const department = await aUnit(root)
    home = await aUnit(department)
    head = await aPerson(home, { roles: ['head'], name: 'Mette Lund' })
    administrator = await aPerson(root, { roles: ['administrator'], name: 'Bo Holm' })
    double = await aRequirement(home, {
      title: 'Dobbeltkontrol af medicin',
      demand: 'En kollega kontrollerer dosis.',
      purpose: '',
    })
    signed = await aRequirement(home, {
      title: 'To underskrifter ved medicin',
      demand: 'To skriver under, når der doseres.',
      purpose: '',
    })
    driving = await aRequirement(home, {
      title: 'Kørebog',
      demand: 'Kilometer skrives op efter hver tur.',
      purpose: '',
    })
    for (const title of ['Brandøvelse', 'Budgetopfølgning', 'Røgfri arbejdstid', 'Nøgler til skabe'])
      await aRequirement(home, { title, demand: `${title} gennemføres.`, purpose: '' })
    await actAs(head)
  })
  const alikeTo = async (about: Requirement) => (await likenessOf(about)).alike.map(each => each.row.id)
  const say = (about: Requirement, other: Requirement, says: string) =>
    submit(correctPair, { requirementId: about.id, otherId: other.id, says })

  it('one who leads says that two are not the same: both pages heed it, it says who, and it can be taken back', async () => {
    expect(await alikeTo(double)).toContain(signed.id)
    await say(double, signed, 'different')
    expect(await alikeTo(double)).not.toContain(signed.id)
    expect(await alikeTo(signed)).not.toContain(double.id)
    const [denied] = (await likenessOf(signed)).denied
    expect(denied).toMatchObject({ row: { id: double.id }, said: { says: 'different', by: 'Mette Lund' } })
    await say(signed, double, 'undo')
    expect(await alikeTo(double)).toContain(signed.id)
    expect(await (await reader()).select().from(likenessCorrection)).toEqual([])
    const events = await (await reader())
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.event, 'requirement.likeness_said'))
    expect(events.map(each => each.after?.says)).toEqual(['different', 'undo'])
  })

  it('two that share no word are the same once somebody says so; a pair is kept once', async () => {
    expect(await alikeTo(double)).not.toContain(driving.id)
    await say(double, driving, 'same')
    await say(driving, double, 'same')
    expect(await alikeTo(double)).toContain(driving.id)
    expect(await (await reader()).select().from(likenessCorrection)).toHaveLength(1)
    expect((await say(double, double, 'same')).status).toBe('refused')
  })

  it('can be taken along to judge by', async () => {
    await say(driving, double, 'different')
    const [head, line, end] = (await correctionsExport()).split('\n')
    expect(head).toBe('says\tfirst\tfirst_text\tsecond\tsecond_text')
    expect(line?.split('\t')).toEqual([
      'different',
      String(double.referenceNumber),
      'Dobbeltkontrol af medicin. En kollega kontrollerer dosis.',
      String(driving.referenceNumber),
      'Kørebog. Kilometer skrives op efter hver tur.',
    ])
    expect(end).toBe('')
  })

  describe('the lexicon of the organisation', () => {
    const draft = { title: 'Zeppelintur', demand: '', purpose: '', groupIds: [] }
    const tried = async (text: string) => {
      const { tried: found } = await lexiconPage({ search: '', text })
      return found?.subjects.map(each => each.name.da) ?? []
    }
    beforeEach(() => actAs(administrator))

    it('takes effect at once: two that share no letters are seen to be about the same, until it is removed', async () => {
      expect(await tried('Flyvning med quadcopter')).toEqual([])
      const flying = await aRequirement(home, {
        title: 'Quadcopteren',
        demand: 'Flyves i weekenden.',
        purpose: '',
      })
      const alike = async () =>
        (await requirementsAlike({ ...draft, unitIds: [home.id] })).map(each => each.row.id)
      expect(await alike()).not.toContain(flying.id)
      const added = await submit(addOwnSubject, { name: 'Luftskibe', words: 'zeppelin, quadcopter' })
      expect(added).toMatchObject({ status: 'done', message: 'Emnet er tilføjet og bruges nu.' })
      expect(await tried('Flyvning med quadcopter')).toEqual(['Luftskibe'])
      expect(await alike()).toContain(flying.id)
      const [made] = await (await reader()).select().from(ownSubject)
      await submit(changeOwnSubject, { ownSubjectId: made?.id, name: 'Luftskibe', words: 'zeppelin' })
      expect(await tried('Flyvning med quadcopter')).toEqual([])
      expect(await tried('Flyvning med zeppelinen')).toEqual(['Luftskibe'])
      await submit(removeOwnSubject, { ownSubjectId: made?.id })
      expect(await tried('Flyvning med zeppelinen')).toEqual([])
    })

    it('lets no write wait while all texts are read with it: that is given what was known before', async () => {
      const db = await reader()
      const before = await loadOverlaps(db, await loadRegister(db))
      await submit(addOwnSubject, { name: 'Luftskibe', words: 'zeppelin' })
      const list = await loadRegister(db)
      let isRead = false
      const reading = loadOverlaps(db, list).then(overlaps => {
        isRead = true
        return overlaps
      })
      await setImmediate()
      expect(await overlapsAtHand(db, list)).toBe(before)
      expect(isRead).toBe(false)
      const after = await reading
      expect(after).not.toBe(before)
      expect(await overlapsAtHand(db, list)).toBe(after)
    })

    it.each([
      ['', 'Skriv mindst ét ord, man kan kende emnet på.'],
      ['ab', '»ab« er for kort. Skriv mindst tre bogstaver.'],
      ['zeppelin, skal', '»skal« står i næsten alle tekster og siger ikke, hvad de handler om.'],
      [',;\n', 'Skriv mindst ét ord, man kan kende emnet på.'],
      ['...', '»...« er for kort. Skriv mindst tre bogstaver.'],
    ])('refuses %j, with a sentence at the field and everything still there', async (words, sentence) => {
      const answer = await submit(addOwnSubject, { name: 'Luftskibe', words })
      expect(answer.errors).toEqual({ words: [sentence] })
      expect(answer.values).toMatchObject({ name: 'Luftskibe', words })
      expect(await (await reader()).select().from(ownSubject)).toEqual([])
    })

    it('refuses a word that is in most requirements, and a name twice', async () => {
      for (let number = 0; number < 8; number++)
        await aRequirement(home, { title: `Skema ${number}`, demand: 'Feltet udfyldes.', purpose: '' })
      const answer = await submit(addOwnSubject, { name: 'Felter', words: 'feltet' })
      expect(answer.errors?.words).toEqual([
        '»feltet« står i 8 af 15 gældende krav og ville gøre dem alle ens. Vælg et ord, der siger mere.',
      ])
      expect((await submit(addOwnSubject, { name: 'Luftskibe', words: 'zeppelin' })).status).toBe('done')
      const twice = await submit(addOwnSubject, { name: ' luftskibe ', words: 'flyver' })
      expect(twice.errors?.name).toEqual(['Der er allerede et emne med det navn.'])
    })

    it('is searched by name and by word, the shipped and the own', async () => {
      await submit(addOwnSubject, { name: 'Luftskibe', words: 'quadcopter' })
      const found = async (search: string) =>
        (await lexiconPage({ search, text: '' })).found?.shown.map(each => each.kind)
      expect(await found('quadcop')).toEqual(['own'])
      expect(await found('luftskib')).toEqual(['own'])
      expect(await found('findesikke')).toEqual([])
    })

    it('shows the first few subjects, those by that name before those with such a word, and their many words apart', async () => {
      const found = async (search: string) => (await lexiconPage({ search, text: '' })).found
      expect((await found('a'))?.shown).toHaveLength(10)
      // "Ernæring" stands before it in the lexicon, and is known by that word too.
      expect((await found('vejning'))?.shown[0]?.key).toBe('subject/weighing')
      const medicine = await found('medicin')
      expect(medicine?.total).toBeGreaterThan(20)
      expect(medicine?.shown[0]).toMatchObject({ key: 'subject/medication', name: { da: 'medicin' } })
      for (const { name, words } of medicine?.shown ?? []) {
        expect(`${name.da} ${name.en} ${words.join(' ')}`).toContain('medicin')
        expect(words.length).toBeLessThanOrEqual(8)
      }
    })
  })
})
