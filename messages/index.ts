import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type access from './da/access.json'
import type admin from './da/admin.json'
import type challenge from './da/challenge.json'
import type compass from './da/compass.json'
import type dialogue from './da/dialogue.json'
import type followUp from './da/followUp.json'
import type guidance from './da/guidance.json'
import type hassle from './da/hassle.json'
import type hearing from './da/hearing.json'
import type meeting from './da/meeting.json'
import type method from './da/method.json'
import type notify from './da/notify.json'
import type organisation from './da/organisation.json'
import type overlap from './da/overlap.json'
import type overview from './da/overview.json'
import type pictures from './da/pictures.json'
import type platform from './da/platform.json'
import type presentation from './da/presentation.json'
import type pulse from './da/pulse.json'
import type rating from './da/rating.json'
import type register from './da/register.json'
import type results from './da/results.json'
import type review from './da/review.json'
import type shell from './da/shell.json'
import type signals from './da/signals.json'
import type solution from './da/solution.json'
import type trustLadder from './da/trustLadder.json'
import type trustRepair from './da/trustRepair.json'
import type trustTest from './da/trustTest.json'
import type workflow from './da/workflow.json'

/** Every sentence the product says, one file per capability. Danish is the shape; a test holds that English has the same keys. */
export type Messages = {
  access: typeof access
  admin: typeof admin
  challenge: typeof challenge
  compass: typeof compass
  dialogue: typeof dialogue
  followUp: typeof followUp
  guidance: typeof guidance
  hassle: typeof hassle
  hearing: typeof hearing
  meeting: typeof meeting
  method: typeof method
  notify: typeof notify
  organisation: typeof organisation
  overlap: typeof overlap
  overview: typeof overview
  pictures: typeof pictures
  platform: typeof platform
  presentation: typeof presentation
  pulse: typeof pulse
  rating: typeof rating
  register: typeof register
  results: typeof results
  review: typeof review
  shell: typeof shell
  signals: typeof signals
  solution: typeof solution
  trustLadder: typeof trustLadder
  trustRepair: typeof trustRepair
  trustTest: typeof trustTest
  workflow: typeof workflow
}

export type Namespace = keyof Messages

export const namespaces = [
  'access',
  'admin',
  'challenge',
  'compass',
  'dialogue',
  'followUp',
  'guidance',
  'hassle',
  'hearing',
  'meeting',
  'method',
  'notify',
  'organisation',
  'overlap',
  'overview',
  'pictures',
  'platform',
  'presentation',
  'pulse',
  'rating',
  'register',
  'results',
  'review',
  'shell',
  'signals',
  'solution',
  'trustLadder',
  'trustRepair',
  'trustTest',
  'workflow',
] as const satisfies readonly Namespace[]

const shared = globalThis as unknown as { raaderumMessages?: Map<string, Messages[Namespace]> }

/** Whether a name known at run time only is one of the files'. */
export const isNamespace = (name: string): name is Namespace => namespaces.some(each => each === name)

/**
 * The sentences of one capability in one language. The file is read when it is first asked for, once for the process, and is not imported: imported,
 * every page and every address would bring both languages along (docs/decisions/0019-texts-are-read-once.md).
 * @throws Error when there is no such file
 */
export function messagesOf<N extends Namespace>(language: 'da' | 'en', namespace: N): Messages[N] {
  shared.raaderumMessages ??= new Map()
  const file = join('messages', language, `${namespace}.json`)
  let known = shared.raaderumMessages.get(file)
  if (!known) {
    if (!isNamespace(namespace)) throw new Error(`There are no sentences of ${namespace}`)
    known = JSON.parse(readFileSync(join(process.cwd(), file), 'utf8')) as Messages[N]
    shared.raaderumMessages.set(file, known)
  }
  return known as Messages[N]
}
