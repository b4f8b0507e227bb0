'use client'

import { type Packed, unpacked } from '@/lib/platform/packed'
import { inside } from '../charts/markup'
import { type LongItem, listMarkup } from './list-markup'

/** An item list of hundreds of lines: the same to look at, drawn as text here and in the browser, and sent as the text of what it says. */
export function LongList({ drawn }: { drawn: Packed<LongItem[]> }) {
  return <ul {...inside(listMarkup(unpacked(drawn)))} />
}
