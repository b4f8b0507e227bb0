/** Thrown where Next would send the browser to another page. */
export class Redirected extends Error {
  constructor(readonly to: string) {
    super(`Redirected to ${to}`)
  }
}

/** Thrown where Next would show the not-found page. */
export class NotFound extends Error {
  constructor() {
    super('Not found')
  }
}

export function redirect(to: string): never {
  throw new Redirected(to)
}

export function notFound(): never {
  throw new NotFound()
}
