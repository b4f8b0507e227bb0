import { type Messages, messagesOf, namespaces } from './index'

/** Every sentence of a language, for who looks through them all. */
export const allMessages = (language: 'da' | 'en'): Messages =>
  Object.fromEntries(namespaces.map(each => [each, messagesOf(language, each)])) as unknown as Messages
