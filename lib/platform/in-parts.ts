/** Rows a statement may carry: SQLite takes 32,766 values in one, and the widest table has some 45 columns. */
const AT_A_TIME = 500

/** Works through a long list some hundred at a time, one part after the other. For an empty list nothing is done. */
export async function inParts<Item>(
  items: readonly Item[],
  work: (part: Item[]) => PromiseLike<unknown>,
  atATime = AT_A_TIME,
): Promise<void> {
  for (let from = 0; from < items.length; from += atATime) await work(items.slice(from, from + atATime))
}

/** Reads what belongs to a long list of keys, some hundred at a time; in the order of the keys' parts. */
export async function readInParts<Key, Row>(
  keys: readonly Key[],
  read: (part: Key[]) => PromiseLike<Row[]>,
  atATime = AT_A_TIME,
): Promise<Row[]> {
  const rows: Row[] = []
  await inParts(keys, async part => rows.push(...(await read(part))), atATime)
  return rows
}
