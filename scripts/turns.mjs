/**
 * Lets so many answers be made at a time, first come first served. One processor draws no more pages a second however many it has begun, but each
 * that is begun keeps megabytes until it is sent: without turns two hundred people who come at once take 150 MB more than twenty.
 */
export class Turns {
  #most
  #longest
  #busy = 0
  #waiting = []

  /** @param longest milliseconds until the next may begin although one is not sent, lest slow lines keep everybody waiting */
  constructor({ most, longest }) {
    this.#most = most
    this.#longest = longest
  }

  /** Begins an answer when it is its turn; never where whoever asked has gone meanwhile. */
  take(response, begin) {
    this.#waiting.push({ response, begin })
    this.#next()
  }

  #next() {
    while (this.#busy < this.#most) {
      const turn = this.#waiting.shift()
      if (!turn) return
      if (!turn.response.destroyed) this.#start(turn)
    }
  }

  #start({ response, begin }) {
    this.#busy++
    const end = () => {
      clearTimeout(patience)
      response.off('close', end)
      this.#busy--
      this.#next()
    }
    const patience = setTimeout(end, this.#longest)
    response.once('close', end)
    begin()
  }
}

/**
 * What is drawn waits its turn. Files, doors and forms do not: they are small, and a form that leads to another page has the server ask itself
 * for that one before it is answered.
 */
export const isPage = ({ method, url = '' }) =>
  method === 'GET' && !url.startsWith('/_next/') && !url.startsWith('/api/')
