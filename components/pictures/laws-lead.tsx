import type { ReactNode } from 'react'
import type { Law } from '@/lib/pictures/chain'
import { type PictureSpeech, sayHours } from './speech'

type LawsLeadProps = {
  speech: PictureSpeech
  /** The heaviest first; at least one. */
  laws: readonly Law[]
  since: string
  hrefOf(referenceNumber: number): string
}

/** How much was built on how many laws, which has the most additions, and which the heaviest. */
export function LawsLead({ speech, laws, since, hrefOf }: LawsLeadProps) {
  const { t, format } = speech
  const sum = (of: (law: Law) => number) => laws.reduce((all, law) => all + of(law), 0)
  const [heaviest] = laws
  const most = laws.reduce<Law | undefined>(
    (best, law) => (best && best.additions.count >= law.additions.count ? best : law),
    undefined,
  )
  if (!heaviest || !most) return null
  const count = sum(law => law.additions.count)
  const fresh = sum(law => law.fresh)
  const to = (law: Law) => (chunks: ReactNode) => <a href={hrefOf(law.node.row.referenceNumber)}>{chunks}</a>
  const told = (law: Law) => ({
    title: law.node.row.title,
    count: law.additions.count,
    number: format.number(law.additions.count),
    hours: sayHours(speech, law.additions.hours),
    a: to(law),
  })
  return (
    <>
      {t('chain.lead', {
        laws: laws.length,
        lawsText: format.number(laws.length),
        count,
        number: format.number(count),
        hours: sayHours(
          speech,
          sum(law => law.additions.hours),
        ),
        own: sayHours(
          speech,
          sum(law => law.state),
        ),
      })}{' '}
      {most === heaviest ? (
        t.rich('chain.mostAndHeaviest', told(heaviest))
      ) : (
        <>
          {t.rich('chain.most', told(most))} {t.rich('chain.heaviest', told(heaviest))}
        </>
      )}{' '}
      {fresh > 0
        ? t('chain.fresh', { count: fresh, number: format.number(fresh), day: format.date(since) })
        : null}
    </>
  )
}
