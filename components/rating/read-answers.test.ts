import { describe, expect, it } from 'vitest'
import { submittedBallot } from '@/lib/rating/ballot-model'
import { readAnswers } from './read-answers'

const formOf = (values: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values))
    for (const each of [value].flat()) data.append(name, each)
  return data
}

describe('reading the form of one requirement', () => {
  it('gives just what the ballot’s door takes', () => {
    const read = readAnswers(
      formOf({
        legitimate: '3',
        supports: 'unknown',
        sideEffects: ['creaming', 'demotivation'],
        minutes: '7,5',
        occurrences: '5',
        period: 'week',
        preference: 'change',
        comment: '  Det kan gøres lettere. ',
      }),
    )
    expect(read).toMatchObject({ isEmpty: false, unknown: ['supports'] })
    expect(read?.answers).toMatchObject({
      statements: { legitimate: 3, supports: null, learning: null, involved: null },
      minutes: 7.5,
      comment: 'Det kan gøres lettere.',
    })
    const sent = {
      roundId: 1,
      requirementId: 2,
      classUnitId: 3,
      serial: 'a'.repeat(64),
      token: 'b'.repeat(128),
      version: 1,
      answers: read?.answers,
    }
    expect(submittedBallot.safeParse(sent).success).toBe(true)
  })

  it('is empty when nothing is answered, also where a period stands ready', () => {
    expect(readAnswers(formOf({ period: 'week', comment: ' ' }))).toMatchObject({ isEmpty: true })
    expect(readAnswers(formOf({ notRelevant: 'on' }))).toMatchObject({ isEmpty: false })
  })

  it.each(['tolv', '0', '-3', '481', '1e9'])('takes no %s for minutes', minutes => {
    expect(readAnswers(formOf({ minutes }))).toBeNull()
  })
})
