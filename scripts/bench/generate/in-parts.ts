/** Inserts many rows, some hundred in a statement. */
export async function inParts<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => PromiseLike<unknown>,
  atATime = 500,
): Promise<void> {
  for (let from = 0; from < rows.length; from += atATime) await insert(rows.slice(from, from + atATime))
}
