import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SelectField } from '@/components/ui/form/select-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextField } from '@/components/ui/form/text-field'
import { Marked } from '@/components/ui/marked'
import { VerdictShape } from '@/components/ui/verdict-mark'
import { WholeReferences } from '@/components/ui/whole-references'
import { linkHeap, linkHeapByReference, openCaseOfHeap, setHeapAside } from '@/lib/meeting/heap-actions'
import { canComeTo } from '@/lib/meeting/left-with'
import type { MeetingPage } from '@/lib/meeting/meeting-queries'
import { named } from '@/lib/overlap/named'
import type { Alike } from '@/lib/overlap/overlap-queries'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { countsOf } from './count-words'
import { Counts } from './counts'
import { meetingFormTexts } from './form-texts'

export type HeapOnPage = MeetingPage['heaps'][number]

interface MeetingHeapProps {
  heap: HeapOnPage
  /** The requirements it resembles; null for whoever only reads. */
  alike: readonly Alike[] | null
  mayRegister: boolean
}

/** One heap: what was said and what it came to; and for whoever holds the meeting, what it can come to. */
export async function MeetingHeap({
  heap,
  alike,
  mayRegister,
  isOver,
}: MeetingHeapProps & { isOver: boolean }) {
  const t = await sentences('meeting')
  const { requirement, examples } = heap
  const hasWays = alike !== null && !heap.case && heap.outcome !== 'registered'
  return (
    <section
      className="grid grid-cols-[minmax(0,1fr)] gap-x-13 gap-y-4 border-t-2 border-ink pt-3 lg:grid-cols-[1.2fr_1fr]"
      aria-labelledby={`heap-${heap.id}`}
    >
      <div className="min-w-0">
        <h3 id={`heap-${heap.id}`} className="text-label">
          {heap.heading}
        </h3>
        <p className="counts mt-1 text-small text-quiet">
          <b>{t('dots', { dots: heap.dots })}</b>
          <Counts counts={countsOf(t, heap)} />
        </p>
        <p className="mt-2">
          {t(`page.outcome.${heap.outcome ?? (isOver ? 'none' : 'open')}`)}
          {requirement ? (
            <>
              {': '}
              <a href={requirementPath(requirement.referenceNumber)}>
                <WholeReferences>
                  {formatReference(requirement.referenceNumber)} {requirement.title}
                </WholeReferences>
              </a>
            </>
          ) : null}
        </p>
        {heap.case ? (
          <p>
            <a href={`/cases/${heap.case.id}`} className="inline-flex min-h-11 items-center">
              {t('page.toCase')}
            </a>
          </p>
        ) : null}
        {examples.length > 1 || (examples.length === 1 && heap.title !== '') ? (
          <Disclosure summary={t('page.examples', { count: examples.length })}>
            <ul className="max-w-read space-y-2">
              {examples.map(each => (
                <li key={each.id}>
                  <span className="count text-small text-quiet">
                    <VerdictShape kind={each.colour} />
                    {t(`colour.${each.colour}`)}
                  </span>{' '}
                  {each.body}
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
      {hasWays ? (
        <div className="no-print min-w-0">
          <HeapWays heap={heap} alike={alike} mayRegister={mayRegister} />
        </div>
      ) : null}
    </section>
  )
}

async function HeapWays({ heap, alike, mayRegister }: MeetingHeapProps & { alike: readonly Alike[] }) {
  const t = await sentences('meeting')
  if (heap.requirement) return heap.case ? null : <OpenCase heap={heap} />
  const ways = <WaysToTakeUp heap={heap} alike={alike} mayRegister={mayRegister} />
  // What the room gave dots to lies open.
  return heap.dots > 0 && heap.outcome === null ? (
    ways
  ) : (
    <Disclosure summary={t('page.takeUp')}>{ways}</Disclosure>
  )
}

async function WaysToTakeUp({ heap, alike, mayRegister }: MeetingHeapProps & { alike: readonly Alike[] }) {
  const [t, texts] = await Promise.all([sentences('meeting'), meetingFormTexts()])
  return (
    <div className="space-y-4">
      <h4 className="font-semibold">{t('page.alike')}</h4>
      <AlikeRequirements heapId={heap.id} alike={alike} />
      <ActionForm action={linkHeapByReference} texts={texts} className="heap-other">
        <input type="hidden" name="heapId" value={heap.id} />
        <TextField name="reference" label={t('page.other')} hint={t('page.referenceHint')} required />
        <SubmitButton look="ghost">{t('page.linkOther')}</SubmitButton>
      </ActionForm>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3 border-t border-line pt-4">
        {mayRegister ? (
          <ButtonLink look="ghost" href={`/requirements/new?heap=${heap.id}`}>
            {t('page.draft')}
            <span className="sr-only">: {heap.heading}</span>
          </ButtonLink>
        ) : null}
        {!canComeTo('nothing', heap.outcome) ? null : (
          <ActionForm action={setHeapAside} texts={texts} className="">
            <input type="hidden" name="heapId" value={heap.id} />
            <SubmitButton look="quiet">
              {t('page.aside')}
              <span className="sr-only">: {heap.heading}</span>
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </div>
  )
}

async function AlikeRequirements({ heapId, alike }: { heapId: number; alike: readonly Alike[] }) {
  const [t, texts, locale] = await Promise.all([sentences('meeting'), meetingFormTexts(), requestLocale()])
  if (alike.length === 0) return <p className="max-w-read text-quiet">{t('page.alikeNone')}</p>
  return (
    <ul className="max-w-read">
      {alike.map(({ row, samePeople, why }) => {
        const reference = formatReference(row.referenceNumber)
        const reasons = [
          ...(why.subjects.length > 0 ? [t('page.subject', { subject: named(why.subjects, locale) })] : []),
          ...why.demands.slice(0, 1).map(each => t('page.demand', { demand: each.name[locale] })),
          ...(samePeople ? [t('page.people')] : []),
        ]
        return (
          <li key={row.id} className="border-t border-line py-3 first:border-t-0 first:pt-0">
            <a href={requirementPath(row.referenceNumber)}>
              <Marked text={row.title} marks={why.marks.second} />
            </a>
            <p className="mt-0.5 mb-2 text-small text-quiet">
              <WholeReferences>
                {[reference, ...(reasons.length > 0 ? reasons : [t('page.words')])].join(' · ')}
              </WholeReferences>
            </p>
            <ActionForm action={linkHeap} texts={texts} className="space-y-4">
              <input type="hidden" name="heapId" value={heapId} />
              <input type="hidden" name="requirementId" value={row.id} />
              <SubmitButton look="ghost">{t('page.about', { reference })}</SubmitButton>
            </ActionForm>
          </li>
        )
      })}
    </ul>
  )
}

/** Takes the requirement a heap is linked to on to a case. */
async function OpenCase({ heap }: { heap: HeapOnPage }) {
  const [t, texts] = await Promise.all([sentences('meeting'), meetingFormTexts()])
  const [first, ...others] = heap.openFor
  if (heap.openCaseId !== null)
    return (
      <p>
        <a href={`/cases/${heap.openCaseId}`} className="inline-flex min-h-11 items-center">
          {t('page.caseThere')}
        </a>
      </p>
    )
  if (!first) return <p className="max-w-read text-ui text-quiet">{t('page.noCase')}</p>
  return (
    <div>
      <p className="mb-3 max-w-read text-ui">{t('page.caseWhy')}</p>
      <ActionForm action={openCaseOfHeap} texts={texts} className="space-y-4">
        <input type="hidden" name="heapId" value={heap.id} />
        {others.length === 0 ? (
          <input type="hidden" name="unitId" value={first.id} />
        ) : (
          <SelectField
            name="unitId"
            label={t('page.caseUnit')}
            value={String(first.id)}
            choices={heap.openFor.map(unit => ({
              value: String(unit.id),
              label: unit.coversAll ? t('page.caseAll', { unit: unit.name }) : unit.name,
            }))}
          />
        )}
        <SubmitButton look="ghost">{t('page.openCase')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
