import type { UnitKey } from '../shapes'

interface DemoMeeting {
  readonly unit: UnitKey
  readonly held: number
  readonly phones: number
  readonly heaps: readonly {
    readonly title: string
    readonly dots: number
    readonly red: number
    readonly green: number
    /** What stays of what was written: of a heap that was taken up, all of it. */
    readonly taken?: {
      readonly requirement: string
      readonly case?: string
      readonly examples: readonly { readonly colour: 'red' | 'green'; readonly body: string }[]
    }
    readonly leftAside?: true
  }[]
}

/** A staff meeting that has ended: where the case about the key log came from. */
export const meetings: readonly DemoMeeting[] = [
  {
    unit: 'hjemmeplejen-nord',
    held: -18,
    phones: 14,
    heaps: [
      {
        title: 'Nøglebogen ved siden af skabet',
        dots: 17,
        red: 3,
        green: 0,
        taken: {
          requirement: 'hn-key-log',
          case: 'key-log',
          examples: [
            {
              colour: 'red',
              body: 'Vi skriver i nøglebogen, hver gang vi henter en nøgle. Skabet registrerer det selv.',
            },
            { colour: 'red', body: 'Nøglerne står i en bog, og skabet ved det i forvejen. Det er dobbelt.' },
            {
              colour: 'red',
              body: 'Der er kø ved bogen om morgenen. Så kommer man for sent til den første borger.',
            },
          ],
        },
      },
      {
        title: 'Tjeklisten ved første besøg',
        dots: 11,
        red: 2,
        green: 1,
        taken: {
          requirement: 'hn-first-visit',
          examples: [
            {
              colour: 'red',
              body: 'Tjeklisten spørger om det samme, som visitationen lige har skrevet. Borgeren svarer to gange.',
            },
            {
              colour: 'red',
              body: 'Alle punkter skal krydses af ved første besøg. Man kigger mere på listen end på mennesket.',
            },
            { colour: 'green', body: 'Punktet om fald er godt. Der har vi opdaget løse tæpper flere gange.' },
          ],
        },
      },
      { title: 'Vi bytter selv besøg', dots: 9, red: 0, green: 4, leftAside: true },
      { title: 'Triagemødet hver dag', dots: 5, red: 0, green: 2 },
    ],
  },
]
