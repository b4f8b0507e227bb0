import type { DemoRisk } from './shapes'

const ofCitizens = (key: string, name: string): DemoRisk => ({ key, name, citizens: true })
const ofTheHouse = (key: string, name: string): DemoRisk => ({ key, name, citizens: false })

/** What the requirements guard against; first those that concern citizens' safety or rights. */
export const risks: readonly DemoRisk[] = [
  ofCitizens('medication-error', 'Medicinfejl'),
  ofCitizens('fall', 'Fald'),
  ofCitizens('malnutrition', 'Underernæring'),
  ofCitizens('infection', 'Smitte og infektioner'),
  ofCitizens('missed-help', 'Borgeren får ikke den hjælp, der er aftalt'),
  ofCitizens('intruders', 'Uvedkommende får adgang til borgerens hjem'),
  ofCitizens('lost-knowledge', 'Vigtig viden om borgeren går tabt mellem vagter og fag'),
  ofCitizens('unlawful-force', 'Ulovlig magtanvendelse'),
  ofCitizens('child-neglect', 'Svigt af børn opdages for sent'),
  ofCitizens('child-accident', 'Ulykker med børn'),
  ofCitizens('language-delay', 'Sproglige vanskeligheder opdages for sent'),
  ofCitizens('child-distress', 'Mistrivsel hos børn og unge'),
  ofCitizens('school-absence', 'Bekymrende skolefravær'),
  ofCitizens('wrong-decision', 'Forkerte afgørelser'),
  ofCitizens('late-decision', 'Borgeren venter for længe på en afgørelse'),
  ofCitizens('data-breach', 'Personoplysninger kommer i forkerte hænder'),
  ofCitizens('overdose', 'Overdosis og selvskade'),
  ofTheHouse('learning-gap', 'Elever får ikke det faglige udbytte, de kan'),
  ofTheHouse('unequal-service', 'Uens serviceniveau'),
  ofTheHouse('overspending', 'Budgetoverskridelser'),
  ofTheHouse('lost-refund', 'Tabt statsrefusion'),
  ofTheHouse('long-unemployment', 'Langvarig ledighed'),
  ofTheHouse('critical-inspection', 'Kritik ved tilsyn'),
  ofTheHouse('violence', 'Vold og trusler mod medarbejdere'),
  ofTheHouse('strain', 'Belastning og sygefravær blandt medarbejdere'),
  ofTheHouse('missing-skills', 'Manglende faglige kompetencer'),
  ofTheHouse('governance-growth', 'Styring, der vokser uden at nogen ser det'),
]
