import { describe, expect, it } from 'vitest'
import type { Subject } from './lexicon/read-lexicon'
import { named } from './named'

const subject = (da: string, en: string): Subject => ({ key: da, name: { da, en }, stems: [] })
const medicine = subject('medicin', 'medicine')
const review = subject('medicingennemgang', 'medication review')
const expired = subject('udløbet medicin og kassation', 'expired medicine and disposal')
const belts = subject('seler, sengeheste og fastspænding', 'belts and bed rails')

describe('subjects in a reason', () => {
  it('are one or two, the first of them, as one would say them', () => {
    expect(named([], 'da')).toBe('')
    expect(named([medicine], 'da')).toBe('medicin')
    expect(named([medicine, review], 'da')).toBe('medicin og medicingennemgang')
    expect(named([medicine, review, expired], 'da')).toBe('medicin og medicingennemgang')
    expect(named([medicine, review], 'en')).toBe('medicine and medication review')
  })

  it('are told apart where one of them is a list itself', () => {
    expect(named([expired], 'da')).toBe('udløbet medicin og kassation')
    expect(named([medicine, expired], 'da')).toBe('medicin samt udløbet medicin og kassation')
    expect(named([belts, medicine], 'da')).toBe('seler, sengeheste og fastspænding samt medicin')
    expect(named([medicine, expired], 'en')).toBe('medicine as well as expired medicine and disposal')
  })
})
