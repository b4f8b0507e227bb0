import { headOf } from '../people'
import type { DemoCase } from '../shapes'

const schoolDirector = headOf('boern')
const schoolConsultant = 'boern-administrative-1'

/** Cases about what only those above can change. */
export const upwardCases: readonly DemoCase[] = [
  {
    key: 'wellbeing-upward',
    requirement: 'school-wellbeing',
    unit: 'boern',
    state: 'awaiting_above',
    openedBy: schoolDirector,
    openedOn: -98,
    inStateSince: -34,
    dialogue: [
      {
        by: 'fjordskolen-mellemtrin-teacher-1',
        on: -90,
        question: 'in_the_way',
        text: 'Tallene kommer et halvt år efter, når klassen er en anden. Samtalen med eleverne kunne vi have taget med det samme.',
      },
      {
        by: schoolConsultant,
        on: -84,
        question: 'purpose',
        text: 'Loven vil, at alle elever bliver hørt om deres trivsel, og at skolen gør noget ved det. Målingen er måden, loven har valgt.',
        asOwner: true,
      },
    ],
    agreement: {
      by: schoolDirector,
      on: -74,
      answers: {
        purpose: 'At alle elever bliver hørt, og at klassen arbejder med det, de siger.',
        without_it: 'Vi ville stadig tale med klassen om trivsel. Landets samlede tal ville mangle.',
        in_the_way: 'De yngste forstår ikke spørgsmålene, og svaret kommer for sent til at bruge.',
        citizen: 'Eleven svarer på noget, der sjældent bliver til noget i klassen.',
      },
      purposeFound: true,
    },
    proposal: {
      by: schoolDirector,
      on: -62,
      outcome: 'challenge',
      form: 'upward',
      guidanceRow: 4,
      reason: 'Vi må ikke selv ændre målingen. Vi vil bede om lov til at høre eleverne på en anden måde.',
      timeFor: 'Klassens egen samtale om trivsel, mens den kan bruges.',
      citizen: 'Eleverne ser, at det, de siger, bliver til noget.',
      expectedHours: 60,
      responsible: schoolConsultant,
      deadline: 120,
      needsMed: false,
      takesEffect: 90,
    },
    challenge: {
      kind: 'experiment',
      recipient: 'Børne- og Undervisningsministeriet',
      asked:
        'Vi søger om i to skoleår at måtte erstatte den årlige måling i indskolingen og på mellemtrinnet med samtaler i klassen to gange om året.',
      proposes:
        'Lærer og elever taler trivsel igennem i klassen efter en fælles vejledning. Skolen skriver kort, hvad klassen vil gøre, og følger op et halvt år efter. Udskolingen svarer på målingen som nu, så landets tal kan sammenlignes.',
      by: headOf('fjordby'),
      sent: -27,
    },
    decisions: [
      {
        by: headOf('fjordby'),
        on: -34,
        outcome: 'yes',
        reason: 'Vi søger om forsøget sammen. Det er formålet, vi vil holde fast i.',
        effectiveFrom: -34,
      },
    ],
  },
]
