import { headOf } from '../people'
import type { DemoCase } from '../shapes'
import { everythingTakenOut } from './everything-taken-out'

const careDirector = headOf('sundhed')
const childrenDirector = headOf('boern')
const north = headOf('hjemmeplejen-nord')
const soebo = headOf('soebo')
const schoolConsultant = 'boern-administrative-1'

/** Requirements that were removed: followed up, overdue for it, or closed. */
export const removedCases: readonly DemoCase[] = [
  {
    key: 'arrival-call-removed',
    requirement: 'hn-arrival-call',
    unit: 'hjemmeplejen-nord',
    state: 'closed',
    openedBy: north,
    openedOn: -495,
    inStateSince: -55,
    dialogue: [
      {
        by: 'hn-fjordbakken-social_health_helper-1',
        on: -480,
        question: 'without_it',
        text: 'Hvis en af os ikke møder, opdager planlæggeren det på skærmen, fordi første besøg ikke er startet. Det sker inden for ti minutter.',
      },
      {
        by: 'hn-mosegaarden-social_health_assistant-1',
        on: -478,
        question: 'in_the_way',
        text: 'Vi ringer, mens vi står i døren hos borgeren. Det er en dårlig måde at sige godmorgen på.',
      },
    ],
    agreement: {
      by: north,
      on: -470,
      answers: {
        purpose:
          'Opkaldet skulle opdage, hvis nogen ikke var mødt. Det gør telefonens start på første besøg nu.',
        without_it: 'Ingenting. Planlæggeren ser det samme på skærmen.',
        in_the_way: 'Opkaldet falder, når vi står hos dagens første borger.',
        citizen: 'Borgeren får en roligere start på dagen.',
      },
      purposeFound: false,
    },
    proposal: {
      by: north,
      on: -465,
      outcome: 'remove',
      form: 'repeal',
      guidanceRow: 5,
      reason: 'Formålet bliver nået på en anden måde, og kravet blev indført efter en enkelt hændelse.',
      timeFor: 'Tiden bliver hos morgenens første borger.',
      citizen: 'Den første borger får os uden telefon i hånden.',
      expectedHours: 310,
      responsible: north,
      deadline: -425,
      needsMed: false,
      takesEffect: -430,
      signedOn: -462,
    },
    decisions: [
      {
        by: careDirector,
        on: -448,
        outcome: 'yes',
        reason: 'Enig. Vi stoler på, at I møder, og systemet hjælper os, hvis noget går galt.',
        effectiveFrom: -430,
      },
    ],
    actions: [
      {
        text: 'Fjern opkaldet fra morgenens arbejdsgang i introduktionsmappen',
        responsible: north,
        due: -428,
        doneOn: -429,
      },
      {
        text: 'Aftal med planlæggerne, hvad de gør, når et første besøg ikke er startet',
        responsible: 'hjemmeplejen-nord-administrative-1',
        due: -430,
        doneOn: -433,
      },
    ],
    doneOn: -425,
    checklist: everythingTakenOut,
    checks: [
      {
        afterMonths: 3,
        answer: {
          by: north,
          on: -331,
          wasDone: 'yes',
          hoursAfter: 0,
          note: 'Ingen ringer mere. To nye havde lært det af en kollega; det er rettet.',
        },
      },
      {
        afterMonths: 6,
        pulse: { opens: -249, takePart: 0.8, stillDo: 0.05 },
        answer: {
          by: north,
          on: -240,
          wasDone: 'yes',
          hoursAfter: 0,
          note: 'Stadig væk. Vi har ikke savnet det.',
          timeWentTo: 'Et længere første besøg hos de borgere, der er svære at få op.',
        },
      },
      {
        afterMonths: 12,
        pulse: { opens: -65, takePart: 0.9, stillDo: 0 },
        answer: {
          by: north,
          on: -57,
          wasDone: 'yes',
          hoursAfter: 0,
          note: 'Et år uden opkald, og ingen borger har ventet på grund af det.',
        },
      },
    ],
    closed: { on: -55, reason: 'Fjernet, og det er holdt i et år.' },
  },
  {
    key: 'pupil-plan-removed',
    requirement: 'school-pupil-plan',
    unit: 'boern',
    state: 'following_up',
    openedBy: schoolConsultant,
    openedOn: -470,
    inStateSince: -308,
    dialogue: [
      {
        by: 'bakkeskolen-udskoling-teacher-2',
        on: -440,
        question: 'purpose',
        text: 'Meningen var, at eleven og forældrene skulle vide, hvad næste skridt er. Det taler vi om til samtalen. Planen bliver skrevet bagefter, for planens skyld.',
      },
      {
        by: 'fjordskolen-indskoling-teacher-3',
        on: -436,
        question: 'citizen',
        text: 'Forældrene spørger til samtalen og til Aula. Jeg har aldrig fået et spørgsmål til elevplanen.',
      },
    ],
    agreement: {
      by: schoolConsultant,
      on: -420,
      answers: {
        purpose:
          'At skole og hjem er enige om næste skridt. Det sker i samtalen, og loven kræver ikke længere planen.',
        without_it: 'Samtalen og meddelelsesbogen består.',
        in_the_way: 'Ti timer pr. klasse om året, midt i den travleste tid.',
        citizen: 'Eleven får en samtale, der er forberedt, i stedet for en plan, der er udfyldt.',
      },
      purposeFound: false,
    },
    proposal: {
      by: schoolConsultant,
      on: -410,
      outcome: 'remove',
      form: 'repeal',
      guidanceRow: 5,
      reason: 'Loven kræver den ikke længere, og hverken elever, forældre eller lærere bruger den.',
      timeFor: 'Forberedelse af samtalerne med hjemmet.',
      citizen: 'Bedre samtaler om, hvad barnet har brug for.',
      expectedHours: 290,
      responsible: schoolConsultant,
      deadline: -305,
      needsMed: true,
      takesEffect: -320,
    },
    med: {
      by: 'fjordskolen-mellemtrin-teacher-1',
      on: -380,
      summary: 'MED bakker op. Tiden skal følge samtalerne og ikke forsvinde i planlægningen.',
    },
    decisions: [
      {
        by: childrenDirector,
        on: -355,
        outcome: 'yes',
        reason: 'Enig. Samtalen er det vigtige.',
        effectiveFrom: -320,
      },
    ],
    actions: [
      {
        text: 'Luk modulet til elevplaner i fagsystemet',
        responsible: 'boern-administrative-2',
        due: -310,
        doneOn: -312,
      },
      {
        text: 'Skriv til forældrene i Aula, hvad der kommer i stedet',
        responsible: headOf('fjordskolen'),
        due: -315,
        doneOn: -318,
      },
    ],
    doneOn: -308,
    checklist: everythingTakenOut,
    checks: [
      {
        afterMonths: 3,
        pulse: { opens: -229, takePart: 0.5, stillDo: 0.3 },
        answer: {
          by: schoolConsultant,
          on: -210,
          wasDone: 'yes',
          hoursAfter: 20,
          note: 'Et enkelt team fortsatte i det gamle skema. De er stoppet nu.',
        },
      },
      {
        afterMonths: 6,
        pulse: { opens: -137, takePart: 0.8, stillDo: 0.5 },
        answer: {
          by: schoolConsultant,
          on: -122,
          wasDone: 'yes',
          hoursAfter: 0,
          note: 'Ingen skriver elevplaner. Samtalerne er blevet bedre forberedt, siger begge skoler.',
        },
      },
      { afterMonths: 12 },
    ],
  },
  {
    key: 'soebo-fall-form-removed',
    requirement: 'soebo-fall-form',
    unit: 'soebo',
    state: 'following_up',
    openedBy: soebo,
    openedOn: -480,
    inStateSince: -162,
    dialogue: [
      {
        by: 'soebo-egehuset-social_health_helper-2',
        on: -300,
        question: 'purpose',
        text: 'Skemaet kom efter det fald i gangen. Tegningerne skulle vise, hvor det sker. De ligger i mappen.',
      },
    ],
    agreement: {
      by: soebo,
      on: -230,
      answers: {
        purpose: 'At se mønstre i, hvor beboerne falder. Omsorgssystemet kan vise det samme pr. hus.',
        without_it: 'Vi skal selv huske at trække listen hver måned.',
        in_the_way: 'Tyve minutter ved hvert fald, mens den, der er faldet, venter.',
        citizen: 'Vi er hurtigere tilbage hos den, der er faldet.',
      },
      purposeFound: false,
    },
    proposal: {
      by: soebo,
      on: -220,
      outcome: 'remove',
      form: 'stop_local',
      guidanceRow: 5,
      reason: 'Kommunens registrering af fald bliver, og den er nok.',
      timeFor: 'Et kvarters samtale om månedens fald på husmødet.',
      citizen: 'Mere tid hos den, der er faldet, og en fælles snak om det næste fald.',
      expectedHours: 84,
      responsible: soebo,
      deadline: -160,
      needsMed: false,
      takesEffect: -170,
      signedOn: -218,
    },
    decisions: [
      {
        by: careDirector,
        on: -195,
        outcome: 'yes',
        reason: 'Godt tænkt. Hold fast i snakken på husmødet.',
        effectiveFrom: -170,
      },
    ],
    actions: [
      {
        text: 'Træk månedens fald fra omsorgssystemet til husmødet',
        responsible: 'soebo-boegehuset-nurse-1',
        due: -150,
        doneOn: -151,
      },
      { text: 'Tøm faldmapperne, og makulér skemaerne', responsible: 'soebo-administrative-1', due: -30 },
    ],
    doneOn: -162,
    checklist: { system: 'not_relevant', instruction: 'done', induction: 'done', inspection_form: 'done' },
    checks: [
      {
        afterMonths: 3,
        pulse: { opens: -79, takePart: 0.9, stillDo: 0 },
        answer: {
          by: soebo,
          on: -66,
          wasDone: 'partly',
          hoursAfter: 24,
          note: 'Natvagten udfyldte det stadig, fordi blokken lå der. Den er fjernet.',
        },
      },
      { afterMonths: 6 },
      { afterMonths: 12 },
    ],
  },
]
