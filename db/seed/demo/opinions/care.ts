import { opinion } from './moods'

/** What people in Sundhed og Omsorg think of what binds them. */
export const careOpinions = [
  opinion(
    'care-wholeness',
    'meaningful',
    [
      'Det er jo derfor, jeg blev assistent. Endelig et krav, der handler om borgeren.',
      'God tanke, men faste teams er svært, når vi mangler folk.',
      'Vi har brugt møderne til at tale om rigtige borgere. Det har rykket.',
    ],
    { unitShift: { 'hjemmeplejen-syd': -0.5 } },
  ),
  opinion('care-inspection', 'unclear', [
    'Vi rydder op i en uge, før de kommer. Det er ikke hverdagen, de ser.',
  ]),
  opinion(
    'care-inspection-folder',
    'pointless',
    [
      'Mappen er klar. Det er vi andre, der er trætte.',
      'Det sidste tilsyn åbnede den ikke. De talte med beboerne i stedet, og det var meget bedre.',
      'Alt i mappen findes i forvejen i systemet. Vi printer det ud for en sikkerheds skyld.',
      'Jeg bruger hver fredag på at flytte papirer fra et faneblad til et andet.',
    ],
    { sideEffects: { tunnel_vision: 0.3 } },
  ),
  opinion('care-dignity', 'unclear', ['Flotte ord, men vi når sjældent at tale om dem.']),
  opinion(
    'care-visit-minutes',
    'pointless',
    [
      'Jeg kigger på telefonen, når jeg skulle kigge på borgeren.',
      'Forklaringerne passer aldrig, så vi vælger bare den øverste.',
      'Når en borger har brug for ti minutter mere, føles det, som om man snyder.',
      'Vi deler ikke tid med hinanden længere. Alle passer på deres egne minutter.',
      'Jeg kan godt forstå, at nogen skal vide, hvad tiden går til. Men ikke på denne måde.',
      'Det er mistillid sat i system.',
    ],
    {
      lift: 0.1,
      sideEffects: { tunnel_vision: 0.42, undermined_collaboration: 0.3 },
      unitShift: { 'hs-havnen': 0.5 },
    },
  ),
  opinion('care-visit-target', 'unnoticed', [], { sideEffects: { tunnel_vision: 0.3 } }),
  opinion(
    'care-delivered-services',
    'unclear',
    [
      'Fint at skrive, når noget er anderledes. Men hvorfor kvittere for det, der gik som aftalt?',
      'Det er hurtigt gjort, men jeg ved ikke, om nogen læser det.',
      'Borgerens datter spurgte til et flueben, og så var det godt, det var der.',
    ],
    { lift: -0.2, sideEffects: { demotivation: 0.28 } },
  ),
  opinion(
    'care-triage',
    'meaningful',
    [
      'Det bedste kvarter på dagen. Her bruger vi hinandens faglighed.',
      'Vi har undgået flere indlæggelser, fordi nogen sagde det højt på mødet.',
      'Godt, men hver dag er for meget i de stille perioder.',
      'Aftenholdet er ikke med, og så mangler det halve.',
    ],
    { lift: 0.15, unitShift: { 'hn-aften-nat': -0.8 } },
  ),
  opinion('care-fall-registration', 'meaningful', [
    'Vi flyttede et gulvtæppe og en lampe, og så var det det.',
  ]),
  opinion(
    'care-nutrition',
    'heavy',
    [
      'Vigtigt for dem, der taber sig. Spild af tid for dem, der ikke gør.',
      'Nogle borgere bliver kede af at blive vejet. Det står der ikke noget om i skemaet.',
      'Vi ser det på tøjet længe før vægten viser det.',
    ],
    { unitShift: { soebo: 0.3 } },
  ),
  opinion('care-hygiene', 'meaningful', ['Listen er lang, men vi har lært noget hver gang.'], { lift: -0.3 }),
  opinion(
    'hn-key-log',
    'pointless',
    [
      'Vi fik elektroniske låse hos de fleste i foråret. Bogen bruges til de sidste fire nøgler.',
      'Der er kø ved bogen hver morgen.',
    ],
    { lift: 0.2 },
  ),
  opinion(
    'hn-handover-book',
    'pointless',
    [
      'Vi skriver det samme i journalen og i bogen. Det er i bogen, det bliver læst, og det er problemet.',
      'Det føles trygt at bladre i den, men der står intet, som ikke også står i systemet.',
      'Der ligger personlige oplysninger fremme på bordet. Det er ikke i orden.',
      'Jeg har stået for sent ude af døren for at nå bogen hver dag i ti år.',
    ],
    { lift: 0.1, unitShift: { 'hn-aften-nat': 1.2 } },
  ),
  opinion('hn-first-visit', 'meaningful', ['Den ene side, der altid hjælper. Lad den blive på én side.']),
  opinion(
    'hn-arrival-call',
    'pointless',
    [
      'Der er ingen, der tager telefonen klokken syv alligevel.',
      'Systemet ved allerede, hvor jeg er. Hvad skal kontoret bruge mit opkald til?',
      'Det blev indført efter én dag, hvor det gik galt. Det er mange år siden.',
    ],
    { lift: -0.1 },
  ),
  opinion('hs-medicine-check', 'unclear', ['Vi går det samme igennem to gange om måneden.']),
  opinion('soebo-fall-form', 'pointless', [
    'Vi tegner stedet, lægger tegningen i en mappe, og der ligger den.',
    'Dobbelt arbejde. Det står i omsorgssystemet.',
    'Jeg vil hellere bruge de tyve minutter sammen med den, der er faldet.',
  ]),
  opinion('soebo-medicine-room', 'unclear', ['Giv os en måler, der siger til, når det er galt.'], {
    lift: -0.4,
  }),
  opinion(
    'nursing-records',
    'meaningful',
    ['Uden journalen kunne vi ikke arbejde sammen.', 'Det er tungt, men det er vores fag.'],
    { lift: -0.2 },
  ),
  opinion(
    'nursing-common-language',
    'divided',
    [
      'Endelig taler vi samme sprog på tværs af vagter og fag.',
      '43 områder er 38 for mange til en borger, der skal have støttestrømper på.',
      'Sygeplejerskerne er glade for det. Vi andre leder efter det felt, det skal stå i.',
      'Det er godt tænkt, men skærmen er blevet vigtigere end borgeren.',
    ],
    { unitShift: { sygeplejen: 0.5 }, sideEffects: { tunnel_vision: 0.22 } },
  ),
  opinion(
    'nursing-weekly-audit',
    'pointless',
    [
      'Vi retter kommaer i hinandens journaler.',
      'Kunne være godt, hvis vi talte om journalerne i stedet for at give point.',
      'Ingen har nogensinde set, hvad tallene bliver brugt til.',
    ],
    { lift: 0.3, sideEffects: { undermined_collaboration: 0.3 } },
  ),
  opinion('nursing-incident-reports', 'meaningful', [
    'Vi tør godt skrive, for der kommer ikke en løftet pegefinger.',
  ]),
  opinion(
    'nursing-incident-analysis',
    'heavy',
    [
      'To sider om et glemt glas vand giver ingen læring.',
      'Ved de alvorlige er skemaet rigtig godt. Ved resten er det en straf for at have rapporteret.',
      'Jeg ved, at der bliver rapporteret mindre, fordi skemaet følger med.',
    ],
    { lift: -1.2, sideEffects: { demotivation: 0.4 } },
  ),
  opinion(
    'nursing-incident-list',
    'unclear',
    [
      'Vi forklarer udsving på én hændelse. Det er ikke statistik.',
      'Tallet falder, når vi har travlt, og det er ikke, fordi der sker mindre.',
    ],
    { lift: -0.15, sideEffects: { tunnel_vision: 0.3 } },
  ),
  opinion('nursing-medicine', 'meaningful', ['Giver tryghed for os og for borgeren.']),
  opinion(
    'nursing-medicine-course',
    'divided',
    [
      'Godt at få frisket op.',
      'Jeg har haft autorisation i mange år og skal til prøve i at tælle tabletter.',
    ],
    { unitShift: { sygeplejen: -0.7, 'hjemmeplejen-nord': 0.4 } },
  ),
  opinion('training-plans', 'meaningful'),
  opinion('training-test-battery', 'meaningful', ['Borgeren kan selv se fremgangen. Det er guld værd.']),
]
