import { postWithoutName } from '@/components/anonymous/doors'
import type { Stamped } from '@/lib/meeting/changed-parts'
import type { GivenDots } from '@/lib/meeting/dots'
import type { Colour } from '@/lib/meeting/vocabulary'
import type { PhoneParts } from './phone-words'

/** What a phone is known by at a meeting: its pass, and a secret that it drew itself. */
export interface Here {
  pass: string
  phone: string
  locale: string
}

/** A meeting's doors for phones. Nothing beside what is sent says who it is from. */
export const comeIn = (code: string, locale: string) =>
  postWithoutName<{ pass: string }>('/api/join', { code, locale })
export const lookOn = (here: Here, had: Record<string, string>) =>
  postWithoutName<Stamped<PhoneParts> | undefined>('/api/join/look', { ...here, had })
export const writeExample = (
  here: Here,
  example: { exampleId: number | null; colour: Colour; body: string; namesMeant: boolean },
) => postWithoutName<undefined>('/api/join/example', { ...here, ...example })
export const withdrawExample = (here: Here, exampleId: number) =>
  postWithoutName<undefined>('/api/join/withdraw', { ...here, exampleId })
export const giveDots = (here: Here, dots: GivenDots[]) =>
  postWithoutName<undefined>('/api/join/dots', { ...here, dots })
