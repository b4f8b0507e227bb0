import { headOf } from '../people'
import type { DemoCase } from '../shapes'

const careDirector = headOf('sundhed')
const childrenDirector = headOf('boern')
const north = headOf('hjemmeplejen-nord')
const soebo = headOf('soebo')
const careQuality = 'sundhed-nurse-1'
const schoolConsultant = 'boern-administrative-1'
const everythingTakenOut = {
  system: 'done',
  instruction: 'done',
  induction: 'done',
  inspection_form: 'not_relevant',
} as const

/** Cases that were decided and carried out: followed up, overdue for it, or closed. */
export const doneCases: readonly DemoCase[] = [
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
        answer: {
          by: north,
          on: -240,
          wasDone: 'yes',
          hoursAfter: 0,
          note: 'Stadig væk. Vi har ikke savnet det.',
        },
      },
      {
        afterMonths: 12,
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
  {
    key: 'incident-analysis-by-risk',
    requirement: 'nursing-incident-analysis',
    unit: 'sundhed',
    state: 'following_up',
    openedBy: careQuality,
    openedOn: -485,
    inStateSince: -207,
    dialogue: [
      {
        by: 'sygepleje-ude-nurse-1',
        on: -460,
        question: 'in_the_way',
        text: 'Når der følger to sider med hver rapport, bliver de små hændelser ikke rapporteret. Så lærer vi mindre, ikke mere.',
      },
      {
        by: careQuality,
        on: -455,
        question: 'purpose',
        text: 'Loven vil have, at vi lærer. Den siger ikke noget om et skema ved hver hændelse. Det er os, der har lagt det oveni.',
      },
    ],
    agreement: {
      by: careQuality,
      on: -330,
      answers: {
        purpose: 'At finde årsagen, når der er noget at lære.',
        without_it: 'Ved alvorlige hændelser ville vi overse årsager. Ved de små sker der intet.',
        in_the_way: 'Skemaet er det samme, hvad enten det er et glas vand eller en forkert dosis.',
        citizen: 'Flere hændelser bliver fortalt, så den næste kan undgås.',
      },
      purposeFound: true,
    },
    proposal: {
      by: careQuality,
      on: -300,
      outcome: 'change',
      form: 'risk_based',
      deviation: {
        suggested: 'remove',
        because: 'Indberetningen kan ikke rumme det, teamet skal lære af de alvorlige hændelser.',
      },
      reason:
        'Analysen laves kun ved alvorlige hændelser og ved mønstre. Resten rapporteres som loven kræver.',
      timeFor: 'En fælles gennemgang af to hændelser om måneden i hvert team.',
      citizen: 'Vi lærer af det, der betyder noget, sammen.',
      expectedHours: 200,
      responsible: careQuality,
      deadline: -205,
      needsMed: false,
      takesEffect: -215,
    },
    decisions: [
      {
        by: careDirector,
        on: -260,
        outcome: 'yes',
        reason: 'Vi skal bruge kræfterne, hvor der er noget at lære.',
        effectiveFrom: -215,
      },
    ],
    actions: [
      {
        text: 'Ret instruksen, så den siger hvornår analysen laves',
        responsible: careQuality,
        due: -212,
        doneOn: -214,
      },
      {
        text: 'Tag skemaet ud af den automatiske arbejdsgang',
        responsible: 'sundhed-administrative-2',
        due: -205,
        doneOn: -207,
      },
      {
        text: 'Fortæl om ændringen på teammøderne',
        responsible: headOf('sygeplejen'),
        due: -190,
        doneOn: -188,
      },
    ],
    doneOn: -207,
    hoursBefore: 295,
    checklist: everythingTakenOut,
    checks: [
      {
        afterMonths: 3,
        answer: {
          by: careQuality,
          on: -104,
          wasDone: 'yes',
          hoursAfter: 82,
          note: 'Der bliver rapporteret flere hændelser end før, og de alvorlige bliver analyseret bedre.',
        },
      },
      { afterMonths: 6 },
      { afterMonths: 12 },
    ],
  },
  {
    key: 'triage-anchored',
    requirement: 'care-triage',
    unit: 'sundhed',
    state: 'following_up',
    openedBy: careDirector,
    openedOn: -490,
    inStateSince: -402,
    dialogue: [
      {
        by: 'hn-aften-nat-social_health_assistant-1',
        on: -475,
        question: 'in_the_way',
        text: 'Mødet ligger klokken 13. Aftenholdet møder klokken 15. Vi får det på anden hånd.',
      },
    ],
    agreement: {
      by: careQuality,
      on: -460,
      answers: {
        purpose: 'At nogen handler, når en borger har det anderledes end i går.',
        without_it: 'Flere indlæggelser, der kunne være undgået.',
        in_the_way: 'Aftenholdet er ikke med.',
        citizen: 'Borgeren mærker, at vi ved, hvordan det går.',
      },
      purposeFound: true,
    },
    proposal: {
      by: careQuality,
      on: -450,
      outcome: 'embed',
      form: 'anchor',
      reason: 'Mødet virker. Det skal holdes kort, og aftenholdet skal med to gange om ugen.',
      timeFor: 'Ingen tid bliver frigjort; mødet bliver bedre.',
      citizen: 'Det, dagholdet ser, bliver også set om aftenen.',
      expectedHours: 0,
      responsible: careQuality,
      deadline: -400,
      needsMed: false,
      takesEffect: -430,
    },
    decisions: [
      {
        by: careDirector,
        on: -440,
        outcome: 'yes',
        reason: 'Hold fast i det, der virker.',
        effectiveFrom: -430,
      },
    ],
    actions: [
      { text: 'Flyt mødet til kl. 15 tirsdag og torsdag', responsible: north, due: -420, doneOn: -421 },
    ],
    doneOn: -402,
    checklist: {
      system: 'not_relevant',
      instruction: 'done',
      induction: 'done',
      inspection_form: 'not_relevant',
    },
    checks: [
      {
        afterMonths: 3,
        answer: {
          by: careQuality,
          on: -309,
          wasDone: 'yes',
          hoursAfter: 1450,
          note: 'Aftenholdet er med to gange om ugen i Nord og på Søbo.',
        },
      },
      {
        afterMonths: 6,
        answer: {
          by: careQuality,
          on: -201,
          wasDone: 'partly',
          hoursAfter: 1450,
          note: 'Syd er ikke kommet i gang om aftenen endnu.',
        },
      },
      { afterMonths: 12 },
    ],
  },
  {
    key: 'reading-tests-kept',
    requirement: 'school-reading-tests',
    unit: 'boern',
    state: 'closed',
    openedBy: headOf('bakkeskolen'),
    openedOn: -105,
    inStateSince: -42,
    dialogue: [
      {
        by: 'bakkeskolen-indskoling-teacher-2',
        on: -98,
        question: 'citizen',
        text: 'De elever, vi fanger om efteråret, når at få hjælp. Om foråret er det for sent i skoleåret.',
      },
    ],
    agreement: {
      by: schoolConsultant,
      on: -85,
      answers: {
        purpose: 'At fange læsevanskeligheder tidligt.',
        without_it: 'Enkelte elever ville blive set for sent.',
        in_the_way: 'Indberetningen tager længere tid end prøven.',
        citizen: 'Eleven får hjælp i tide.',
      },
      purposeFound: true,
    },
    proposal: {
      by: headOf('bakkeskolen'),
      on: -80,
      outcome: 'change',
      form: 'rarer',
      reason: 'Forårets prøve lægger ikke noget til, som vi bruger.',
      timeFor: 'Læsebånd for de elever, der blev fanget om efteråret.',
      citizen: 'Færre prøver for de yngste.',
      expectedHours: 130,
      responsible: schoolConsultant,
      deadline: -10,
      needsMed: false,
      takesEffect: -20,
    },
    decisions: [
      {
        by: childrenDirector,
        on: -42,
        outcome: 'no',
        reason:
          'Vi har lovet udvalget tal for to hele skoleår. De kommer til sommer, og så tager vi den op igen.',
      },
    ],
    closed: {
      on: -42,
      reason: 'Afslået: udvalget er lovet tal for to hele skoleår. Tages op igen, når de foreligger.',
    },
  },
]
