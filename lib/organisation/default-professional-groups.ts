/** What a new municipality begins with; an administrator renames and adds. Danish, as the posts are called there. */
export const defaultProfessionalGroups = [
  'Administrativ medarbejder',
  'Akademisk medarbejder',
  'Ergo- og fysioterapeut',
  'Jobkonsulent',
  'Leder',
  'Lærer',
  'Omsorgsmedhjælper',
  'Psykolog',
  'Pædagog',
  'Pædagogisk assistent',
  'Pædagogmedhjælper',
  'Servicemedarbejder',
  'Social- og sundhedsassistent',
  'Social- og sundhedshjælper',
  'Socialpædagog',
  'Socialrådgiver',
  'Sundhedsplejerske',
  'Sygeplejerske',
  'Teknik- og miljømedarbejder',
] as const

export type DefaultProfessionalGroup = (typeof defaultProfessionalGroups)[number]
