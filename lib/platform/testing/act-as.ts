import type { Actor } from '@/lib/access/actor'
import { currentActor, loadActor, makeSessionToken, sessionCookieName } from '@/lib/access/session'
import type { FormAction } from '@/lib/platform/action'
import { type FormState, idle } from '@/lib/platform/form-state'
import { SAID_PARAMETER, withoutSaid } from '../said'
import { whatWasSaid } from '../said-reads'
import type { Person } from './factories'
import { cookieJar } from './next-headers'
import { Redirected } from './next-navigation'

type SomeBody = Pick<Person, 'id' | 'sessionVersion'>

/** Signs a person in for what follows, as the browser would be; `null` signs out. Looks them up anew. */
export async function actAs(somebody: SomeBody | null): Promise<void> {
  cookieJar.delete(sessionCookieName())
  if (somebody)
    cookieJar.set(
      sessionCookieName(),
      await makeSessionToken({ personId: somebody.id, sessionVersion: somebody.sessionVersion }),
    )
}

/** The actor a query wants, with the roles they hold now. */
export async function actorOf(somebody: SomeBody): Promise<Actor> {
  const actor = await loadActor({ personId: somebody.id, sessionVersion: somebody.sessionVersion })
  if (!actor) throw new Error(`Person ${somebody.id} cannot be signed in`)
  return actor
}

type FieldValue = string | number | boolean | null | undefined | readonly (string | number)[]

/** Form data as a browser makes it: a list is several fields of one name, `true` a ticked box, nothing an absent field. */
function formOf(values: Record<string, FieldValue>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue
    for (const each of [value].flat()) data.append(name, each === true ? 'on' : String(each))
  }
  return data
}

/** Sends a form to an action. A redirect comes back as done, with where it led and what the page there says of it. */
export async function submit(
  action: FormAction,
  values: Record<string, FieldValue> = {},
): Promise<FormState> {
  try {
    return await action(idle, formOf(values))
  } catch (error) {
    if (!(error instanceof Redirected)) throw error
    const message = await saidAfter(error.to)
    return { status: 'done', redirectTo: withoutSaid(error.to), ...(message ? { message } : {}) }
  }
}

/** What somebody reads on the page that a form of theirs led to. */
async function saidAfter(address: string): Promise<string | null> {
  const key = new URL(address, 'https://house.invalid').searchParams.get(SAID_PARAMETER)
  const actor = key ? await currentActor() : null
  return key && actor ? ((await whatWasSaid(actor, key))?.[actor.locale] ?? null) : null
}
