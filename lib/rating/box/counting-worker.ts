import { randomInt } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { publish } from '@/lib/disclosure/publish'
import type { ThreadReply } from '@/lib/platform/asked-thread'
import { publishedRows } from '../published-rows'
import type { CountingQuestion } from './counting'
import { OpenedBallots } from './opened-ballots'

/* Counts the ballots of one round beside the server's own thread (counting.ts). They are here for as long as the thread is. */

const opened = new OpenedBallots()

function answerTo(question: CountingQuestion): unknown {
  switch (question.ask) {
    case 'take':
      return opened.take(question.buckets)
    case 'publish': {
      const ballots = opened.ballotsOf(question.requirementId)
      const randomBelow = (below: number) => randomInt(below)
      return publishedRows(publish({ ...question.input, ballots, randomBelow }).publications)
    }
    case 'pulse':
      return opened.pulseOf(question.requirementId)
    case 'count':
      return opened.countByClass(question.requirementId)
  }
}

const reply = (given: ThreadReply) => parentPort?.postMessage(given)

parentPort?.on('message', ({ id, ...question }: CountingQuestion & { id: number }) => {
  try {
    reply({ id, answer: answerTo(question) })
  } catch (error) {
    reply({ id, failed: error instanceof Error ? error.message : String(error) })
  }
})
