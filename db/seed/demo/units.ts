import type { DemoUnit, UnitKey, UnitKind } from './shapes'

/** A unit with the units below it, as one writes an organisation chart. */
interface Branch {
  readonly key: UnitKey
  readonly name: string
  readonly below?: readonly Branch[]
}

const organisation: Branch = {
  key: 'fjordby',
  name: 'Fjordby Kommune',
  below: [
    {
      key: 'sundhed',
      name: 'Sundhed og Omsorg',
      below: [
        {
          key: 'hjemmeplejen-nord',
          name: 'Hjemmeplejen Nord',
          below: [
            { key: 'hn-fjordbakken', name: 'Team Fjordbakken' },
            { key: 'hn-mosegaarden', name: 'Team Mosegården' },
            { key: 'hn-skovvang', name: 'Team Skovvang' },
            { key: 'hn-aften-nat', name: 'Aften- og natteam Nord' },
          ],
        },
        {
          key: 'hjemmeplejen-syd',
          name: 'Hjemmeplejen Syd',
          below: [
            { key: 'hs-havnen', name: 'Team Havnen' },
            { key: 'hs-aaparken', name: 'Team Åparken' },
            { key: 'hs-aften-nat', name: 'Aften- og natteam Syd' },
          ],
        },
        {
          key: 'soebo',
          name: 'Plejecenter Søbo',
          below: [
            { key: 'soebo-boegehuset', name: 'Bøgehuset' },
            { key: 'soebo-egehuset', name: 'Egehuset' },
            { key: 'soebo-natvagten', name: 'Natvagten' },
          ],
        },
        {
          key: 'sygeplejen',
          name: 'Sygeplejen',
          below: [
            { key: 'sygepleje-klinik', name: 'Sygeplejeklinikken' },
            { key: 'sygepleje-ude', name: 'Udkørende sygepleje' },
            { key: 'sygepleje-akut', name: 'Akutteamet' },
          ],
        },
        {
          key: 'genoptraening',
          name: 'Genoptræning og Rehabilitering',
          below: [
            { key: 'genoptraening-team', name: 'Genoptræningsteamet' },
            { key: 'hverdagsrehab', name: 'Hverdagsrehabilitering' },
            { key: 'hjaelpemidler', name: 'Hjælpemidler' },
          ],
        },
      ],
    },
    {
      key: 'boern',
      name: 'Børn og Skole',
      below: [
        {
          key: 'dagtilbud-oest',
          name: 'Dagtilbud Øst',
          below: [
            { key: 'maelkevejen', name: 'Børnehuset Mælkevejen' },
            { key: 'solstraalen', name: 'Børnehuset Solstrålen' },
            { key: 'spiren', name: 'Vuggestuen Spiren' },
          ],
        },
        {
          key: 'dagtilbud-vest',
          name: 'Dagtilbud Vest',
          below: [
            { key: 'regnbuen', name: 'Børnehuset Regnbuen' },
            { key: 'skovtrolden', name: 'Naturbørnehaven Skovtrolden' },
            { key: 'dagplejen', name: 'Dagplejen' },
          ],
        },
        {
          key: 'fjordskolen',
          name: 'Fjordskolen',
          below: [
            { key: 'fjordskolen-indskoling', name: 'Indskolingen, Fjordskolen' },
            { key: 'fjordskolen-mellemtrin', name: 'Mellemtrinnet, Fjordskolen' },
            { key: 'fjordskolen-udskoling', name: 'Udskolingen, Fjordskolen' },
            { key: 'fjordskolen-sfo', name: 'SFO Fjordhulen' },
          ],
        },
        {
          key: 'bakkeskolen',
          name: 'Bakkeskolen',
          below: [
            { key: 'bakkeskolen-indskoling', name: 'Indskolingen, Bakkeskolen' },
            { key: 'bakkeskolen-udskoling', name: 'Mellemtrin og udskoling, Bakkeskolen' },
            { key: 'bakkeskolen-sfo', name: 'SFO Bakken' },
          ],
        },
        {
          key: 'ppr',
          name: 'PPR',
          below: [
            { key: 'ppr-psykologer', name: 'Psykologteamet' },
            { key: 'ppr-tale', name: 'Tale- og læringsteamet' },
          ],
        },
      ],
    },
    {
      key: 'social',
      name: 'Social og Beskæftigelse',
      below: [
        {
          key: 'strandgaarden',
          name: 'Botilbuddet Strandgården',
          below: [
            { key: 'strandgaarden-a', name: 'Hus A' },
            { key: 'strandgaarden-b', name: 'Hus B' },
            { key: 'strandgaarden-nat', name: 'Nattevagten' },
          ],
        },
        {
          key: 'jobcenter',
          name: 'Jobcenter Fjordby',
          below: [
            { key: 'job-jobparate', name: 'Jobparate' },
            { key: 'job-sygedagpenge', name: 'Sygedagpenge' },
            { key: 'job-unge', name: 'Unge og uddannelse' },
            { key: 'job-virksomhed', name: 'Virksomhedsservice' },
          ],
        },
        {
          key: 'familieraadgivning',
          name: 'Familierådgivningen',
          below: [
            { key: 'familie-modtagelse', name: 'Modtagelsen' },
            { key: 'familie-boern-unge', name: 'Børn og unge' },
            { key: 'familie-handicap', name: 'Børn med handicap' },
          ],
        },
        {
          key: 'socialpsykiatri',
          name: 'Socialpsykiatri og Rusmidler',
          below: [
            { key: 'bostoette', name: 'Bostøtten' },
            { key: 'rusmiddelteam', name: 'Rusmiddelteamet' },
            { key: 'vaerestedet', name: 'Værestedet Pejsen' },
          ],
        },
      ],
    },
  ],
}

const kinds: readonly UnitKind[] = ['municipality', 'department', 'institution', 'team']

function flatten(branch: Branch, parent: UnitKey | null, depth: number): DemoUnit[] {
  const unit = { key: branch.key, name: branch.name, kind: kinds[depth] ?? 'team', parent }
  return [unit, ...(branch.below ?? []).flatMap(each => flatten(each, branch.key, depth + 1))]
}

/** Every unit of Fjordby Kommune, parents before children. */
export const units: readonly DemoUnit[] = flatten(organisation, null, 0)

const parents = new Map(units.map(unit => [unit.key, unit.parent]))

/** The unit itself and everything above it, nearest first. */
export function upward(key: UnitKey): UnitKey[] {
  const parent = parents.get(key)
  if (parent === undefined) throw new RangeError(`unknown unit ${key}`)
  return parent === null ? [key] : [key, ...upward(parent)]
}

/** Whether `key` is `root` or lies below it. */
export function isWithin(key: UnitKey, root: UnitKey): boolean {
  return upward(key).includes(root)
}
