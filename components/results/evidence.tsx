import { EmptyState } from '@/components/ui/empty-state'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { RequirementResults } from '@/lib/rating/results-queries'
import { DistributionPart } from './distribution-part'
import { HiddenSentence } from './hidden-sentence'
import { CommentsPart } from './quotes'
import { ResultSummary } from './result-summary'
import { MinutesEstimate, PreferencePart, SideEffectsPart } from './said-parts'
import { UnitsPart } from './units-part'
import { WhyPart } from './why-part'

/** The upper part of a requirement's evidence: its verdict and why. Where there is none it says how one comes about. */
export function EvidenceVerdict({ results }: { results: RequirementResults }) {
  const t = pageSentences('results')
  const format = pageFormat()
  const { main, notOffered, ownUnitHidden } = results
  if (!main)
    return (
      <EmptyState title={t('none.title')}>
        {notOffered
          ? t(`none.${notOffered.because}`, { round: notOffered.roundName, k: notOffered.k })
          : t('none.text')}
      </EmptyState>
    )
  const { result, threshold } = main.figures
  return (
    <div className="flex flex-col gap-10">
      <div>
        {result.level === 'hidden' ? (
          <p className="max-w-read text-quiet">
            <HiddenSentence because={result.because} k={threshold} t={t} />
          </p>
        ) : (
          <ResultSummary
            result={result}
            unitName={main.unitName}
            roundName={main.roundName}
            t={t}
            format={format}
          />
        )}
        <p className="mt-1.5 max-w-read text-small text-quiet">
          {t('summary.published', { day: format.date(main.publishedOn) })}.{' '}
          {ownUnitHidden ? t('ownUnitHidden', { k: threshold }) : null}
        </p>
      </div>
      <WhyPart figures={main.figures} t={t} format={format} />
    </div>
  )
}

/** The rest of what employees said: distribution, side effects, wishes, time, comments and the units one by one. */
export function EvidenceDetails({
  results,
  allUnitsHref,
}: {
  results: RequirementResults
  allUnitsHref?: string
}) {
  const t = pageSentences('results')
  const rating = pageSentences('rating')
  const format = pageFormat()
  const { main, units } = results
  if (!main) return null
  const part = { figures: main.figures, t, format }
  return (
    <div className="flex flex-col gap-10">
      <UnitsPart units={units} k={main.figures.threshold} allHref={allUnitsHref} t={t} format={format} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2 lg:gap-x-11">
        <DistributionPart figures={main.figures} t={t} rating={rating} />
        <SideEffectsPart {...part} words={main.sideEffectWords} />
        <PreferencePart {...part} />
        <MinutesEstimate {...part} />
      </div>
      <CommentsPart texts={main.comments} t={t} format={format} />
    </div>
  )
}
