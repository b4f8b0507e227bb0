import type { Transaction } from '@/db/client'
import {
  criticalReview,
  criticalReviewItem,
  person,
  professionalGroup,
  requirement,
  requirementBinding,
  risk,
  settings,
  unit,
} from '@/db/schema'
import type { SignalKind } from '@/lib/signals/vocabulary'
import { type Labelled, readLabelled } from '../read-labelled'
import { cases, type Given } from './cases'

const FOLDER = 'scripts/eval/labelled'
const REQUIREMENTS = 300
const PEOPLE_A_TEAM = 6
const LONG_AGO = '2015-01-01'

/** A signal by its kind and what it is about, as the table of signals names it. */
export type Label = `${SignalKind} ${'requirement' | 'unit'}:${number}`

/** What is known of the municipality that was made: by the cases for the exact rules, by the subjects of its texts for overlap. */
export interface Labels {
  exact: Set<Label>
  overlap: Set<Label>
  /** Pairs of requirements that ask for the same of the same people, `lower-higher`. */
  pairs: Set<string>
  requirements: number
}

/** Writes the labelled municipality into an empty database and tells what is known of it. */
export async function storeMunicipality(tx: Transaction): Promise<Labels> {
  const town = await Town.begin(tx)
  const labels: Labels = { exact: new Set(), overlap: new Set(), pairs: new Set(), requirements: 0 }
  const open = readLabelled(`${FOLDER}/overlap-open.tsv`)
  const texts = [...open, ...readLabelled(`${FOLDER}/overlap-development.tsv`)]
  const made: { id: number; said: Labelled; at: string }[] = []

  for (const [at, each] of cases.entries()) {
    const home = await town.institution(`Tilfælde ${at + 1}`)
    const idOf = new Map<string, number>()
    // Each case says different things: what its requirements are labelled with comes from nothing they say.
    const said = differentTexts(texts, at * 3, each.given.length)
    for (const [place, given] of each.given.entries()) {
      const text = said[place] as Labelled
      const id = await town.requirement(given, text, home, idOf)
      if (given.as) idOf.set(given.as, id)
      for (const kind of given.expects ?? []) labels.exact.add(`${kind} requirement:${id}`)
      labels.requirements++
    }
    if (each.grows !== undefined) labels.exact.add(`area_growth unit:${home.teams[each.grows]}`)
  }

  const homes = new Map<string, Home>()
  for (const text of texts.slice(0, REQUIREMENTS - labels.requirements)) {
    const home = homes.get(text.sector) ?? (await town.institution(`Sektor ${text.sector}`))
    homes.set(text.sector, home)
    made.push({ id: await town.requirement({}, text, home, new Map()), said: text, at: text.sector })
    labels.requirements++
  }
  for (const one of made)
    for (const other of made) {
      if (one.id >= other.id || one.at !== other.at || one.said.subject !== other.said.subject) continue
      labels.pairs.add(`${one.id}-${other.id}`)
      labels.overlap.add(`overlap requirement:${one.id}`).add(`overlap requirement:${other.id}`)
    }
  return labels
}

/** So many texts, no two of one subject, beginning at a place in the list. */
function differentTexts(texts: readonly Labelled[], from: number, count: number): Labelled[] {
  const subjects = new Set<string>()
  const chosen: Labelled[] = []
  for (let at = from; chosen.length < count; at++) {
    const text = texts[at % texts.length] as Labelled
    if (subjects.has(text.subject)) continue
    subjects.add(text.subject)
    chosen.push(text)
  }
  return chosen
}

interface Home {
  institution: number
  teams: [number, number]
}

class Town {
  private made = 0
  private readonly risks = new Map<string, number>()

  private constructor(
    private readonly tx: Transaction,
    private readonly root: number,
    private readonly department: number,
    private readonly group: number,
  ) {}

