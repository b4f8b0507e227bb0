import { AdministratorAttention } from '@/components/organisation/attention'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Stack } from '@/components/ui/section'
import type { AdministratorFront } from '@/lib/overview/front-queries'
import { BeginningList } from './beginning-list'
import type { Speech } from './speech'

type AdministratorPartProps = { speech: Speech; front: AdministratorFront; leading: boolean }

/** An administrator's page: what nobody looks after, and what did not arrive. */
export function AdministratorPart({ speech, front, leading }: AdministratorPartProps) {
  const { t } = speech
  const { attention, messagesFailed, beginning } = front
  const kinds = [
    attention.unitsWithoutHead.length,
    attention.peopleWithoutHead,
    attention.invitationsNotUsed,
    messagesFailed,
  ]
  const count = kinds.filter(each => each > 0).length
  return (
    <>
      {leading ? (
        <PageHeader
          title={t('administrator.title')}
          lead={beginning ? t('beginning.lead') : t('administrator.lead', { count })}
        />
      ) : null}
      <Stack>
        {beginning ? <BeginningList speech={speech} steps={beginning} /> : null}
        <Section title={t('administrator.heading')} line aside={<a href="/admin">{t('administrator.go')}</a>}>
          {messagesFailed > 0 ? (
            <div className="mb-2 border-b border-line pb-2">
              <ItemList
                items={[
                  {
                    key: 'messages',
                    href: '/admin/messages?state=given_up',
                    text: t('administrator.messages', { count: messagesFailed }),
                  },
                ]}
              />
            </div>
          ) : null}
          <AdministratorAttention attention={attention} />
        </Section>
      </Stack>
    </>
  )
}
