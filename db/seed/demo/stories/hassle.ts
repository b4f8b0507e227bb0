import { headOf } from '../people'
import type { DemoReport } from '../shapes'

const north = headOf('hjemmeplejen-nord')
const soebo = headOf('soebo')

/**
 * What employees of Fjordby have said gets in the way: named and without a name, new, taken up, answered, and one that was taken off the list. The
 * secret of the first one's private link is known, so that the demo can show what its writer sees.
 */
export const reports: readonly DemoReport[] = [
  {
    unit: 'hn-fjordbakken',
    written: -39,
    text: 'Vi står i kø for at skrive under på nøgler, både når vi kører ud, og når vi kommer hjem. Det tager ti minutter fra den første borger hver morgen.',
    secret: '5e'.repeat(32),
    steps: [
      { kind: 'linked', by: north, on: -27, requirement: 'hn-key-log' },
      {
        kind: 'answered',
        by: north,
        on: -18,
        text: 'Tak, fordi du skrev det. Jeg har åbnet en sag om nøglebogen, og vi tager den på næste personalemøde.',
      },
    ],
  },
  {
    unit: 'hn-mosegaarden',
    written: -11,
    text: 'Vi skriver det samme tre steder: i journalen, i overleveringsbogen og på tavlen. Så er der altid et af stederne, der er forkert.',
    steps: [],
  },
  {
    unit: 'hn-skovvang',
    writer: 'hn-skovvang-social_health_assistant-1',
    written: -4,
    text: 'Når et besøg bliver seks minutter længere, skal jeg vælge en forklaring på telefonen, før jeg kan køre videre. Ingen af dem passer.',
    steps: [],
  },
  {
    unit: 'hn-aften-nat',
    written: -12,
    text: 'Om natten kan vi ikke få fat i nøglerne til de nye borgere, for skabet er låst, når kontoret er gået hjem.',
    steps: [
      {
        kind: 'answered',
        by: north,
        on: -3,
        text: 'Det er en fejl. Der ligger en nøgle til skabet i nattevagtens boks fra i aften.',
      },
    ],
  },
  {
    unit: 'hn-fjordbakken',
    written: -60,
    text: 'Vi fylder en tjekliste ud ved første besøg, også når borgeren har haft os før. Det meste står der allerede.',
    steps: [{ kind: 'linked', by: north, on: -52, requirement: 'hn-first-visit' }],
  },
  {
    unit: 'soebo-boegehuset',
    written: -26,
    text: 'Køleskabet i medicinrummet skal aflæses to gange om dagen, selv om det selv giver alarm.',
    steps: [],
  },
  {
    unit: 'soebo-egehuset',
    writer: 'soebo-egehuset-social_health_helper-1',
    written: -46,
    text: 'Efter et fald tegner vi stadig en skitse på papir, selv om skemaet skulle være afskaffet.',
    steps: [
      { kind: 'linked', by: soebo, on: -40, requirement: 'soebo-fall-form' },
      {
        kind: 'answered',
        by: soebo,
        on: -40,
        text: 'Papiret er taget ud af mappen nu. Sig til, hvis det dukker op igen.',
      },
    ],
  },
  {
    unit: 'soebo-natvagten',
    written: -33,
    text: 'Det er altid de samme to, der slipper, og alle ved hvem.',
    steps: [
      {
        kind: 'hidden',
        by: soebo,
        on: -22,
        text: 'Det handler om kolleger og ikke om arbejdet. Kom til mig, eller gå til din tillidsrepræsentant.',
      },
    ],
  },
  {
    unit: 'sygepleje-ude',
    writer: 'sygepleje-ude-nurse-2',
    written: -19,
    text: 'Vi skal bestille plaster hos to, der skal godkende det. Borgeren venter imens.',
    steps: [
      {
        kind: 'linked',
        by: headOf('sygeplejen'),
        on: -15,
        requirement: 'across-purchase-approval',
      },
    ],
  },
]
