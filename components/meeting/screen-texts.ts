import { sentences } from '@/lib/platform/i18n/request'

/** The words of the big screen that do not change while it stands. */
export async function screenTexts() {
  const [t, platform] = await Promise.all([sentences('meeting'), sentences('platform')])
  return {
    steps: t('phases.label'),
    stateWords: { done: t('phases.done'), ahead: t('phases.ahead') },
    close: t('screen.close'),
    scan: t('screen.scan'),
    typeCode: t('screen.typeCode'),
    noAccount: t('screen.noAccount'),
    qr: t('screen.qr'),
    codeOver: t('screen.codeOver'),
    bunch: t('screen.bunch'),
    lost: t('screen.lost'),
    takeUp: t('screen.takeUp'),
    nothingYet: t('screen.nothingYet'),
    sorts: {
      red: { word: t('colour.red'), name: t('sort.red'), is: t('sort.redIs'), none: t('screen.noneRed') },
      green: {
        word: t('colour.green'),
        name: t('sort.green'),
        is: t('sort.greenIs'),
        none: t('screen.noneGreen'),
      },
    },
    gather: {
      loose: t('screen.loose'),
      looseNone: t('screen.looseNone'),
      heaps: t('screen.heaps'),
      heapsNone: t('screen.heapsNone'),
      newHeap: t('screen.newHeap'),
      here: t('screen.here'),
      takeOut: t('screen.takeOut'),
      name: t('screen.name'),
      saveName: t('screen.saveName'),
      unnamed: t('screen.unnamed'),
      alike: t('screen.alike'),
      together: t('screen.together'),
    },
    away: {
      open: t('screen.away'),
      text: t('screen.awayText'),
      which: t('screen.awayWhich'),
      choose: t('screen.awayChoose'),
      button: t('screen.awayButton'),
    },
    form: {
      refused: t('screen.refused'),
      pending: t('screen.pending'),
      goOn: t('screen.goOn'),
      unsent: platform('errors.unsent'),
    },
  }
}

export type ScreenTexts = Awaited<ReturnType<typeof screenTexts>>
