import accessDa from './da/access.json'
import adminDa from './da/admin.json'
import challengeDa from './da/challenge.json'
import compassDa from './da/compass.json'
import dialogueDa from './da/dialogue.json'
import followUpDa from './da/followUp.json'
import guidanceDa from './da/guidance.json'
import hassleDa from './da/hassle.json'
import hearingDa from './da/hearing.json'
import meetingDa from './da/meeting.json'
import methodDa from './da/method.json'
import notifyDa from './da/notify.json'
import organisationDa from './da/organisation.json'
import overlapDa from './da/overlap.json'
import overviewDa from './da/overview.json'
import picturesDa from './da/pictures.json'
import platformDa from './da/platform.json'
import presentationDa from './da/presentation.json'
import pulseDa from './da/pulse.json'
import ratingDa from './da/rating.json'
import registerDa from './da/register.json'
import resultsDa from './da/results.json'
import reviewDa from './da/review.json'
import shellDa from './da/shell.json'
import signalsDa from './da/signals.json'
import solutionDa from './da/solution.json'
import trustLadderDa from './da/trustLadder.json'
import trustRepairDa from './da/trustRepair.json'
import trustTestDa from './da/trustTest.json'
import workflowDa from './da/workflow.json'
import accessEn from './en/access.json'
import adminEn from './en/admin.json'
import challengeEn from './en/challenge.json'
import compassEn from './en/compass.json'
import dialogueEn from './en/dialogue.json'
import followUpEn from './en/followUp.json'
import guidanceEn from './en/guidance.json'
import hassleEn from './en/hassle.json'
import hearingEn from './en/hearing.json'
import meetingEn from './en/meeting.json'
import methodEn from './en/method.json'
import notifyEn from './en/notify.json'
import organisationEn from './en/organisation.json'
import overlapEn from './en/overlap.json'
import overviewEn from './en/overview.json'
import picturesEn from './en/pictures.json'
import platformEn from './en/platform.json'
import presentationEn from './en/presentation.json'
import pulseEn from './en/pulse.json'
import ratingEn from './en/rating.json'
import registerEn from './en/register.json'
import resultsEn from './en/results.json'
import reviewEn from './en/review.json'
import shellEn from './en/shell.json'
import signalsEn from './en/signals.json'
import solutionEn from './en/solution.json'
import trustLadderEn from './en/trustLadder.json'
import trustRepairEn from './en/trustRepair.json'
import trustTestEn from './en/trustTest.json'
import workflowEn from './en/workflow.json'

/** Every sentence the product says, one file per capability and language. */
export const messages = {
  da: {
    access: accessDa,
    admin: adminDa,
    challenge: challengeDa,
    compass: compassDa,
    dialogue: dialogueDa,
    followUp: followUpDa,
    guidance: guidanceDa,
    hassle: hassleDa,
    hearing: hearingDa,
    meeting: meetingDa,
    method: methodDa,
    notify: notifyDa,
    organisation: organisationDa,
    overlap: overlapDa,
    overview: overviewDa,
    pictures: picturesDa,
    platform: platformDa,
    presentation: presentationDa,
    pulse: pulseDa,
    rating: ratingDa,
    register: registerDa,
    results: resultsDa,
    review: reviewDa,
    shell: shellDa,
    signals: signalsDa,
    solution: solutionDa,
    trustLadder: trustLadderDa,
    trustRepair: trustRepairDa,
    trustTest: trustTestDa,
    workflow: workflowDa,
  },
  en: {
    access: accessEn,
    admin: adminEn,
    challenge: challengeEn,
    compass: compassEn,
    dialogue: dialogueEn,
    followUp: followUpEn,
    guidance: guidanceEn,
    hassle: hassleEn,
    hearing: hearingEn,
    meeting: meetingEn,
    method: methodEn,
    notify: notifyEn,
    organisation: organisationEn,
    overlap: overlapEn,
    overview: overviewEn,
    pictures: picturesEn,
    platform: platformEn,
    presentation: presentationEn,
    pulse: pulseEn,
    rating: ratingEn,
    register: registerEn,
    results: resultsEn,
    review: reviewEn,
    shell: shellEn,
    signals: signalsEn,
    solution: solutionEn,
    trustLadder: trustLadderEn,
    trustRepair: trustRepairEn,
    trustTest: trustTestEn,
    workflow: workflowEn,
  },
}
