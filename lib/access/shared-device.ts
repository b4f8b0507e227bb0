/*
 * A device that others use too, as somebody said who answered there: a session lasts only while they are there. The browser keeps that in two
 * cookies of its own, so that it holds without a network, in every tab and after they are closed; the proxy ends the session of a device
 * that nobody is at.
 */

/** Others use this device too. */
export const SHARED_COOKIE = 'raaderum-shared'
/** Somebody is at it; gone when they are done, or after some time without a touch. */
export const PRESENT_COOKIE = 'raaderum-present'
/** How long somebody is taken to be there after a page that is not about answering, seconds: long enough to write in a form. */
export const PRESENT_ELSEWHERE = 15 * 60

/** The session's name, by http and by https. */
export const SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token'] as const

/** Whether the session a request brings is of somebody who has left the device. */
export const hasLeft = (cookies: { has(name: string): boolean }): boolean =>
  cookies.has(SHARED_COOKIE) && !cookies.has(PRESENT_COOKIE)