  static async begin(tx: Transaction): Promise<Town> {
    await tx.insert(settings).values({ id: 1, municipalityName: 'Mærkekøbing Kommune' })
    const [group] = await tx.insert(professionalGroup).values({ name: 'Alle' }).returning()
    const [root] = await tx
      .insert(unit)
      .values({ name: 'Mærkekøbing Kommune', kind: 'municipality', path: '/1/' })
      .returning()
    const [department] = await tx
      .insert(unit)
      .values({ name: 'Forvaltningen', kind: 'department', parentId: root?.id, path: '/1/2/' })
      .returning()
    return new Town(tx, root?.id ?? 0, department?.id ?? 0, group?.id ?? 0)
  }

  /** An institution with two teams of six. */
  async institution(name: string): Promise<Home> {
    const institution = await this.unit(name, 'institution', this.department)
    const teams: [number, number] = [
      await this.unit(`${name}, hold A`, 'team', institution),
      await this.unit(`${name}, hold B`, 'team', institution),
    ]
    for (const unitId of teams)
      await this.tx.insert(person).values(
        Array.from({ length: PEOPLE_A_TEAM }, (_, at) => ({
          ...{ name: `Medarbejder ${unitId}-${at}`, unitId, professionalGroupId: this.group },
          status: 'active' as const,
        })),
      )
    return { institution, teams }
  }

  private async unit(name: string, kind: 'institution' | 'team', parentId: number): Promise<number> {
    const path =
      kind === 'team' ? `/${this.root}/${this.department}/${parentId}/` : `/${this.root}/${parentId}/`
    const [made] = await this.tx
      .insert(unit)
      .values({ name, kind, parentId, path })
      .returning({ id: unit.id })
    return made?.id ?? 0
  }

  async requirement(
    given: Given,
    { text }: Labelled,
    home: Home,
    idOf: ReadonlyMap<string, number>,
  ): Promise<number> {
    const [title = '', demand = ''] = text.split(/\. (.*)/s)
    const level = given.level ?? 'institution'
    const [row] = await this.tx
      .insert(requirement)
      .values({
        ...{ referenceNumber: ++this.made, title, demand, kind: 'documentation', level },
        authority: level === 'state' ? 'state' : level === 'municipality' ? 'department' : 'institution',
        introducedBecause: given.because ?? 'law',
        legalStatus: given.legal ?? 'form_required',
        introducedOn: given.introducedOn ?? LONG_AGO,
        reviewBy: given.reviewBy === undefined ? '2027-06-01' : given.reviewBy,
        sunsetOn: given.sunsetOn ?? null,
        status: given.draft ? 'draft' : given.repealedFrom ? 'repealed' : 'active',
        repealedFrom: given.repealedFrom ?? null,
        riskId: given.risk === undefined ? null : await this.risk(`${home.institution} ${given.risk}`),
        derivesFromId: given.derivesFrom === undefined ? null : (idOf.get(given.derivesFrom) ?? null),
        ...{ ownerUnitId: home.institution, createdAt: 0, updatedAt: 0 },
      })
      .returning({ id: requirement.id })
    const id = row?.id ?? 0
    const unitId = given.team === undefined ? home.institution : home.teams[given.team]
    await this.tx.insert(requirementBinding).values({ requirementId: id, unitId })
    for (const outcome of given.reviews ?? []) {
      const [review] = await this.tx
        .insert(criticalReview)
        .values({ requirementId: id, occasion: 'registering', outcome, onDay: LONG_AGO, at: 0 })
        .returning({ id: criticalReview.id })
      for (const found of given.reviewFound ?? [])
        await this.tx.insert(criticalReviewItem).values({
          ...{ reviewId: review?.id ?? 0, requirementId: idOf.get(found) ?? 0 },
          ...{ overlaps: true, sameRisk: false, hours: 0, answer: outcome === 'skipped' ? null : 'keep' },
        })
    }
    return id
  }

  private async risk(name: string): Promise<number> {
    const known = this.risks.get(name)
    if (known) return known
    const [made] = await this.tx.insert(risk).values({ name, nameKey: name }).returning({ id: risk.id })
    this.risks.set(name, made?.id ?? 0)
    return made?.id ?? 0
  }
}
