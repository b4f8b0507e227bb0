import 'server-only'
import { reader } from '@/db/client'
import { DomainError } from '@/lib/platform/domain-error'
import { whatToTakeOut } from '@/lib/platform/free-text'
import { answersFor, type OwnBallot, type SubmittedBallot } from './ballot-model'
import { fromHex } from './blind/hex'
import { TOOK_PART } from './blind/token'
import { findBallot, putBallot } from './box/ballot-box'
import { type BallotContent, isRating } from './box/content'
import { isInManifest, type OpenRound, openRoundForBallot } from './open-round-reads'
import { checkToken } from './token-thread'

/*
 * The ballot's own door (docs/method.md §5). It knows no session and no person: a token shows that the ballot comes from somebody who may
 * answer this requirement in this class, and nothing else. There is no audit event and nothing is logged: what is not written down
 * cannot be read.
 */

/** The round, once the token has been found to be good for this place in it. */
async function requireToken(ballot: OwnBallot): Promise<OpenRound> {
  const round = await openRoundForBallot(await reader(), ballot.roundId)
  const { roundId, requirementId, classUnitId, serial, token } = ballot
  const place = { roundId, requirementId, classUnitId }
  if (
    !isInManifest(round, place) ||
    !(await checkToken(round.secretKey, fromHex(serial), fromHex(token), place))
  )
    throw new DomainError('rating.errors.badToken')
  return round
}

/**
 * Stores a ballot, or changes it: the same serial is the same ballot until the round closes. It is on disk when this resolves.
 * @throws DomainError `rating.errors.roundNotOpen`, `.badToken`, `.older` when a newer version is stored, `.holdsCpr` and the like
 */
export async function castBallot(ballot: SubmittedBallot): Promise<void> {
  const round = await requireToken(ballot)
  const { roundId, requirementId, classUnitId, version } = ballot
  const answers =
    requirementId === TOOK_PART || ballot.answers === null ? null : answersFor(ballot.answers, round)
  if (requirementId !== TOOK_PART && answers === null) throw new DomainError('rating.errors.unreadable')
  const personal =
    answers && isRating(answers) && whatToTakeOut(`${answers.comment}\n${answers.sideEffectWords}`)
  if (personal) throw new DomainError(personal)
  const outcome = await putBallot(roundId, {
    serial: fromHex(ballot.serial),
    requirementId,
    classUnitId,
    version,
    answers,
  })
  if (outcome === 'older') throw new DomainError('rating.errors.older')
}

/**
 * One's own ballot, for whoever can show its serial and token: somebody who goes on at another device. Version 0 where there is none.
 * @throws DomainError `rating.errors.roundNotOpen`, `.badToken`
 */
export async function ownBallot(
  ballot: OwnBallot,
): Promise<{ version: number; answers: BallotContent['answers'] }> {
  await requireToken(ballot)
  const found = await findBallot(ballot.roundId, ballot.requirementId, fromHex(ballot.serial))
  return found ? { version: found.version, answers: found.answers } : { version: 0, answers: null }
}
