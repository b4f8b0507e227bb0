/**
 * Keeps one of each text: what the database gives ten thousand times stands in memory once. For texts of which there are few, such as days and
 * words of a closed list.
 */
export function oneOfEach(): <Text extends string | null>(text: Text) => Text {
  const known = new Map<string, string>()
  return text => {
    if (text === null) return text
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return (same ?? text) as typeof text
  }
}

/** The same for lists that say the same; nobody may change one of them. */
export function oneOfEachList(): <List extends readonly unknown[]>(list: List) => List {
  const known = new Map<string, readonly unknown[]>()
  return list => {
    const key = JSON.stringify(list)
    const same = known.get(key)
    if (same === undefined) known.set(key, list)
    return (same ?? list) as typeof list
  }
}
