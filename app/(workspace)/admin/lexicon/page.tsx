import type { Metadata } from 'next'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { adminFormTexts } from '@/components/organisation/form-texts'
import { OwnSubjects, SubjectFields } from '@/components/organisation/own-subjects'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { TextField } from '@/components/ui/form/text-field'
import { ItemList } from '@/components/ui/item-list'
import { Marked } from '@/components/ui/marked'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section, Stack } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { addOwnSubject } from '@/lib/overlap/lexicon-actions'
import { type LexiconPage, lexiconPage } from '@/lib/overlap/lexicon-queries'
import { requestFormat, requestLocale, sentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'

interface Props {
  searchParams: Promise<{ q?: string; text?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('overlap')
  return { title: t('lexicon.title') }
}

/** The subjects by which likeness is seen: the organisation's own, those that come with the product, and a text to try. */
export default async function LexiconAdminPage({ searchParams }: Props) {
  await requirePermission('settings.manage')
  const { q = '', text = '' } = await searchParams
  const asked = { search: String(q).trim().slice(0, 80), text: String(text).trim().slice(0, 2000) }
  const [t, texts, page, format] = await Promise.all([
    sentences('overlap'),
    adminFormTexts(),
    lexiconPage(asked),
    requestFormat(),
  ])
  return (
    <>
      <PageHeader
        above={<AdminTrail />}
        title={t('lexicon.title')}
        lead={t('lexicon.lead', {
          subjects: format.number(page.counts.subjects),
          demands: format.number(page.counts.demands),
        })}
      />
      <Columns shape="main-aside">
        <Section title={t('lexicon.own')} line>
          {page.isComparingAgain ? (
            <p role="status" className="mb-4 max-w-read text-ui">
              {t('lexicon.comparingAgain')}
            </p>
          ) : null}
          <OwnSubjects subjects={page.own} />
        </Section>
        <Section title={t('lexicon.add')} line>
          <ActionForm action={addOwnSubject} texts={texts} emptyWhenDone>
            <SubjectFields />
            <SubmitButton look="ghost">{t('lexicon.submitAdd')}</SubmitButton>
          </ActionForm>
        </Section>
      </Columns>
      <Stack>
        <Section title={t('lexicon.try')} id="try" line>
          <form method="get" action="/admin/lexicon#try" className="space-y-4">
            <TextArea
              name="text"
              label={t('lexicon.tryField')}
              hint={t('lexicon.tryLead')}
              value={asked.text}
              maxLength={2000}
            />
            <Button type="submit" look="ghost">
              {t('lexicon.tryButton')}
            </Button>
          </form>
          {page.tried ? <TriedText text={asked.text} tried={page.tried} /> : null}
        </Section>
        <Section title={t('lexicon.shipped')} id="shipped" line>
          <search>
            <form method="get" action="/admin/lexicon#shipped" className="space-y-4">
              <TextField
                name="q"
                type="search"
                label={t('lexicon.search')}
                hint={t('lexicon.searchHint')}
                value={asked.search}
              />
              <Button type="submit" look="ghost">
                {t('lexicon.searchButton')}
              </Button>
            </form>
          </search>
          {page.found ? <FoundSubjects found={page.found} /> : null}
        </Section>
        <Section title={t('lexicon.corrections')} line>
          <p className="max-w-read">{t('lexicon.correctionsLead', { count: page.counts.corrections })}</p>
          {page.counts.corrections > 0 ? (
            <a href="/admin/lexicon/corrections" download className="inline-flex min-h-11 items-center">
              {t('lexicon.download')}
            </a>
          ) : null}
        </Section>
      </Stack>
    </>
  )
}

async function TriedText({ text, tried }: { text: string; tried: NonNullable<LexiconPage['tried']> }) {
  const [t, locale, format] = await Promise.all([sentences('overlap'), requestLocale(), requestFormat()])
  const names = (subjects: typeof tried.subjects) => format.list(subjects.map(each => each.name[locale]))
  return (
    <div className="mt-5 max-w-read space-y-2" role="status">
      <p className="border-l-4 border-line pl-4">
        <Marked text={text} marks={tried.marks} />
      </p>
      <p>
        {tried.subjects.length > 0
          ? t('lexicon.trySubjects', { subjects: names(tried.subjects) })
          : t('lexicon.tryNoSubjects')}
      </p>
      {tried.demands.length > 0 ? <p>{t('lexicon.tryDemands', { demands: names(tried.demands) })}</p> : null}
      <p>{t('lexicon.tryAlike', { count: tried.alike.length })}</p>
      <ItemList
        items={tried.alike.map(({ row, marks }) => ({
          key: String(row.id),
          text: <Marked text={row.title} marks={marks} />,
          href: requirementPath(row.referenceNumber),
          meta: formatReference(row.referenceNumber),
        }))}
      />
    </div>
  )
}

async function FoundSubjects({ found }: { found: NonNullable<LexiconPage['found']> }) {
  const [t, locale] = await Promise.all([sentences('overlap'), requestLocale()])
  return (
    <div className="mt-5" role="status">
      <p>
        {t('lexicon.found', { count: found.total })}{' '}
        {found.total > found.shown.length ? t('lexicon.foundMore', { shown: found.shown.length }) : null}
      </p>
      <ItemList
        items={found.shown.map(({ key, kind, name, words, more }) => ({
          key,
          text: `${name[locale]} (${t(`lexicon.kinds.${kind}`)})`,
          meta: (
            <>
              {words.join(', ')}
              {more.length > 0 ? (
                <Disclosure
                  summary={
                    <>
                      {t('lexicon.moreWords', { count: more.length })}
                      <span className="sr-only">: {name[locale]}</span>
                    </>
                  }
                >
                  {more.join(', ')}
                </Disclosure>
              ) : null}
            </>
          ),
        }))}
      />
    </div>
  )
}
