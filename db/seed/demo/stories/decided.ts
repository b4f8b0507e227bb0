import { headOf } from '../people'
import type { DemoCase } from '../shapes'

const careDirector = headOf('sundhed')
const north = headOf('hjemmeplejen-nord')
const hr = 'fjordby-manager-2'
const finance = 'fjordby-administrative-3'
const careFinance = 'sundhed-administrative-1'
const daycareConsultant = 'boern-pedagogue-1'

/** Cases that wait for a decision, or for what was decided to be carried out. */
export const decidedCases: readonly DemoCase[] = [
  {
    key: 'handover-book-going',
    requirement: 'hn-handover-book',
    unit: 'hjemmeplejen-nord',
    state: 'implementing',
    openedBy: north,
    openedOn: -160,
    inStateSince: -38,
    dialogue: [
      {
        by: 'hn-aften-nat-social_health_helper-1',
        on: -140,
        question: 'without_it',
        text: 'Vi om aftenen læser bogen først. Hvis den forsvinder, skal journalen kunne vise os det samme på ét minut.',
      },
      {
        by: 'hn-fjordbakken-social_health_assistant-2',
        on: -138,
        question: 'in_the_way',
        text: 'Alt bliver skrevet to gange, og når de to ikke er ens, ved ingen, hvad der gælder.',
      },
      {
        by: north,
        on: -130,
        text: 'Jeg har bedt om en aftenvisning i journalen. Vi prøver den sammen i næste uge.',
      },
    ],
    agreement: {
      by: north,
      on: -95,
      answers: {
        purpose: 'At aftenholdet ved, hvem de skal holde øje med. Journalens aftenvisning kan det nu.',
        without_it: 'De første uger skal vi huske hinanden på at bruge visningen.',
        in_the_way: 'Dobbelt skrivning og personlige oplysninger i en bog på bordet.',
        citizen: 'Det, der gælder for borgeren, står ét sted.',
      },
      purposeFound: false,
    },
    proposal: {
      by: north,
      on: -85,
      outcome: 'remove',
      form: 'stop_local',
      reason: 'Journalen dækker formålet, og bogen er en risiko for borgernes oplysninger.',
      timeFor: 'Ti minutters fælles overlevering, når vagterne mødes.',
      citizen: 'Færre misforståelser mellem dag og aften.',
      expectedHours: 630,
      responsible: north,
      deadline: 20,
      needsMed: true,
      takesEffect: 12,
      signedOn: -80,
    },
    med: {
      by: 'soebo-boegehuset-social_health_assistant-1',
      on: -60,
      summary: 'MED er enig, når aftenholdet får vist den nye visning, inden bogen forsvinder.',
    },
    decisions: [
      {
        by: careDirector,
        on: -38,
        outcome: 'yes',
        reason: 'Ja, når alle på aftenholdet har prøvet visningen.',
        effectiveFrom: 12,
      },
    ],
    actions: [
      {
        text: 'Vis aftenvisningen for alle på aften- og natteamet',
        responsible: headOf('hn-aften-nat'),
        due: -12,
        doneOn: -14,
      },
      { text: 'Ret introduktionen for nye kolleger', responsible: headOf('hn-fjordbakken'), due: -4 },
      {
        text: 'Saml de gamle bøger, og makulér dem',
        responsible: 'hjemmeplejen-nord-administrative-1',
        due: 18,
      },
    ],
    checklist: { system: 'not_relevant', instruction: 'done' },
  },
  {
    key: 'photos-twice-a-week',
    requirement: 'daycare-photo-documentation',
    unit: 'boern',
    state: 'implementing',
    openedBy: daycareConsultant,
    openedOn: -104,
    inStateSince: -33,
    dialogue: [
      {
        by: 'regnbuen-pedagogue-2',
        on: -92,
        question: 'citizen',
        text: 'De forældre, der ikke læser godt dansk, bruger billederne meget. Dem skal vi ikke miste.',
      },
      {
        by: 'maelkevejen-pedagogue-1',
        on: -90,
        question: 'in_the_way',
        text: 'Vi afbryder legen for at få tre billeder. To gange om ugen kunne vi vælge det, der er værd at vise.',
      },
    ],
    agreement: {
      by: daycareConsultant,
      on: -75,
      answers: {
        purpose: 'At forældre kan tale med barnet om dagen.',
        without_it: 'Nogle forældre ville miste deres vindue ind i hverdagen.',
        in_the_way: 'Hver dag og mindst tre billeder gør det til en pligt.',
        citizen: 'Barnet får voksne, der er med i legen.',
      },
      purposeFound: true,
    },
    proposal: {
      by: daycareConsultant,
      on: -70,
      outcome: 'change',
      form: 'rarer',
      reason: 'To gange om ugen er nok til formålet, og teksten behøver ikke nævne læreplanen.',
      timeFor: 'Voksne, der bliver i legen.',
      citizen: 'Færre afbrydelser, og bedre billeder.',
      expectedHours: 570,
      responsible: daycareConsultant,
      deadline: -5,
      needsMed: false,
      takesEffect: -10,
    },
    decisions: [
      {
        by: headOf('boern'),
        on: -33,
        outcome: 'yes',
        reason: 'Enig. Husk at spørge forældrerådene, hvordan det går.',
        effectiveFrom: -10,
      },
    ],
    actions: [
      {
        text: 'Skriv til forældrene om den nye rytme',
        responsible: headOf('dagtilbud-vest'),
        due: -12,
        doneOn: -13,
      },
      { text: 'Ret vejledningen til nye medarbejdere', responsible: headOf('dagtilbud-oest'), due: -6 },
    ],
    hoursBefore: 950,
    checklist: { system: 'done' },
  },
  {
    key: 'visit-minutes-by-exception',
    requirement: 'care-visit-minutes',
    unit: 'sundhed',
    state: 'awaiting_decision',
    openedBy: north,
    openedOn: -108,
    inStateSince: -41,
    dialogue: [
      {
        by: careFinance,
        on: -98,
        question: 'purpose',
        text: 'Vi bruger tallene til at afregne mellem Nord og Syd og til at svare udvalget. Vi bruger ikke forklaringerne.',
      },
      {
        by: 'hn-fjordbakken-social_health_helper-1',
        on: -96,
        question: 'in_the_way',
        text: 'Det er ikke at trykke start, der tager tiden. Det er at forklare sig, hver gang et menneske har brug for mere end planlagt.',
      },
      {
        by: 'hs-havnen-social_health_helper-2',
        on: -94,
        question: 'without_it',
        text: 'Så ville vi miste beviset, når en plan er for stram. Det har hjulpet to af mine borgere til mere tid.',
      },
    ],
    agreement: {
      by: north,
      on: -80,
      answers: {
        purpose: 'At se, om borgerne får den tid, de er visiteret til, og at afregne mellem enhederne.',
        without_it: 'Vi ville savne tallene, når en borger har brug for mere tid.',
        in_the_way: 'Fem minutters grænsen og forklaringerne. De læses ikke af nogen.',
        citizen: 'Borgeren får vores øjne i stedet for telefonens.',
      },
      purposeFound: true,
    },
    proposal: {
      by: north,
      on: -74,
      outcome: 'change',
      form: 'sample',
      deviation: {
        suggested: 'remove',
        because:
          'Kvitteringen siger, at ydelsen er givet, men ikke hvor længe. Det skal afregningen vide lidt endnu.',
      },
      reason:
        'Registrér to uger i kvartalet i stedet for hver dag, og drop forklaringerne. Det er nok til afregningen.',
      timeFor: 'Tiden bliver hos borgeren, og vi aftaler i teamet, hvem der har brug for den.',
      citizen: 'Mere nærvær, og tal nok til at se, når en plan er for stram.',
      expectedHours: 800,
      responsible: careFinance,
      deadline: 60,
      needsMed: true,
      takesEffect: 45,
    },
    med: {
      by: 'soebo-boegehuset-social_health_assistant-1',
      on: -44,
      summary: 'MED støtter forslaget. Det skal stå klart, at den frigjorte tid bliver i teamene.',
    },
  },
  {
    key: 'pulse-quarterly',
    requirement: 'across-monthly-pulse',
    unit: 'fjordby',
    state: 'awaiting_decision',
    openedBy: hr,
    openedOn: -100,
    inStateSince: -16,
    dialogue: [
      {
        by: 'genoptraening-team-therapist-2',
        on: -88,
        text: 'Hos os bruger vi tallene på teammødet, og det virker. Men det er, fordi vi taler om det.',
      },
      {
        by: 'job-jobparate-job_consultant-3',
        on: -86,
        question: 'in_the_way',
        text: 'Der er ikke sket noget på de sidste seks målinger. Så holder man op med at svare ærligt.',
      },
    ],
    agreement: {
      by: hr,
      on: -60,
      answers: {
        purpose: 'At opdage mistrivsel, før den bliver til fravær.',
        without_it: 'Lederne ville skulle spørge selv, og det er måske det bedste.',
        in_the_way: 'Hver måned er oftere, end nogen kan nå at handle på.',
        citizen: 'Et sted, hvor medarbejdere trives, mærkes hos borgeren.',
      },
      purposeFound: true,
    },
    proposal: {
      by: hr,
      on: -45,
      outcome: 'change',
      form: 'rarer',
      reason: 'Tre spørgsmål en gang i kvartalet, og ingen tal for teams under ti.',
      timeFor: 'En samtale i teamet om svarene.',
      citizen: 'Ingen direkte betydning.',
      expectedHours: 450,
      responsible: hr,
      deadline: 75,
      needsMed: true,
      takesEffect: 60,
    },
    med: {
      by: 'sygepleje-ude-nurse-1',
      on: -18,
      summary: 'HovedMED er enig og ønsker, at teams selv vælger, om de vil måle eller tale.',
    },
  },
  {
    key: 'small-purchases',
    requirement: 'across-purchase-approval',
    unit: 'fjordby',
    state: 'awaiting_decision',
    openedBy: finance,
    openedOn: -99,
    inStateSince: -9,
    dialogue: [
      {
        by: finance,
        on: -70,
        question: 'purpose',
        text: 'Reglen kom, da et indkøb gik uden om aftalerne. Beløbet var stort. De små blev taget med i farten.',
      },
    ],
    agreement: {
      by: finance,
      on: -40,
      answers: {
        purpose: 'At store indkøb følger aftalerne.',
        without_it: 'Ved små indkøb ingenting. Ved store kunne vi betale for meget.',
        in_the_way: 'To personer skal logge på for at købe batterier.',
        citizen: 'Børn og beboere venter ikke på materialer.',
      },
      purposeFound: true,
    },
    proposal: {
      by: finance,
      on: -9,
      outcome: 'change',
      form: 'risk_based',
      reason: 'Kun indkøb over 5.000 kr. skal godkendes af to.',
      timeFor: 'Lederne er mere til stede i hverdagen.',
      citizen: 'Ting bliver købt, når der er brug for dem.',
      expectedHours: 900,
      responsible: finance,
      deadline: 50,
      needsMed: false,
      takesEffect: 40,
    },
  },
]
