/** The professional groups of Fjordby Kommune, with their Danish names. */
export const professionalGroups = [
  { key: 'social_health_helper', name: 'Social- og sundhedshjælper' },
  { key: 'social_health_assistant', name: 'Social- og sundhedsassistent' },
  { key: 'nurse', name: 'Sygeplejerske' },
  { key: 'therapist', name: 'Ergo- og fysioterapeut' },
  { key: 'care_aide', name: 'Omsorgsmedhjælper' },
  { key: 'pedagogue', name: 'Pædagog' },
  { key: 'pedagogical_assistant', name: 'Pædagogisk assistent' },
  { key: 'teacher', name: 'Lærer' },
  { key: 'social_worker', name: 'Socialrådgiver' },
  { key: 'job_consultant', name: 'Jobkonsulent' },
  { key: 'psychologist', name: 'Psykolog' },
  { key: 'manager', name: 'Leder' },
  { key: 'administrative', name: 'Administrativ medarbejder' },
] as const

export type GroupKey = (typeof professionalGroups)[number]['key']
