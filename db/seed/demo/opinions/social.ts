import { opinion } from './moods'

/** What people in Social og Beskæftigelse think of what binds them. */
export const socialOpinions = [
  opinion('social-force', 'meaningful', ['Det skal være besværligt at bruge magt.']),
  opinion(
    'strandgaarden-conflict-log',
    'heavy',
    [
      'Vi har set, at det altid går galt lige før aftensmaden. Det havde vi ikke opdaget uden.',
      'En hævet stemme er ikke altid en konflikt. Nogle gange er det bare tirsdag.',
      'Beboerne ved, at vi skriver om dem. Det gør noget ved tilliden.',
    ],
    { lift: -0.3 },
  ),
  opinion(
    'social-resident-plan',
    'divided',
    [
      'Beboeren og jeg sætter os med kaffe og taler om, hvad der er vigtigt. Tallet er ligegyldigt.',
      'Man giver 6 for ikke at skulle forklare et 4-tal.',
      'Der er ikke en score for at have haft en god måned.',
      'Det har hjulpet mig til at holde fast, når hverdagen løber.',
    ],
    { sideEffects: { tunnel_vision: 0.3, creaming: 0.12 }, unitShift: { bostoette: 0.8 } },
  ),
  opinion('strandgaarden-night-rounds', 'unclear', []),
  opinion('family-investigation', 'heavy', ['Fristen er rimelig. Antallet af sager er ikke.']),
  opinion(
    'family-ics-template',
    'pointless',
    [
      'Jeg skriver "ikke relevant" 31 gange i en sag om en pige på to år.',
      'Familierne kan ikke genkende sig selv i 22 siders tekst.',
      'Skabelonen husker mig på det, jeg kunne glemme. Men den skulle spørge, ikke kræve.',
      'Det bliver længere for hver sag, revisionen ser på, og dårligere for hver, jeg skriver.',
    ],
    { lift: 0.25, sideEffects: { tunnel_vision: 0.38, demotivation: 0.4 } },
  ),
  opinion(
    'family-second-reader',
    'unclear',
    ['Det er godt at være to om de store. En cykelhjelm behøver ikke et udvalg.'],
    { lift: -0.3 },
  ),
  opinion('family-reports-24h', 'meaningful', [
    'Det er kernen i mit arbejde.',
    'Vi har fået plads til at gøre det ordentligt.',
  ]),
  opinion(
    'rusmiddel-attendance',
    'pointless',
    [
      'Dem, der har mest brug for os, trækker procenten ned.',
      'Jeg tager mig selv i at håbe, at de sværeste melder sig ud.',
      'Vi kunne nå målet i morgen ved at skrive de rigtige ud.',
    ],
    { sideEffects: { creaming: 0.6, tunnel_vision: 0.4 }, responseRate: 0.85 },
  ),
  opinion('social-method', 'meaningful', ['Borgerens egne mål står øverst, og det mærkes.'], { lift: -0.2 }),
  opinion('job-interviews', 'heavy', ['Nogle borgere har brug for tre samtaler om ugen, andre for ingen.'], {
    lift: -0.4,
  }),
  opinion(
    'job-interview-script',
    'unclear',
    [
      'Spørgsmål 19 kan man ikke stille til et menneske, man lige har mødt.',
      'God som ny. Efter en måned er den i vejen.',
      'Jeg springer over, og så står der tomme felter, som controlleren spørger til.',
    ],
    {
      lift: -0.1,
      sideEffects: { demotivation: 0.3 },
      unitShift: { 'job-unge': -0.6, 'job-jobparate': 0.4 },
    },
  ),
  opinion(
    'job-activation-targets',
    'pointless',
    [
      'Vi sender borgere på kursus for tallets skyld.',
      'Mine tal på tavlen hver mandag. Det siger intet om, hvem jeg har hjulpet.',
      'De nemmeste kommer først i tilbud, fordi det tæller lige meget.',
      'Kollegerne deler ikke gode pladser længere.',
      'Nogen skal holde øje med refusionen. Men ikke på den enkeltes navn.',
    ],
    { sideEffects: { creaming: 0.45, undermined_collaboration: 0.4, tunnel_vision: 0.35 } },
  ),
  opinion('job-sick-follow-up', 'meaningful', [], { lift: -0.5 }),
  opinion('job-case-audit', 'unclear', ['Systemet kunne selv sige til, når en dato mangler.']),
  opinion('job-phone-log', 'pointless', [
    'Jeg kunne have ringet tilbage i den tid, det tager at skrive det.',
  ]),
  opinion('job-company-visits', 'unclear'),
  opinion('job-youth-plan-copy', 'pointless', ['Kopiér, sæt ind, ret fejlene, gentag.']),
]
