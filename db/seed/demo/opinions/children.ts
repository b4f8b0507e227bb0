import { opinion } from './moods'

/** What people in Børn og Skole think of what binds them. */
export const childrenOpinions = [
  opinion('school-absence', 'meaningful', ['Det tager et øjeblik og er vigtigt.'], { lift: -0.2 }),
  opinion('school-absence-report', 'unclear', [
    'Et opkald til familien virker bedre end et notat til forvaltningen.',
  ]),
  opinion('fjordskolen-absence-list', 'pointless', ['Kontoret kan trække listen selv.']),
  opinion(
    'school-wellbeing',
    'pointless',
    [
      'Samtalen bagefter er god. Spørgsmålene er lavet til en anden klasse end min.',
      'De yngste forstår ikke halvdelen.',
      'Vi får tallene, når klassen er en anden.',
    ],
    { sideEffects: { tunnel_vision: 0.12 } },
  ),
  opinion('bakkeskolen-wellbeing', 'divided', [
    'Eleverne glæder sig faktisk til det.',
    'Nu måler vi trivsel så tit, at det går ud over den.',
  ]),
  opinion(
    'school-national-tests',
    'divided',
    ['Et øjebliksbillede, men et ærligt et.', 'Vi øver test i stedet for at læse bøger.'],
    {
      sideEffects: { tunnel_vision: 0.35, demotivation: 0.25 },
    },
  ),
  opinion(
    'school-reading-tests',
    'heavy',
    [
      'Læseprøven i efteråret giver mig noget at arbejde med. Den i foråret bekræfter bare.',
      'Jeg har fanget to elever på den prøve, som jeg ellers ikke havde set.',
      'Det er indberetningen, der tager tiden, ikke prøven.',
      'Oven i de nationale test bliver det for meget for de små.',
    ],
    { lift: -0.25, sideEffects: { tunnel_vision: 0.26 } },
  ),
  opinion('school-quality-report', 'pointless', ['Vi skriver den, afleverer den og hører aldrig mere.']),
  opinion(
    'school-year-plans',
    'divided',
    [
      'Årsplanen er mit bedste redskab. Skabelonen er mit værste.',
      'Jeg laver to: én til skabelonen og én, jeg underviser efter.',
      'Det er rart, at kollegerne kan overtage, når man bliver syg.',
      'Mål og tegn på læring i alle felter. Ingen forælder har nogensinde spurgt til det.',
    ],
    { unitShift: { 'fjordskolen-udskoling': -0.8, 'fjordskolen-indskoling': 0.8 } },
  ),
  opinion(
    'fjordskolen-week-letter',
    'pointless',
    [
      'Hver søndag aften. Det er fritid, der forsvinder.',
      'Tre forældre læser det. Det kan man se.',
      'Til de yngste giver det mening. I udskolingen burde eleverne selv holde styr på det.',
    ],
    { lift: 0.35, unitShift: { 'fjordskolen-indskoling': 1 } },
  ),
  opinion('school-pupil-plan', 'pointless', [
    'Vi kopierede fra sidste år og rettede datoen.',
    'Samtalen med forældrene er det, der virker. Planen kom vi aldrig tilbage til.',
    'Ti timer pr. klasse, og eleverne læste den ikke.',
  ]),
  opinion(
    'ppr-referral-form',
    'heavy',
    [
      'Når skemaet er fyldt ud, er barnet blevet et halvt år ældre.',
      'Det tvinger os til at tænke os om, og det er faktisk godt.',
      'Vi beder om oplysninger, som vi alligevel spørger om igen til mødet.',
      'Nogle ledere venter med at skrive børn ind, fordi skemaet er så langt.',
    ],
    { lift: -0.75, sideEffects: { creaming: 0.27 }, unitShift: { ppr: 0.7 } },
  ),
  opinion('daycare-curriculum', 'meaningful', ['Den giver os et fælles sprog for det, vi gør.']),
  opinion('daycare-curriculum-template', 'unclear', ['Vi evaluerer gerne. Bare ikke i den skabelon.'], {
    lift: -0.4,
  }),
  opinion(
    'maelkevejen-activity-sheets',
    'pointless',
    [
      'Det bedste på en dag er sjældent det, der var planlagt. Det kommer aldrig på et ark.',
      'Arket hænger pænt. Børnene har ikke set på det.',
      'Jeg vælger aktiviteter, der er nemme at skrive om.',
      'Det startede som en god idé til ét tilsyn og blev hængende.',
    ],
    { sideEffects: { tunnel_vision: 0.35 } },
  ),
  opinion('daycare-language', 'meaningful', ['Vi fandt et barn, der ikke hørte godt. Det er jeg glad for.']),
  opinion(
    'daycare-language-all',
    'divided',
    [
      'Ingen bliver overset. Det er hele pointen.',
      'Jeg kunne have brugt de timer på de fem børn, der har brug for mig.',
      'Fireogtyve børn gennem det fulde materiale, og vi vidste det om de to på forhånd.',
      'Børnene synes, det er hyggeligt at have en voksen for sig selv.',
      'Tallene bliver brugt til at sammenligne huse, der ikke ligner hinanden.',
    ],
    {
      unitShift: { 'dagtilbud-oest': 0.55, 'dagtilbud-vest': -0.55 },
      sideEffects: { undermined_collaboration: 0.24, tunnel_vision: 0.2 },
    },
  ),
  opinion(
    'daycare-accidents',
    'unclear',
    ['Et plaster er ikke en ulykke.', 'Skemaet er godt, når det er alvorligt.'],
    { lift: -0.5 },
  ),
  opinion('daycare-playground', 'meaningful', ['Vi finder noget en gang om måneden.']),
  opinion(
    'skovtrolden-head-count',
    'unclear',
    [
      'Vi tæller hele tiden. Det er at skrive det ned i regnvejr, der er fjollet.',
      'Efter det, der skete, giver det mig ro i maven.',
    ],
    { responseRate: 1 },
  ),
  opinion(
    'daycare-photo-documentation',
    'pointless',
    [
      'Vi tager billeder af børnene i stedet for at være sammen med dem.',
      'Forældrene er glade for billederne, men to gange om ugen var rigeligt.',
      'Stille børn er sjældent på billederne. Det er ikke en dokumentation af vores pædagogik.',
      'Det bliver en konkurrence mellem stuerne.',
    ],
    {
      lift: 0.35,
      sideEffects: { tunnel_vision: 0.3, undermined_collaboration: 0.2 },
      unitShift: { dagplejen: 0.6 },
    },
  ),
  opinion('daycare-supervision', 'heavy', ['Selve besøget var rigtig godt. Skemaet før var det ikke.']),
]
