/** Rows a statement may carry: SQLite takes 32,766 values in one, and the widest table has some 45 columns. */
const atATime = 500

/** Inserts many rows, some hundred in a statement. An empty list inserts nothing. */
export async function inParts<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += atATime) await insert(rows.slice(from, from + atATime))
}
