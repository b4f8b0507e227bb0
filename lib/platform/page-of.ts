/** Where one page of a long list lies. */
export interface PageOf {
  /** From 1. */
  page: number
  pages: number
  total: number
  size: number
  /** So many come before it. */
  passed: number
}

/** The page that an address asks for; the first where what it says is none. */
export function askedPage(asked: string | string[] | undefined): number {
  const page = Number([asked].flat()[0])
  return Number.isSafeInteger(page) && page > 1 ? page : 1
}

/** The page that was asked for, or the last where one beyond it was. */
export function pageOf(total: number, size: number, asked: number): PageOf {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(asked, pages)
  return { page, pages, total, size, passed: (page - 1) * size }
}
