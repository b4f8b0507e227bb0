import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CaseSteps } from '@/components/case/case-steps'
import { CasesPanel, OpenCaseForm } from '@/components/case/cases-panel'
import { DialoguePanel } from '@/components/dialogue/dialogue-panel'
import { GrownBackNotice } from '@/components/follow-up/grown-back-notice'
import { GuidancePanel } from '@/components/guidance/guidance-panel'
import { RequirementAbout } from '@/components/register/requirement-about'
import { RequirementBound } from '@/components/register/requirement-bound'
import { RequirementChain } from '@/components/register/requirement-chain'
import { RequirementEffects } from '@/components/register/requirement-effects'
import { RequirementNotices } from '@/components/register/requirement-notices'
import { RequirementTime } from '@/components/register/requirement-time'
import { EvidenceDetails, EvidenceVerdict } from '@/components/results/evidence'
import { ReviewPart } from '@/components/review/review-part'
import { SignalsPanel } from '@/components/signals/signals-panel'
import { SolutionsPanel } from '@/components/solution/solutions-panel'
import { TrialNotices } from '@/components/trust-test/trial-notice'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Fold } from '@/components/ui/fold'
import { formsAskedFor } from '@/components/ui/form/asked-for'
import { PageHeader } from '@/components/ui/page-header'
import { Columns } from '@/components/ui/section'
import { may } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { dialogueOf } from '@/lib/dialogue/queries'
import { grownBackOf } from '@/lib/follow-up/regrowth-queries'
import { guidanceFor } from '@/lib/guidance/queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { resultsOfRequirement } from '@/lib/rating/results-queries'
import { requirementPage } from '@/lib/register/page-queries'
import { formatReference, parseReference, requirementPath } from '@/lib/register/reference'
import { reviewsOf } from '@/lib/review/review-queries'
import { signalsOf } from '@/lib/signals/queries'
import { solutionsOf } from '@/lib/solution/solution-queries'
import { trialsOfRequirement } from '@/lib/trust-test/trial-queries'
import { casesOf } from '@/lib/workflow/case-queries'

interface Props {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ units?: string; open?: string | string[] }>
}

/** One look-up for the title and the page. */
async function asked(params: Props['params']) {
  const actor = await requirePermission('register.read')
  const page = await requirementPage(actor, parseReference((await params).reference) ?? 0)
  if (!page) notFound()
  return { actor, page }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { row } = (await asked(params)).page
  return { title: `${row.title} (${formatReference(row.referenceNumber)})`, description: row.demand }
}

