/** Examples come up on the screen when so many phones have one that waits. */
export const BUNCH = 3

/**
 * Which of the examples that wait come up now (docs/anonymity.md): all together once they are from {@link BUNCH} phones, and until then none. So
 * whoever watches the screen while somebody presses send does not see what they wrote. When writing is over, what is left comes with everything.
 */
export function comesUp<Example extends { phoneHash: string | null }>(
  waiting: readonly Example[],
  isWriting: boolean,
): readonly Example[] {
  const phones = new Set(waiting.map(each => each.phoneHash))
  return !isWriting || phones.size >= BUNCH ? waiting : []
}
