import type { Stake, TrustRelation } from '@/lib/trust-test/vocabulary'
import type { UnitKey } from '../shapes'

interface DemoLadder {
  readonly unit: UnitKey
  /** The lowest first; `test` is the key of the case that is tried. */
  readonly steps: readonly { readonly title: string; readonly reached?: number; readonly test?: string }[]
}

interface DemoRepair {
  readonly key: string
  readonly unit: UnitKey
  readonly title: string
  readonly relation: TrustRelation
  readonly stake: Stake
  readonly started: number
  /** Working notes, while it runs. */
  readonly notes: readonly {
    readonly part: 'leader' | 'side'
    readonly side: string
    readonly body: string
  }[]
  readonly finished?: {
    readonly on: number
    readonly learnt: string
    readonly instead: string
    readonly lookBack: number
  }
}

export const ladders: readonly DemoLadder[] = [
  {
    unit: 'hn-fjordbakken',
    steps: [
      { title: 'Vi bytter vagter uden at spørge', reached: -400 },
      { title: 'Vi lægger selv rækkefølgen på dagens besøg', reached: -120 },
      { title: 'Vi møder et tilsyn med det, vi har', test: 'inspection-folder-tried' },
      { title: 'Vi er med til at vælge nye kolleger' },
      { title: 'Vi råder selv over pengene til kurser' },
    ],
  },
]

export const repairs: readonly DemoRepair[] = [
  {
    key: 'key-not-returned',
    unit: 'hjemmeplejen-nord',
    title: 'En nøgle kom ikke med tilbage fra en aftenvagt',
    relation: 'leader_employees',
    stake: 'integrity',
    started: -74,
    notes: [],
    finished: {
      on: -52,
      learnt:
        'Leder og aftenhold troede begge, at den anden havde sagt, hvor nøglen skulle ligge. Den, der flytter noget fælles, siger det højt, og den, der savner noget, ringer uden at være bange for svaret.',
      instead:
        'Ingen ny underskrift i nøglebogen. Nøglerne får en fast krog med plads til alle, og aftenholdet viser den til nye kolleger.',
      lookBack: 38,
    },
  },
  {
    key: 'visit-moved',
    unit: 'hjemmeplejen-nord',
    title: 'Et besøg blev flyttet, uden at nogen fik det at vide',
    relation: 'across',
    stake: 'competence',
    started: -8,
    notes: [
      {
        part: 'leader',
        side: 'Leder af Hjemmeplejen Nord',
        body: 'Jeg flyttede besøget i en telefonsamtale og skrev det ikke ned, før dagen var gået.',
      },
    ],
  },
]
