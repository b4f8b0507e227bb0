import { pulseState } from '@/lib/follow-up/pulse-rule'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { CaseView } from '@/lib/workflow/case-queries'

type PulseOfCheckProps = {
  check: CaseView['file']['progress']['checks'][number]
  /** This person may see results here. */
  isSeen: boolean
}

/** What those bound say, or why nobody has asked them: never nothing once its day has come (§8). */
export function PulseOfCheck({ check, isSeen }: PulseOfCheckProps) {
  const t = pageSentences('followUp')
  const format = pageFormat()
  const said = pulseState({ notHeld: check.pulseNotHeld, round: check.pulse })
  if (said.state === 'not_yet') return null
  const words = {
    open: () => t('pulse.open', { date: said.state === 'open' ? format.date(said.closesOn) : '' }),
    counting: () => t('pulse.counting'),
    not_held: () => (said.state === 'not_held' ? t(`pulse.notHeld.${said.because}`) : ''),
    heard: () => {
      if (said.state !== 'heard') return ''
      if (!isSeen) return t('pulse.hidden')
      return said.isShown ? t(`pulse.outcomeText.${said.outcome}`) : t('pulse.tooFewAnswers')
    },
  }[said.state]()
  const outcome =
    said.state === 'heard' && isSeen ? said.outcome : said.state === 'not_held' ? said.outcome : null
  return (
    <p className="mt-1 max-w-read">
      {outcome ? <b>{t(`pulse.outcome.${outcome}`)}. </b> : null}
      {words}{' '}
      {check.pulseRoundId !== null && isSeen ? (
        <a href={`/rounds/${check.pulseRoundId}`}>{t('pulse.link')}</a>
      ) : null}
    </p>
  )
}
