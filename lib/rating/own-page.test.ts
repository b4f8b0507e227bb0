import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readOwnPost } from './own-page'

const headers = {
  'content-type': 'application/json',
  origin: 'https://raaderum.example',
  host: 'raaderum.example',
}
const posted = (body: BodyInit) =>
  new Request('https://raaderum.example/api/ballots', {
    method: 'POST',
    headers,
    body,
    // Node wants it said of a body that is still being written.
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
const read = (request: Request, longest = 40) =>
  readOwnPost(request, z.strictObject({ words: z.string() }), { locale: 'da', longest })

describe('what is posted to a door', () => {
  it('is read whole, whatever letters are in it', async () => {
    const body = { words: 'Ærø 😀 “ja”' }
    expect(await read(posted(JSON.stringify(body)))).toEqual({ body })
  })

  it('may have so many characters and not one more', async () => {
    const text = JSON.stringify({ words: 'å' })
    expect(await read(posted(text), text.length)).toEqual({ body: { words: 'å' } })
    expect(await read(posted(text), text.length - 1)).toMatchObject({ refused: { status: 413 } })
  })

  it('is not read on once it is too long', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        if (sent > 1000) controller.close()
        else controller.enqueue(new Uint8Array(16_384).fill(32))
      },
    })
    expect(await read(posted(endless))).toMatchObject({ refused: { status: 413 } })
    expect(sent).toBeLessThan(10)
  })

  it('is refused where it is no JSON, and where nothing was sent', async () => {
    for (const body of ['{', '']) expect(await read(posted(body))).toMatchObject({ refused: { status: 400 } })
  })
})
