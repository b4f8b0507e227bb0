import type { EventEmitter } from 'node:events'

export declare class Turns {
  constructor(limits: { most: number; longest: number })
  take(response: EventEmitter & { readonly destroyed: boolean }, begin: () => void): void
}
