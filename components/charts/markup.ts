const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand between tags and in a quoted attribute. */
export const escaped = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, sign => signs[sign] ?? sign) : text

/**
 * Spread on an element whose inside is drawn as text. For pictures of hundreds of marks alone: as elements they are
 * made, compared and written one by one, here and in the browser, and nothing in them ever changes. Whatever people have
 * written must have gone through {@link escaped}.
 */
export const inside = (markup: string) => ({ dangerouslySetInnerHTML: { __html: markup } })
