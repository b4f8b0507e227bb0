import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { database, reader } from '@/db/client'
import { outboxMessage, person } from '@/db/schema'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, type Person, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { cookieJar, requestHeaders } from '@/lib/platform/testing/next-headers'
import { changeAppearance, changePassword, signOutEverywhere } from './account-actions'
import {
  acceptInvitation,
  askForNewPassword,
  chooseLanguage,
  resetPassword,
  signIn,
  signOut,
} from './actions'
import { sendOneTimeLink } from './one-time-link'
import { hashPassword } from './password'
import { currentActor, sessionCookieName } from './session'

withFreshDatabase({ each: 'test' })

const right = 'blå cykel under broen'
const KNOWN_BROWSER = 'raaderum-known-browser'
let root: Unit
let asta: Person

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T09:00:00Z') })
  requestHeaders.set('x-forwarded-for', '10.0.0.1')
  root = await aMunicipality()
  asta = await aPerson(root, { email: 'asta@by.example', passwordHash: await hashPassword(right) })
})

afterEach(() => vi.useRealTimers())

const from = (address: string) => requestHeaders.set('x-forwarded-for', address)
const wait = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)
const attempt = (password: string, email = 'asta@by.example') =>
  submit(signIn, { email, password, to: '/requirements' })
const guess = async (times: number) => {
  let last = await attempt('forkert')
  for (let time = 1; time < times; time += 1) last = await attempt('forkert')
  return last
}

describe('signing in', () => {
  it('opens the page one wanted, in a cookie no script can read', async () => {
    expect(await attempt(right)).toEqual({ status: 'done', redirectTo: '/requirements' })
    expect((await currentActor())?.personId).toBe(asta.id)
    expect(cookieJar.options(sessionCookieName())).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
    })
  })

  it('reads the address whatever its case, and never sends a password back', async () => {
    expect(await attempt(right, ' ASTA@by.example ')).toMatchObject({ status: 'done' })
    expect((await attempt('forkert')).values).toEqual({ email: 'asta@by.example', to: '/requirements' })
  })

  it('says the same to a wrong password, an unknown address and a disabled account', async () => {
    await aPerson(root, {
      email: 'bo@by.example',
      passwordHash: await hashPassword(right),
      status: 'disabled',
    })
    const answers = await Promise.all([
      attempt('forkert'),
      attempt(right, 'nobody@by.example'),
      attempt(right, 'bo@by.example'),
    ])
    expect(new Set(answers.map(answer => answer.message)).size).toBe(1)
  })

  it('takes about as long for an unknown address', async () => {
    const took = async (email: string) => {
      const begun = performance.now()
      await attempt('forkert', email)
      return performance.now() - begun
    }
    await took('warm@by.example')
    let [known, unknown] = [0, 0]
    // In turn: what else the machine does meanwhile slows both.
    for (let time = 0; time < 4; time += 1) {
      known += await took('asta@by.example')
      unknown += await took('nobody@by.example')
    }
    expect(unknown / known).toBeGreaterThan(0.4)
    expect(unknown / known).toBeLessThan(2.5)
  })

  it('holds back somebody who guesses, the right password too, and lets them in after a while', async () => {
    await guess(5)
    expect((await attempt(right)).message).toMatch('mange forsøg')
    wait(15)
    expect(await attempt(right)).toMatchObject({ status: 'done' })
  })

  it('lets many guesses at once gain nothing', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt('forkert')))
    expect(answers.filter(answer => answer.message?.includes('passer ikke')).length).toBeLessThanOrEqual(5)
  })

  it('does not hold back a browser that has signed in before, however much others guess', async () => {
    await attempt(right)
    const browser = cookieJar.get(KNOWN_BROWSER)?.value ?? ''
    cookieJar.delete(KNOWN_BROWSER)
    for (let sender = 1; sender <= 60; sender += 1) {
      from(`203.0.113.${sender}`)
      await attempt('forkert')
    }
    from('203.0.113.99')
    expect((await attempt(right)).message).toMatch('mange forsøg')
    cookieJar.set(KNOWN_BROWSER, browser)
    expect(await attempt(right)).toMatchObject({ status: 'done' })
  })

  it('lets a known browser guess no more than anybody else in the long run', async () => {
    await attempt(right)
    const answer = await guess(20)
    expect(answer.message).toMatch('mange forsøg')
    wait(16)
    expect(await attempt(right)).toMatchObject({ status: 'done' })
  })

  it('trusts a browser again once it has got in, however often it had mistyped', async () => {
    await attempt(right)
    await guess(20)
    wait(16)
    expect(await attempt(right)).toMatchObject({ status: 'done' })
    const browser = cookieJar.get(KNOWN_BROWSER)?.value ?? ''
    cookieJar.delete(KNOWN_BROWSER)
    for (let sender = 1; sender <= 60; sender += 1) {
      from(`203.0.113.${sender}`)
      await attempt('forkert')
    }
    cookieJar.set(KNOWN_BROWSER, browser)
    expect(await attempt(right)).toMatchObject({ status: 'done' })
  })

  it('slows one sender who tries many accounts, and nobody else', async () => {
    for (let account = 0; account < 105; account += 1) {
      wait(1 / 60)
      await attempt('forkert', `person${account}@by.example`)
    }
    expect((await attempt(right)).message).toMatch('mange forsøg')
    from('10.0.0.2')
    expect(await attempt(right)).toMatchObject({ status: 'done' })
  })
})

