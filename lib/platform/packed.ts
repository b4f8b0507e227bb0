/**
 * A value written out as one text. React asks about every value in what a page is sent, twice on the server and once
 * more in the browser; of fifty lines with seven words each it then asks about one.
 */
export type Packed<T> = string & { readonly packs: T }

export const packed = <T>(value: T): Packed<T> => JSON.stringify(value) as Packed<T>

export const unpacked = <T>(text: Packed<T>): T => JSON.parse(text) as T
