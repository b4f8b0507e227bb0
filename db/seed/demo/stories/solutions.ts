import type { SolutionStepKind } from '@/lib/solution/vocabulary'
import type { DecisionForm, Outcome } from '@/lib/workflow/decision-forms'
import { headOf } from '../people'
import type { PersonKey, UnitKey } from '../shapes'

/** What an employee has proposed of a requirement. Days are counted from the day the demo is filled. */
interface DemoSolution {
  readonly requirement: string
  /** Where they work; without a name only its class is stored. */
  readonly unit: UnitKey
  /** Present for one under a name. */
  readonly writer?: PersonKey
  readonly written: number
  readonly what: readonly [Outcome, DecisionForm]
  readonly text: string
  readonly hopedEffect: string
  readonly knownBy: string
  /** Of the private link, where the demo shows it. */
  readonly secret?: string
  readonly supports: number
  readonly additions: readonly { readonly unit: UnitKey; readonly written: number; readonly text: string }[]
  readonly steps: readonly {
    readonly kind: SolutionStepKind
    readonly by: PersonKey
    readonly on: number
    readonly text?: string
    readonly case?: string
  }[]
}

const north = headOf('hjemmeplejen-nord')

/**
 * What employees of Fjordby have proposed: without a name and taken over by a case, with a name and waiting for an answer, and answered. The secret of
 * the first one's private link is known, so that the demo can show what its writer sees.
 */
export const solutions: readonly DemoSolution[] = [
  {
    requirement: 'hn-key-log',
    unit: 'hn-fjordbakken',
    written: -30,
    what: ['remove', 'repeal'],
    text: 'Vi lægger bogen væk. De nye låse viser selv, hvem der har låst op og hvornår, og de fire nøgler, der er tilbage, kan hænge i det låste skab.',
    hopedEffect: 'Vi kører til den første borger ti minutter tidligere, og borgerne er stadig trygge.',
    knownBy:
      'Ingen nøgle mangler ved den månedlige optælling, og ingen borger spørger, hvem der har været der.',
    secret: '50'.repeat(32),
    supports: 9,
    additions: [
      {
        unit: 'hn-mosegaarden',
        written: -22,
        text: 'Aftenholdet skal kunne komme til skabet, når kontoret er gået hjem.',
      },
    ],
    steps: [
      {
        kind: 'answered',
        by: north,
        on: -19,
        text: 'Godt forslag. Jeg åbner en sag om nøglebogen og tager det med dér, så vi får set på de fire nøgler først.',
      },
      { kind: 'taken_over', by: north, on: -18, case: 'key-log' },
    ],
  },
  {
    requirement: 'hn-first-visit',
    unit: 'hn-skovvang',
    writer: 'hn-skovvang-social_health_assistant-1',
    written: -9,
    what: ['change', 'risk_based'],
    text: 'Vi bruger kun listen hos borgere, vi ikke har kendt før, eller hvor noget har ændret sig. Hos de andre står det allerede i journalen.',
    hopedEffect: 'Tid til at sætte os ned og høre, hvordan det går, i stedet for at krydse af.',
    knownBy: 'Vi ser efter tre måneder, om noget er blevet overset ved et første besøg.',
    supports: 6,
    additions: [],
    steps: [],
  },
  {
    requirement: 'soebo-fall-form',
    unit: 'soebo-boegehuset',
    written: -200,
    what: ['remove', 'repeal'],
    text: 'Skitsen på papir kan væk. Det, vi lærer noget af, er samtalen på morgenmødet dagen efter.',
    hopedEffect: 'At vi taler om, hvad der skete, i stedet for at tegne det.',
    knownBy: 'Antallet af fald stiger ikke.',
    supports: 11,
    additions: [],
    steps: [
      {
        kind: 'answered',
        by: headOf('soebo'),
        on: -180,
        text: 'Tak. Det er besluttet nu: skitsen falder væk, og vi taler om månedens fald på husmødet.',
      },
    ],
  },
]
