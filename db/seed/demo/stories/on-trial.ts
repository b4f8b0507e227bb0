import { headOf } from '../people'
import type { DemoCase } from '../shapes'

const careDirector = headOf('sundhed')
const north = headOf('hjemmeplejen-nord')
const fjordbakken = headOf('hn-fjordbakken')
const school = headOf('fjordskolen')
const children = headOf('boern')

/** Cases that are tried before they hold for everybody, and one that was tried. */
export const triedCases: readonly DemoCase[] = [
  {
    key: 'inspection-folder-tried',
    requirement: 'care-inspection-folder',
    unit: 'sundhed',
    state: 'on_trial',
    openedBy: north,
    openedOn: -150,
    inStateSince: -26,
    dialogue: [
      {
        by: 'hn-fjordbakken-social_health_assistant-2',
        on: -120,
        question: 'without_it',
        text: 'Så viser vi tilsynet journalen, som den er. Det er alligevel den, de vil se.',
      },
      {
        by: 'hn-fjordbakken-social_health_helper-3',
        on: -118,
        question: 'in_the_way',
        text: 'Hver uge lægger vi papirer i orden, som ingen har bedt om at se i to år.',
      },
    ],
    agreement: {
      by: north,
      on: -80,
      answers: {
        purpose: 'At være på den sikre side, hvis tilsynet kommer. Journalen viser det samme.',
        without_it: 'Tilsynet ser journalen i stedet.',
        in_the_way: 'Tyve minutter om ugen for hver af os.',
        citizen: 'Ingen borger har glæde af mappen.',
      },
      purposeFound: false,
    },
    proposal: {
      by: north,
      on: -70,
      outcome: 'remove',
      form: 'repeal',
      reason: 'Mappen gentager det, der står i journalen, og tilsynet spørger ikke efter den.',
      timeFor: 'Tid til at tale med de borgere, der er nye.',
      citizen: 'Lidt mere tid ved hvert første besøg.',
      expectedHours: 600,
      responsible: north,
      deadline: 60,
      needsMed: false,
      takesEffect: 60,
    },
    trial: {
      units: ['hn-fjordbakken'],
      decidedBy: careDirector,
      decidedOn: -26,
      decidedBecause: 'Godt at se det ét sted først.',
      startsOn: -26,
      endsOn: 34,
      hypothesis: 'Et uanmeldt tilsyn går lige så godt uden mappen, fordi journalen viser det samme.',
      relation: 'administration',
      stake: 'competence',
      watched: 'Om noget mangler, når nogen spørger: tilsyn, pårørende, vikarer.',
      stopCriteria: 'Et tilsyn får ikke det, det beder om, inden for en time.',
      safetyNet: 'Den gamle mappe ligger hos teamlederen til testen er slut.',
      tellWhom: 'Leder af Team Fjordbakken',
      judge: north,
      judgeFunction: 'Leder af Hjemmeplejen Nord',
      stoppers: [fjordbakken],
      notes: [
        {
          by: 'hn-fjordbakken-social_health_assistant-2',
          on: -17,
          text: 'En vikar spurgte efter mappen. Vi viste journalens overblik, og det var nok.',
        },
        { by: fjordbakken, on: -6, text: 'Ingen har bedt om noget, vi ikke kunne finde.' },
      ],
    },
  },
  {
    key: 'week-letter-tried',
    requirement: 'fjordskolen-week-letter',
    unit: 'fjordskolen',
    state: 'implementing',
    openedBy: school,
    openedOn: -170,
    inStateSince: -9,
    dialogue: [
      {
        by: school,
        on: -150,
        question: 'citizen',
        text: 'Forældrene læser det, når der sker noget særligt, og springer resten over.',
      },
    ],
    agreement: {
      by: school,
      on: -130,
      answers: {
        purpose: 'At forældre ved, hvad ugen bringer. Det kan en besked gøre, når der er noget at sige.',
        without_it: 'Vi skriver, når der sker noget.',
        in_the_way: 'En aften om ugen, som er fritid.',
        citizen: 'Børnene har ikke mærket brevet.',
      },
      purposeFound: false,
    },
    proposal: {
      by: school,
      on: -120,
      outcome: 'remove',
      form: 'repeal',
      reason: 'Brevet bliver skrevet for brevets skyld.',
      timeFor: 'Fælles forberedelse i teamet.',
      citizen: 'Beskeder, der bliver læst, fordi de siger noget.',
      expectedHours: 200,
      responsible: school,
      deadline: 40,
      needsMed: false,
      takesEffect: 21,
    },
    trial: {
      units: ['fjordskolen-mellemtrin'],
      decidedBy: children,
      decidedOn: -100,
      decidedBecause: 'Prøv det på mellemtrinnet først.',
      startsOn: -98,
      endsOn: -15,
      hypothesis: 'Forældre spørger ikke mere, når ugebrevet forsvinder.',
      relation: 'leader_employees',
      stake: 'intention',
      watched: 'Hvor mange forældre der ringer eller skriver for at spørge.',
      stopCriteria: 'Mere end ti forældre på en uge spørger efter brevet.',
      safetyNet: 'Teamet sender en besked, når der sker noget særligt.',
      tellWhom: 'Leder af Fjordskolen',
      judge: school,
      judgeFunction: 'Leder af Fjordskolen',
      stoppers: [school],
      notes: [{ by: school, on: -60, text: 'To forældre har spurgt. Begge var glade for svaret.' }],
      judgement: {
        by: children,
        on: -9,
        judgement: 'lasting',
        reason: 'To har spurgt i løbet af tolv uger. Det holder.',
      },
    },
    decisions: [
      {
        by: children,
        on: -9,
        outcome: 'yes',
        reason: 'To har spurgt i løbet af tolv uger. Det holder.',
        effectiveFrom: 21,
      },
    ],
    actions: [{ text: 'Fortæl forældrene, hvordan de får besked fremover', responsible: school, due: 14 }],
  },
]