export default async function OneRequirementPage({ params, searchParams }: Props) {
  const [{ actor, page }, { units, open: asksFor }, t, format] = await Promise.all([
    asked(params),
    searchParams,
    sentences('register'),
    requestFormat(),
  ])
  const { row, people, binds, names } = page
  const path = requirementPath(row.referenceNumber)
  const forms = formsAskedFor(path, asksFor)
  const [onlyUnit] = binds
  const whom =
    binds.length === 1 && onlyUnit !== undefined
      ? t(row.status === 'repealed' ? 'page.bound' : 'page.binds', { people, unit: names.unit(onlyUnit) })
      : t(row.status === 'repealed' ? 'page.boundMany' : 'page.bindsMany', { people, units: binds.length })
  const introduced = t(`introducedFacts.${row.introducedBecause}`)
  const year = row.introducedOn?.slice(0, 4)
  const [results, cases, signals, reviews, trials, solutions, grownBack] = await Promise.all([
    resultsOfRequirement(actor, row.id),
    casesOf(actor, row.id),
    signalsOf(actor, row.id),
    reviewsOf(row.id),
    trialsOfRequirement(actor, row.id),
    solutionsOf(actor, row),
    grownBackOf(row.id),
  ])
  const open = cases.cases.find(each => each.state !== 'closed')
  const aboutUnit =
    open?.unitId ?? cases.openFor[0]?.id ?? actor.tree.lowestCommon(binds)?.id ?? actor.tree.root.id
  const [guidance, dialogue] = await Promise.all([
    guidanceFor(actor, row.id, aboutUnit, open?.id),
    dialogueOf(actor, row.id, aboutUnit),
  ])
  const mayMakeRound =
    guidance.guidance?.suggestion.action === 'rate' && may(actor, 'round.manage', { unitId: aboutUnit })
  const lives = row.status === 'active' || row.status === 'suspended'
  return (
    <article>
      <PageHeader
        above={`${formatReference(row.referenceNumber)} · ${whom}`}
        title={row.title}
        action={
          page.mayEdit && row.status === 'draft' ? (
            <ButtonLink href={`${path}/edit`}>{t('page.finish')}</ButtonLink>
          ) : undefined
        }
      >
        <Facts
          items={[
            { key: 'kind', text: t(`kinds.${row.kind}`) },
            { key: 'level', text: t(`levels.${row.level}`) },
            { key: 'bindingness', text: t(`bindingnessShort.${row.bindingness}`) },
            { key: 'formality', text: t(`formalityShort.${row.formality}`) },
            { key: 'introduced', text: year ? `${introduced}, ${year}` : introduced },
            { key: 'law', text: t(`legalStatuses.${row.legalStatus}`) },
          ]}
        />
      </PageHeader>
      {open ? <CaseSteps state={open.state} /> : null}
      <RequirementNotices page={page} />
      {trials.length + grownBack.length > 0 ? (
        <div className="mt-6 space-y-3">
          <GrownBackNotice cases={grownBack} />
          <TrialNotices trials={trials} />
        </div>
      ) : null}
      {/*
        What is known and what to do come first in the page, so that nothing that comes later moves them: on a phone they stand above the rest of
        both columns, on a wide screen at the head of each.
      */}
      <Columns shape="main-aside" heads>
        {lives || results.main ? (
          <div id="results" className="min-w-0 scroll-mt-4 max-lg:-order-3">
            <EvidenceVerdict results={results} />
          </div>
        ) : null}
        <div className="flex min-w-0 flex-col gap-10 max-lg:contents lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {lives ? (
            <div className="max-lg:-order-2">
              <GuidancePanel view={guidance}>
                {open ? (
                  <ButtonLink href={`/cases/${open.id}`}>{t('page.toCase')}</ButtonLink>
                ) : (
                  <div className="space-y-5">
                    {mayMakeRound ? (
                      <ButtonLink href={`/rounds/new?unit=${aboutUnit}&requirement=${row.id}`}>
                        {t('page.makeRound')}
                      </ButtonLink>
                    ) : null}
                    <OpenCaseForm view={cases} look={mayMakeRound ? 'ghost' : 'primary'} />
                  </div>
                )}
              </GuidancePanel>
            </div>
          ) : null}
          {cases.cases.length > 0 ? <CasesPanel view={open ? cases : { ...cases, openFor: [] }} /> : null}
          <RequirementEffects page={page} figures={results.main?.figures ?? null} />
          {lives ? <SignalsPanel signals={signals} forms={forms} /> : null}
          <ReviewPart
            reviews={reviews}
            reviewPath={lives && page.mayEdit ? `${path}/review` : null}
            alikePath={lives ? `${path}/alike` : null}
          />
          <RequirementChain page={page} />
          <RequirementBound page={page} />
          <Fold
            title={t('page.history')}
            gist={t('page.historyLast', { moment: format.moment(row.updatedAt) })}
          >
            <p className="text-ui text-quiet">
              {t('page.historyLast', { moment: format.moment(row.updatedAt) })}
            </p>
            <ul className="no-print mt-1 flex flex-wrap gap-x-5 text-ui">
              <li>
                <a href={`${path}/history`} className="inline-flex min-h-11 items-center">
                  {t('page.historyAll')}
                </a>
              </li>
              {page.mayEdit ? (
                <li className="no-print">
                  <a href={`${path}/edit`} className="inline-flex min-h-11 items-center">
                    {t('page.edit')}
                  </a>
                </li>
              ) : null}
              {page.mayRepeal ? (
                <li className="no-print">
                  <a href={`${path}/repeal`} className="inline-flex min-h-11 items-center">
                    {t('page.repeal')}
                  </a>
                </li>
              ) : null}
            </ul>
          </Fold>
        </div>
        <div className="flex min-w-0 flex-col gap-10 max-lg:-order-1">
          <RequirementAbout page={page} />
          <RequirementTime page={page} />
          {row.status === 'draft' ? null : (
            <SolutionsPanel solutions={solutions} path={`${path}/propose`} mayPropose={page.bindsReader} />
          )}
          {row.status === 'draft' ? null : <DialoguePanel view={dialogue} forms={forms} />}
        </div>
      </Columns>
      <div className="mt-12">
        <EvidenceDetails
          results={results}
          allUnitsHref={units === 'all' ? undefined : `${path}?units=all#units`}
        />
      </div>
    </article>
  )
}
