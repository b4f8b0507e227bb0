import { createHmac } from 'node:crypto'

/**
 * What stands for one person's support of one solution: the same each time, so that it counts once, and nobody's name. Whoever has only the database
 * cannot tell whose it is; whoever has the server's secret beside it can (docs/anonymity.md).
 */
export const supportHandle = (secret: string, solutionId: number, personId: number): string =>
  createHmac('sha256', secret).update(`raaderum/solution/support/1|${solutionId}|${personId}`).digest('hex')
