import type { Metadata } from 'next'
import { AdminTrail } from '@/components/organisation/admin-trail'
import { MessageBody } from '@/components/organisation/message-body'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pages } from '@/components/ui/pages'
import { TabLinks } from '@/components/ui/tab-links'
import { requirePermission } from '@/lib/access/require-permission'
import { listMessages, messageStates } from '@/lib/notify/message-queries'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { askedPage } from '@/lib/platform/page-of'

type Props = { searchParams: Promise<{ state?: string; page?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('admin')
  return { title: t('messages.title') }
}

export default async function MessagesPage({ searchParams }: Props) {
  const actor = await requirePermission('messages.read')
  const asked = await searchParams
  const state = messageStates.find(each => each === asked.state)
  const [t, format, listed] = await Promise.all([
    sentences('admin'),
    requestFormat(),
    listMessages(actor, { state, page: askedPage(asked.page) }),
  ])
  const { messages, counts, sendsMail } = listed
  const path = (of: string | undefined, on = 1) => {
    const query = new URLSearchParams({
      ...(of ? { state: of } : {}),
      ...(on > 1 ? { page: String(on) } : {}),
    })
    return query.size > 0 ? `/admin/messages?${query}` : '/admin/messages'
  }
  return (
    <>
      <PageHeader
        above={<AdminTrail />}
        title={t('messages.title')}
        lead={sendsMail ? t('messages.leadMail') : t('messages.leadNoMail')}
      />
      {counts.size > 0 ? (
        <TabLinks
          label={t('messages.views')}
          items={[
            { href: path(undefined), label: t('messages.all'), current: state === undefined },
            ...messageStates
              .filter(each => (counts.get(each) ?? 0) > 0 || each === state)
              .map(each => ({
                href: path(each),
                label: t(`messages.tabs.${each}`),
                count: format.number(counts.get(each) ?? 0),
                current: each === state,
              })),
          ]}
        />
      ) : null}
      <div className="mt-6">
        {messages.length === 0 ? (
          <EmptyState title={t('messages.empty')}>{t('messages.emptyHint')}</EmptyState>
        ) : (
          <ul>
            {messages.map(message => (
              <li key={message.id} className="border-t border-line py-3 first:border-t-0">
                <p>
                  <b>{message.subject}</b>
                </p>
                <p className="text-small text-quiet">
                  {[
                    t('messages.to', { to: message.to }),
                    t(`messages.states.${message.state}`),
                    message.sentAt
                      ? t('messages.sentAt', { at: format.moment(message.sentAt) })
                      : t('messages.created', { at: format.moment(message.createdAt) }),
                    message.attempts > 0 ? t('messages.attempts', { count: message.attempts }) : null,
                  ]
                    .filter(part => part !== null)
                    .join(' · ')}
                </p>
                {message.lastError ? (
                  <p className="text-small">{t('messages.error', { error: message.lastError })}</p>
                ) : null}
                {message.body ? (
                  <Disclosure
                    summary={
                      <>
                        {t('messages.show')}
                        <span className="sr-only">, {t('messages.to', { to: message.to })}</span>
                      </>
                    }
                  >
                    <MessageBody text={message.body} />
                  </Disclosure>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        <Pages at={listed} address={to => path(state, to)} />
      </div>
    </>
  )
}