describe('a session', () => {
  it('ends with signing out, and everywhere with a new password', async () => {
    await attempt(right)
    const elsewhere = cookieJar.get(sessionCookieName())?.value ?? ''
    const changed = await submit(changePassword, { currentPassword: right, password: 'rød båd bag skuret' })
    expect(changed.status).toBe('done')
    expect(await currentActor()).not.toBeNull()
    cookieJar.set(sessionCookieName(), elsewhere)
    expect(await currentActor()).toBeNull()
    await attempt('rød båd bag skuret')
    await signOut().catch(() => {})
    expect(await currentActor()).toBeNull()
  })

  it('is answered in the language that was just chosen', async () => {
    await actAs(asta)
    const choose = (locale: string) => submit(changeAppearance, { locale, theme: 'system' })
    expect((await choose('en')).message).toBe('Language and colours are saved.')
    expect((await choose('da')).message).toBe('Sprog og farver er gemt.')
  })

  it('can be ended everywhere at once', async () => {
    await actAs(asta)
    expect(await submit(signOutEverywhere)).toMatchObject({ redirectTo: '/sign-in' })
    await actAs(asta)
    expect(await currentActor()).toBeNull()
  })

  it('ends with the next request when the account is disabled', async () => {
    await attempt(right)
    await (await database()).write(tx =>
      tx.update(person).set({ status: 'disabled' }).where(eq(person.id, asta.id)),
    )
    expect(await currentActor()).toBeNull()
  })

  it('wants the current password before a new one, and one that is hard to guess', async () => {
    await actAs(asta)
    const change = (currentPassword: string, password: string) =>
      submit(changePassword, { currentPassword, password })
    expect((await change('forkert', 'rød båd bag skuret')).errors).toHaveProperty('currentPassword')
    expect((await change(right, 'kort')).errors).toHaveProperty('password')
    expect((await change(right, 'asta@by.example1')).errors).toHaveProperty('password')
    expect((await change(right, 'aaaaaaaaaaaaaaaa')).errors).toHaveProperty('password')
  })
})

const mails = async () => (await reader()).select().from(outboxMessage)
const secretIn = (body: string) => /(?:reset|invitation)\/([\w-]+)/.exec(body)?.[1] ?? ''

