import { opinion } from './moods'

/** What people across the municipality think of what binds all of them. */
export const acrossOpinions = [
  opinion(
    'raaderum',
    'meaningful',
    [
      'Første gang jeg er blevet spurgt om et krav, før nogen lavede et nyt.',
      'Spændende, men jeg tror på det, når noget forsvinder.',
      'Husk at det her også er et skema.',
    ],
    { lift: -0.5, spread: 1 },
  ),
  opinion('across-workplace-assessment', 'unnoticed', ['Handleplanen fra sidst hænger her endnu.']),
  opinion(
    'across-monthly-pulse',
    'pointless',
    [
      'Ni spørgsmål hver måned, og det eneste, der sker, er ni spørgsmål måneden efter.',
      'Vores leder tager det op på teammødet. Det er godt. Hver måned er for tit.',
      'Jeg svarer 4 hele vejen ned.',
      'I et team på fem ved alle, hvem der har svaret hvad.',
      'Spørg mig hellere selv, hvordan jeg har det.',
    ],
    { lift: 0.35, responseRate: 0.5, unitShift: { genoptraening: 0.9 } },
  ),
  opinion('across-sick-talks', 'divided', ['Samtalen hjælper. Skemaet gør den til en kontrol.']),
  opinion('across-development-talks', 'meaningful', ['Den ene time om året, der handler om mig.']),
  opinion('across-data-protection', 'meaningful', ['Borgerne skal kunne stole på os.'], { lift: -0.3 }),
  opinion(
    'across-data-course',
    'unclear',
    [
      'Samme kursus for fjerde gang, og prøven er den samme.',
      'Jeg arbejder på legepladsen og lærer om aktindsigt.',
      'Vigtigt emne, dårlig form.',
      'Godt for nyansatte. For os andre var en kort påmindelse nok.',
    ],
    { lift: -0.2, responseRate: 0.44, sideEffects: { demotivation: 0.26 } },
  ),
  opinion('across-budget-follow-up', 'heavy', ['To procent af en lille konto er prisen på en pose æbler.'], {
    lift: -0.6,
  }),
  opinion(
    'across-purchase-approval',
    'pointless',
    [
      'To godkendelser for at købe batterier.',
      'Det koster mere at godkende end at købe.',
      'Jeg kan godt se meningen ved store indkøb.',
      'Vi samler indkøb sammen, så det hele kommer for sent.',
    ],
    { lift: 0.1, responseRate: 0.62 },
  ),
  opinion('across-threat-reports', 'meaningful', ['Det betyder noget, at nogen ringer bagefter.'], {
    lift: -0.4,
    unitShift: { jobcenter: -0.6 },
  }),
]
