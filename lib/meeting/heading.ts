/** What a heap is called: its name, or while it has none what the first of its examples says. */
export const headingOf = (title: string, within: readonly { body: string }[]): string =>
  title || (within[0]?.body ?? '')
