/** What the titles, demands and names of the large scratch municipality are put together from. */

export const forms = [
  'Dokumentation af',
  'Kontrolskema for',
  'Månedlig opgørelse af',
  'Tilsyn med',
  'Retningslinje for',
  'Måltal for',
  'Handleplan for',
  'Indberetning af',
  'Registrering af',
  'Kvalitetsstandard for',
  'Tjekliste til',
  'Godkendelse af',
] as const

export const subjects = (
  'medicinhåndtering|fald|ernæring|utilsigtede hændelser|fravær|sygefravær|vikarforbrug|kørsel|indkøb|hygiejne|' +
  'magtanvendelse|underretninger|sprogvurdering|elevplaner|nationale test|trivselsmålinger|legepladser|måltider|' +
  'brandøvelser|besøgsplaner|visitation|genoptræning|hjælpemidler|sårpleje|palliation|demensudredning|handleplaner|' +
  'jobsamtaler|aktivering|kontanthjælp|sygedagpenge|virksomhedsbesøg|botilbud|støttekontaktpersoner|misbrugsbehandling|' +
  'tandpleje|sundhedspleje|skolebuskørsel|specialundervisning|inklusion|forældresamtaler|overgange|arbejdspladsvurdering|' +
  'kompetenceudvikling|introduktion af nye|databehandling|samtykke|journalføring|aktindsigt|høringssvar|budgetopfølgning|' +
  'indkøbsaftaler|energiforbrug|rengøring|nøgler|borgernes penge|pårørendesamarbejde|klager|ventelister|mødereferater'
).split('|')

export const places = (
  'i hjemmeplejen|på plejehjem|i skolerne|i dagtilbud|i sygeplejen|på bosteder|i jobcentret|i børn og unge|' +
  'ved nye borgere|ved udskrivning|om natten|i weekender|hos leverandører|ved indflytning|i ferier|i små teams'
).split('|')

export const groupNames = [
  'Social- og sundhedshjælper',
  'Social- og sundhedsassistent',
  'Sygeplejerske',
  'Ergoterapeut',
  'Fysioterapeut',
  'Pædagog',
  'Pædagogmedhjælper',
  'Lærer',
  'Socialrådgiver',
  'Sundhedsplejerske',
  'Administrativ medarbejder',
  'Leder',
] as const

export const departmentNames = [
  'Sundhed og Omsorg',
  'Børn og Skole',
  'Dagtilbud',
  'Social og Psykiatri',
  'Beskæftigelse',
  'Kultur og Fritid',
  'Teknik og Miljø',
  'Stab og Økonomi',
] as const

export const comments = [
  'Vi skriver det samme to steder, og ingen læser det.',
  'Det er godt at vide, hvad man skal gøre, når det går galt.',
  'Det tager tid fra borgerne, især om aftenen.',
  'Kunne det gøres en gang om ugen i stedet for hver dag?',
  'Jeg ved ikke, hvem der bruger tallene.',
  'Det er en hjælp for nye kolleger.',
] as const
