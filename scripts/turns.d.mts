import type { EventEmitter } from 'node:events'

export declare class Turns {
  constructor(limits: { most: number; longest: number })
  take(response: EventEmitter & { readonly destroyed: boolean }, begin: () => void): void
}

export declare function isPage(request: { method?: string; url?: string }): boolean
