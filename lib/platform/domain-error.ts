/**
 * An expected failure: something the user can understand and act on. `messageKey` names a sentence in the message
 * files; `field` puts it at a field of the form. What was typed stays in the form.
 */
export class DomainError extends Error {
  constructor(
    readonly messageKey: string,
    readonly values: Record<string, string | number> = {},
    readonly field?: string,
  ) {
    super(messageKey)
    this.name = 'DomainError'
  }
}
