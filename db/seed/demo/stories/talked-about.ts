import { headOf } from '../people'
import type { DemoCase } from '../shapes'

const socialConsultant = 'social-social_worker-1'
const careQuality = 'sundhed-nurse-1'
const schoolConsultant = 'boern-administrative-1'

/** Cases that are still being understood and discussed. */
export const talkedAboutCases: readonly DemoCase[] = [
  {
    key: 'language-for-all-or-some',
    requirement: 'daycare-language-all',
    unit: 'boern',
    state: 'dialogue',
    openedBy: headOf('boern'),
    openedOn: -94,
    inStateSince: -66,
    dialogue: [
      {
        by: 'maelkevejen-pedagogue-2',
        on: -60,
        question: 'without_it',
        text: 'I fjor fandt vi et barn, som ingen havde tænkt på. Det ville vi have overset.',
      },
      {
        by: 'regnbuen-pedagogue-4',
        on: -58,
        question: 'in_the_way',
        text: 'De uger, vi tester, er der ingen til at tale med de børn, der har brug for sprog.',
      },
      {
        by: 'dagtilbud-vest-manager-1',
        on: -40,
        text: 'Kunne vi mødes på tværs af Øst og Vest og se på, hvad vi faktisk har fundet de sidste to år?',
      },
    ],
  },
  {
    key: 'shorter-referral',
    requirement: 'ppr-referral-form',
    unit: 'boern',
    state: 'dialogue',
    openedBy: headOf('ppr'),
    openedOn: -90,
    inStateSince: -52,
    dialogue: [
      {
        by: 'ppr-psykologer-psychologist-2',
        on: -50,
        question: 'purpose',
        text: 'Vi bruger side 1, 2 og 7. Resten spørger vi om til det første møde.',
      },
      {
        by: 'fjordskolen-mellemtrin-teacher-4',
        on: -47,
        question: 'citizen',
        text: 'Familien venter på, at vi får skrevet færdig. Det er svært at forklare dem.',
      },
    ],
  },
  {
    key: 'common-language-again',
    requirement: 'nursing-common-language',
    unit: 'sundhed',
    state: 'dialogue',
    openedBy: careQuality,
    openedOn: -400,
    inStateSince: -64,
    dialogue: [
      {
        by: 'hn-mosegaarden-social_health_assistant-2',
        on: -360,
        question: 'in_the_way',
        text: 'Jeg udfylder 43 områder for en borger, der får hjælp til bad.',
      },
      {
        by: 'sygepleje-klinik-nurse-3',
        on: -355,
        question: 'without_it',
        text: 'Vi ville være tilbage ved fritekst, som ingen kan finde noget i.',
      },
      {
        by: careQuality,
        on: -58,
        text: 'Direktøren vil se, hvordan vi sikrer, at intet bliver overset. Hvem vil være med til at skrive det?',
      },
    ],
    agreement: {
      by: careQuality,
      on: -300,
      answers: {
        purpose: 'At alle fag beskriver borgeren med de samme ord.',
        without_it: 'Vi ville miste overblikket på tværs.',
        in_the_way: 'Alle områder skal tages stilling til, også de oplagt tomme.',
        citizen: 'Borgeren skal ikke fortælle det samme to gange.',
      },
      purposeFound: true,
    },
    proposal: {
      by: careQuality,
      on: -120,
      outcome: 'change',
      form: 'simplify',
      guidanceRow: 8,
      reason: 'Kun de områder, som hjælpen handler om, skal udfyldes.',
      timeFor: 'Samtale med borgeren ved første besøg.',
      citizen: 'Mere samtale, mindre skærm.',
      expectedHours: 700,
      responsible: careQuality,
      deadline: -10,
      needsMed: false,
      takesEffect: -20,
    },
    decisions: [
      {
        by: headOf('fjordby'),
        on: -64,
        outcome: 'no',
        reason:
          'Ikke endnu. Jeg mangler at se, hvordan vi opdager det, der ikke bliver spurgt om. Kom tilbage med et bud.',
      },
    ],
  },
  {
    key: 'night-rounds',
    requirement: 'strandgaarden-night-rounds',
    unit: 'strandgaarden',
    state: 'dialogue',
    openedBy: headOf('strandgaarden'),
    openedOn: -92,
    inStateSince: -36,
    dialogue: [
      {
        by: 'strandgaarden-nat-pedagogue-1',
        on: -80,
        question: 'in_the_way',
        text: 'Vi vækker dem, der endelig sover, for at kunne sætte et kryds.',
      },
      {
        by: 'strandgaarden-nat-social_health_assistant-2',
        on: -78,
        question: 'purpose',
        text: 'Hos to af beboerne giver det god mening. Hos resten er det for listens skyld.',
      },
    ],
    agreement: {
      by: headOf('strandgaarden'),
      on: -36,
      answers: {
        purpose: 'At en beboer, der får det dårligt, bliver set i tide.',
        without_it: 'To beboere ville være i fare.',
        in_the_way: 'Runden er ens for alle, og den forstyrrer søvnen.',
        citizen: 'De fleste ville sove bedre.',
      },
      purposeFound: true,
      judgement: {
        verdict: 'amber',
        reason:
          'Vi er for få til en vurdering. På mødet var vi enige om, at formålet er godt, og at formen kun passer til to beboere.',
      },
    },
  },
  {
    key: 'resident-plan',
    requirement: 'social-resident-plan',
    unit: 'social',
    state: 'examining',
    openedBy: socialConsultant,
    openedOn: -28,
    inStateSince: -28,
    dialogue: [],
  },
  {
    key: 'interview-script',
    requirement: 'job-interview-script',
    unit: 'jobcenter',
    state: 'examining',
    openedBy: headOf('jobcenter'),
    openedOn: -22,
    inStateSince: -22,
    dialogue: [],
  },
  {
    key: 'key-log',
    requirement: 'hn-key-log',
    unit: 'hjemmeplejen-nord',
    state: 'examining',
    openedBy: headOf('hjemmeplejen-nord'),
    openedOn: -18,
    inStateSince: -18,
    dialogue: [
      {
        by: 'hn-skovvang-care_aide-1',
        on: -4,
        text: 'Vi har fire nøgler tilbage i skabet. Bogen er til tres.',
      },
    ],
  },
  {
    key: 'absence-list',
    requirement: 'fjordskolen-absence-list',
    unit: 'fjordskolen',
    state: 'examining',
    openedBy: headOf('fjordskolen'),
    openedOn: -12,
    inStateSince: -12,
    dialogue: [
      { by: schoolConsultant, on: -10, text: 'Forvaltningen beder ikke om listen. Den er skolens egen.' },
    ],
  },
]
