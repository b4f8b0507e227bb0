const specials = new Set(['*', '?', '[', ']'])

/**
 * GLOB patterns that find a word's beginning in a name whatever the case, Danish letters too (SQLite's LIKE knows
 * only A to Z). Each word of the search must begin some word of the name.
 * @returns one pair per word: at the start of the name, and after a space or hyphen
 */
export function namePatterns(search: string): { first: string; later: string }[] {
  return search
    .trim()
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 6)
    .map(word => {
      const pattern = [...word]
        .map(letter => {
          if (specials.has(letter)) return letter === ']' ? ']' : `[${letter}]`
          const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
          return lower === upper || [...lower, ...upper].length > 2 ? letter : `[${lower}${upper}]`
        })
        .join('')
      return { first: `${pattern}*`, later: `*[ -]${pattern}*` }
    })
}
