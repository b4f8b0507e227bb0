import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { SignalView } from '@/lib/signals/queries'
import type { Evidence } from '@/lib/signals/signal-rules'
import type { EvidenceWords } from './evidence'

/** How many of the requirements named as evidence stand in the sentence. */
const shownLinks = 5

/** What a signal is called: self-imposed beyond what a law asks has a name of its own (§6). */
export function shownKind({ kind, evidence }: Pick<SignalView, 'kind' | 'evidence'>) {
  const over = kind === 'self_imposed' && (evidence as Evidence['self_imposed']).overImplementation
  return over ? 'over_implementation' : kind
}

/** Why a signal is there, in a sentence, with what it names linked (§6). */
export function evidenceWords(t: Translate<'signals'>, format: Format, signal: SignalView): EvidenceWords {
  const { kind, evidence, linked } = signal
  if (kind === 'self_imposed' || kind === 'no_expiry') return { text: sentence(t, format, signal), named: [] }
  if (kind !== 'layering') return naming(t, sentence(t, format, signal), linked)
  const { siblingIds, sameLevelInChain } = evidence as Evidence['layering']
  const among = (ids: readonly number[]) => ids.flatMap(id => linked.find(each => each.id === id) ?? [])
  const chain = sameLevelInChain && naming(t, t('evidence.chain'), among(sameLevelInChain))
  if (chain && siblingIds.length === 0) return chain
  const beside = naming(t, t('evidence.siblings', { count: siblingIds.length }), among(siblingIds))
  return chain ? { ...beside, also: chain } : beside
}

/** A sentence with the requirements that it names. */
function naming(t: Translate<'signals'>, text: string, linked: SignalView['linked']): EvidenceWords {
  const more = linked.length - shownLinks
  return {
    text,
    named: linked
      .slice(0, shownLinks)
      .map(({ id, reference, title, href }) => ({ key: id, text: `${reference} ${title}`, href })),
    more: more > 0 ? t('evidence.more', { count: more }) : undefined,
  }
}

function sentence(t: Translate<'signals'>, format: Format, { kind, evidence, linked }: SignalView): string {
  if (kind === 'self_imposed') {
    const { because, overImplementation } = evidence as Evidence['self_imposed']
    const said = overImplementation ? 'evidence.over_implementation' : 'evidence.self_imposed'
    return t(said, { because: t(`because.${because}`) })
  }
  if (kind === 'no_expiry') {
    const { lapsedOn } = evidence as Evidence['no_expiry']
    return lapsedOn
      ? t('evidence.no_expiry_lapsed', { date: format.date(lapsedOn) })
      : t('evidence.no_expiry_never')
  }
  if (kind === 'no_critical_review') return t('evidence.no_critical_review', { count: linked.length })
  if (kind === 'overlap')
    return t('evidence.overlap', { count: (evidence as Evidence['overlap']).otherIds.length })
  if (kind === 'crowded_risk')
    return t('evidence.crowded_risk', { count: (evidence as Evidence['crowded_risk']).otherIds.length })
  const { before, now } = evidence as Evidence['area_growth']
  return t('evidence.area_growth', { before, now })
}
