import { sentences } from '@/lib/platform/i18n/request'

/** The words of a phone's page. */
export async function joinTexts() {
  const t = await sentences('meeting')
  return {
    enter: {
      code: t('join.code'),
      hint: t('join.codeHint'),
      button: t('join.enter'),
      entering: t('join.entering'),
    },
    opening: t('join.opening'),
    noNetwork: t('join.noNetwork'),
    lost: t('join.lost'),
    promise: t('join.promise'),
    notPromised: t('join.notPromised'),
    write: {
      which: t('join.which'),
      red: { word: t('colour.red'), hint: t('join.redHint') },
      green: { word: t('colour.green'), hint: t('join.greenHint') },
      chooseFirst: t('join.chooseFirst'),
      body: t('join.body'),
      bodyHint: t('join.bodyHint'),
      send: t('join.send'),
      sending: t('join.sending'),
      sent: t('join.sent'),
      changed: t('join.changed'),
      withdrawn: t('join.withdrawn'),
      editing: t('join.editing'),
      save: t('join.save'),
      cancel: t('join.cancel'),
      tooShort: t('errors.tooShort'),
      keepNames: t('join.keepNames'),
    },
    own: {
      title: t('join.own'),
      edit: t('join.edit'),
      withdraw: t('join.withdraw'),
    },
    gather: { title: t('join.gather'), text: t('join.gatherText') },
    dots: {
      title: t('join.dots'),
      secret: t('join.dotsSecret'),
      give: t('join.give'),
      takeBack: t('join.takeBack'),
    },
    leave: { title: t('join.leave'), text: t('join.leaveText') },
    unsent: { moved: t('join.unsentMoved'), over: t('join.unsentOver') },
    over: { title: t('join.over'), text: t('join.overText'), other: t('join.otherCode') },
  }
}

export type JoinTexts = Awaited<ReturnType<typeof joinTexts>>
