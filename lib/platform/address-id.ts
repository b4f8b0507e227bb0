/** The id in a page's address; 0, which nothing has, for anything that is not one. */
export function addressId(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
}
