'use client'

import { inside } from '../charts/markup'
import { type LongItem, listMarkup } from './list-markup'

/**
 * An item list of hundreds of lines: the same to look at, drawn as text here and in the browser, and sent as the text of what it says.
 * @param drawn {@link LongItem}s as JSON
 */
export function LongList({ drawn }: { drawn: string }) {
  return <ul {...inside(listMarkup(JSON.parse(drawn) as LongItem[]))} />
}
