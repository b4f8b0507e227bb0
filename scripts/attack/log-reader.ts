/** Somebody who reads all that the server has said while people rated: no answer, serial, token, handle or address may stand in it. */
export function logReader(output: string, marks: readonly string[]) {
  const found = marks.filter(mark => output.includes(mark))
  const addresses = output.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b|::1\b|::ffff:/g) ?? []
  return {
    characters: output.length,
    looked: marks.length,
    found: found.length,
    addresses: addresses.length,
    held: found.length === 0 && addresses.length === 0,
  }
}
