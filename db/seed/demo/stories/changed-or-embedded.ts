import { headOf } from '../people'
import type { DemoCase } from '../shapes'
import { everythingTakenOut } from './everything-taken-out'

const careDirector = headOf('sundhed')
const childrenDirector = headOf('boern')
const north = headOf('hjemmeplejen-nord')
const careQuality = 'sundhed-nurse-1'
const schoolConsultant = 'boern-administrative-1'

/** Requirements that were changed or embedded, and how it is going since. */
export const changedOrEmbeddedCases: readonly DemoCase[] = [
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
      guidanceRow: 3,
      deviation: {
        suggested: 'remove',
        because: 'Indberetningen kan ikke rumme det, teamet skal lære af de alvorlige hændelser.',
      },
      reason:
        'Analysen laves kun ved alvorlige hændelser og ved mønstre. Resten rapporteres, som loven kræver.',
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
        text: 'Ret instruksen, så den siger, hvornår analysen laves',
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
        pulse: { opens: -124, takePart: 0.5, stillDo: 0.2 },
        answer: {
          by: careQuality,
          on: -104,
          wasDone: 'yes',
          hoursAfter: 82,
          note: 'Der bliver rapporteret flere hændelser end før, og de alvorlige bliver analyseret bedre.',
        },
      },
      { afterMonths: 6, pulse: { opens: -4, takePart: 0.3, stillDo: 0.2 } },
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
      guidanceRow: 12,
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
      guidanceRow: 10,
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
