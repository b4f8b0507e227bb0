import type { Metadata } from 'next'
import { FollowedList, Written } from '@/components/anonymous/followed-list'
import { ElsewhereList } from '@/components/hassle/elsewhere-list'
import { FiguresPart } from '@/components/hassle/figures-part'
import { reportInWords } from '@/components/hassle/followed-words'
import { hassleFormTexts } from '@/components/hassle/form-texts'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormActions, SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section, Stack } from '@/components/ui/section'
import { mayAnywhere } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { elsewhere } from '@/lib/hassle/elsewhere-queries'
import { tellHassle } from '@/lib/hassle/hassle-actions'
import { hassleFigures, ownReports, waysToTell } from '@/lib/hassle/hassle-queries'
import { LONGEST } from '@/lib/hassle/vocabulary'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('hassle')
  return { title: t('title') }
}

/** Where somebody who is signed in says what gets in the way, and follows what came of it. */
export default async function HasslePage() {
  const actor = await requirePermission('self.manage')
  const [t, workflow, format, texts, places, ways, own, figures] = await Promise.all([
    sentences('hassle'),
    sentences('workflow'),
    requestFormat(),
    hassleFormTexts(),
    elsewhere(),
    waysToTell(actor),
    ownReports(actor),
    hassleFigures(actor, actor.homeUnitId),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          mayAnywhere(actor, 'hassle.handle') ? (
            <ButtonLink look="ghost" href="/hassle/inbox">
              {t('inbox.link')}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="max-w-[44rem]">
        <ElsewhereList places={places} />
      </div>
      <Columns shape="main-aside">
        <Section title={t('form.heading')} line>
          <ActionForm action={tellHassle} texts={texts} emptyWhenDone>
            <TextArea
              name="body"
              label={t('form.body')}
              hint={t('form.bodyHint')}
              rows={4}
              maxLength={LONGEST}
              required
            />
            <p className="text-ui text-quiet">
              {t(ways.isLed ? 'form.reader' : 'form.nobodyLeads', { unit: ways.unitName })}
            </p>
            <FormActions>
              <SubmitButton>{t('form.send')}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Section>
        <Section title={t('without.heading')} line>
          {ways.label ? (
            <>
              <p className="mb-4">
                {t('without.text', { label: ways.label.unitName, people: ways.label.people })}
              </p>
              <ButtonLink look="ghost" href={`/tell#${ways.key}`}>
                {t('without.button')}
              </ButtonLink>
            </>
          ) : (
            <p>{t('without.tooFew', { k: ways.k })}</p>
          )}
        </Section>
      </Columns>
      <Stack>
        <Section title={t('own.heading')} line>
          {own.length === 0 ? <p className="max-w-read text-quiet">{t('own.none')}</p> : null}
          <ul className="space-y-8">
            {own.map(each => {
              const words = reportInWords({ t, workflow, format }, each)
              return (
                <li key={each.report.id}>
                  <Written body={words.body} />
                  <p className="mt-2 mb-3 text-small text-quiet">{words.written}</p>
                  <FollowedList words={words} withLinks />
                </li>
              )
            })}
          </ul>
        </Section>
        <FiguresPart figures={figures} />
      </Stack>
    </>
  )
}