describe('a link in a mail', () => {
  it('gives a new password once, signs in, and ends other sessions', async () => {
    await submit(askForNewPassword, { email: 'asta@by.example' })
    const [mail] = await mails()
    expect(mail).toMatchObject({ toAddress: 'asta@by.example', kind: 'password_reset', personId: asta.id })
    const form = { secret: secretIn(mail?.body ?? ''), password: 'rød båd bag skuret' }
    expect(await submit(resetPassword, form)).toEqual({ status: 'done', redirectTo: '/' })
    expect((await currentActor())?.personId).toBe(asta.id)
    expect((await submit(resetPassword, form)).message).toMatch('virker ikke længere')
    await actAs(asta)
    expect(await currentActor()).toBeNull()
  })

  it('opens the door again for a browser that had mistyped too often', async () => {
    await attempt(right)
    expect((await guess(20)).message).toMatch('vælg en ny adgangskode')
    await submit(askForNewPassword, { email: 'asta@by.example' })
    const form = { secret: secretIn((await mails())[0]?.body ?? ''), password: 'rød båd bag skuret' }
    await submit(resetPassword, form)
    await signOut().catch(() => {})
    expect(await attempt('rød båd bag skuret')).toMatchObject({ status: 'done' })
  })

  it('dies with a new password that was chosen another way', async () => {
    await submit(askForNewPassword, { email: 'asta@by.example' })
    const [mail] = await mails()
    await actAs(asta)
    await submit(changePassword, { currentPassword: right, password: 'rød båd bag skuret' })
    const form = { secret: secretIn(mail?.body ?? ''), password: 'gul sky over havnen' }
    expect((await submit(resetPassword, form)).message).toMatch('virker ikke længere')
  })

  it('dies after two hours, and when it is the other kind of link', async () => {
    await submit(askForNewPassword, { email: 'asta@by.example' })
    const form = { secret: secretIn((await mails())[0]?.body ?? ''), password: 'rød båd bag skuret' }
    expect(await submit(acceptInvitation, form)).toMatchObject({ status: 'refused' })
    wait(121)
    expect(await submit(resetPassword, form)).toMatchObject({ status: 'refused' })
  })

  it('is asked for with the same answer whether the address exists or not, and not sent in heaps', async () => {
    const known = await submit(askForNewPassword, { email: 'asta@by.example' })
    expect(await submit(askForNewPassword, { email: 'nobody@by.example' })).toEqual(known)
    expect(known.message).toMatch('en administrator i kommunen nu et link')
    await submit(askForNewPassword, { email: 'asta@by.example' })
    expect(await mails()).toHaveLength(1)
  })

  it('invites: the person becomes active; a newer invitation kills the older', async () => {
    const bo = await aPerson(root, { email: 'bo@by.example', status: 'invited' })
    const { write } = await database()
    await write(tx => sendOneTimeLink(tx, 'invitation', bo))
    await write(tx => sendOneTimeLink(tx, 'invitation', bo))
    const [older, newer] = (await mails()).map(mail => secretIn(mail.body))
    const password = 'gul vante i skoven'
    expect(await submit(acceptInvitation, { secret: older ?? '', password })).toMatchObject({
      status: 'refused',
    })
    expect(await submit(acceptInvitation, { secret: newer ?? '', password })).toMatchObject({
      status: 'done',
    })
    expect((await currentActor())?.personId).toBe(bo.id)
  })

  it('keeps no secret in the table of links', async () => {
    await submit(askForNewPassword, { email: 'asta@by.example' })
    const secret = secretIn((await mails())[0]?.body ?? '')
    const { client } = await database()
    const { rows } = await client.execute('select * from one_time_link')
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})

describe('the language before signing in', () => {
  it('is kept in the browser and leads nowhere, whatever the form says', async () => {
    const answer = await submit(chooseLanguage, { locale: 'en', to: 'https://elsewhere.example' })
    expect(answer).toMatchObject({ status: 'done' })
    expect(answer.redirectTo).toBeUndefined()
    expect(cookieJar.get('raaderum-locale')?.value).toBe('en')
  })

  it('goes on after signing in, until somebody has chosen one for themselves', async () => {
    await submit(chooseLanguage, { locale: 'en' })
    await attempt(right)
    expect((await currentActor())?.locale).toBe('en')
    const { write } = await database()
    await write(tx => tx.update(person).set({ locale: 'da' }).where(eq(person.id, asta.id)))
    expect((await currentActor())?.locale).toBe('da')
  })

  it('is one that the product speaks', async () => {
    expect((await submit(chooseLanguage, { locale: 'fr' })).status).toBe('refused')
    expect(cookieJar.get('raaderum-locale')).toBeUndefined()
  })
})
