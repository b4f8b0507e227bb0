/** Beyond this many changed rows, working a value out anew costs no more than mending it. */
const WORTH_MENDING = 1000

/**
 * Answers worked out once for each question about a state of the register. When some rows change, those of the state
 * before are carried over and mended at the changed places the first time somebody asks again.
 */
export class Carried<Value> {
  private readonly known = new Map<string, Value>()
  private readonly before = new Map<string, { value: Value; changed: readonly number[] }>()

  /** @param most how many are kept @param changed places that differ from the state before */
  constructor(
    private readonly most: number,
    from?: Carried<Value>,
    changed: readonly number[] = [],
  ) {
    if (!from) return
    const carry = (key: string, value: Value, places: readonly number[]) => {
      if (places.length <= WORTH_MENDING) this.before.set(key, { value, changed: places })
    }
    for (const [key, value] of from.known) carry(key, value, changed)
    for (const [key, old] of from.before) carry(key, old.value, [...new Set([...old.changed, ...changed])])
  }

  get(key: string, make: () => Value, mend: (value: Value, changed: ReadonlySet<number>) => Value): Value {
    const known = this.known.get(key)
    if (known !== undefined) return known
    const old = this.before.get(key)
    this.before.delete(key)
    const value = old ? mend(old.value, new Set(old.changed)) : make()
    if (this.known.size + this.before.size >= this.most) {
      this.known.clear()
      this.before.clear()
    }
    this.known.set(key, value)
    return value
  }
}
