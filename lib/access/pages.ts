import type { Permission } from './permissions'

/**
 * What a page is about, and so which unit its permission is asked of:
 * `municipality` the whole of it; `somewhere` any unit at all (the query then shows each their own part); the others
 * the unit that the thing in the address lies in.
 */
export type PageSubject =
  | 'municipality'
  | 'somewhere'
  | 'unit'
  | 'person'
  | 'requirement'
  | 'case'
  | 'round'
  | 'hassle'
  | 'meeting'
  | 'solution'
  | 'challenge'
  | 'repair'

export interface Page {
  permission: Permission | 'anybody'
  about: PageSubject
}

const page = <P extends Page['permission']>(permission: P, about: PageSubject = 'somewhere') => ({
  permission,
  about,
})

/**
 * Every page of the product, by its address, with what opens it. The navigation reads it, and a test walks every page
 * as everybody and holds that it is so; a page that is missing here fails that test.
 */
export const pages = {
  '/sign-in': page('anybody'),
  '/forgotten-password': page('anybody'),
  '/reset/[secret]': page('anybody'),
  '/invitation/[secret]': page('anybody'),
  '/welcome': page('anybody'),
  '/answer': page('anybody'),
  '/answer/how-it-works': page('anybody'),
  '/answer/privacy': page('anybody'),
  '/tell': page('anybody'),
  '/join': page('anybody'),
  '/method/guidance': page('anybody'),
  '/method/signals': page('anybody'),
  '/tell/follow': page('anybody'),
  '/tell/how-it-works': page('anybody'),
  '/propose': page('anybody'),
  '/propose/follow': page('anybody'),

  '/': page('self.manage'),
  '/account': page('self.manage'),
  '/news': page('self.manage'),
  '/method': page('register.read', 'municipality'),
  '/units': page('unit.read'),
  '/units/[id]': page('unit.read', 'unit'),
  '/units/[id]/compass': page('unit.read', 'unit'),
  '/units/[id]/ladder': page('unit.read', 'unit'),
  '/units/[id]/meetings': page('unit.read', 'unit'),
  '/meetings/[meeting]': page('meeting.read', 'meeting'),
  '/meetings/[meeting]/screen': page('meeting.hold', 'meeting'),

  '/requirements': page('register.read', 'municipality'),
  '/requirements/new': page('requirement.register'),
  '/requirements/around': page('register.read', 'municipality'),
  '/requirements/[reference]': page('register.read', 'requirement'),
  '/requirements/[reference]/propose': page('register.read', 'requirement'),
  '/requirements/[reference]/history': page('register.read', 'requirement'),
  '/requirements/[reference]/edit': page('requirement.edit', 'requirement'),
  '/requirements/[reference]/alike': page('register.read', 'requirement'),
  '/requirements/[reference]/review': page('requirement.edit', 'requirement'),
  '/requirements/[reference]/repeal': page('requirement.repeal', 'requirement'),
  '/pictures': page('register.read', 'municipality'),
  '/pictures/chain': page('register.read', 'municipality'),
  '/pictures/chain/[reference]': page('register.read', 'requirement'),
  '/pictures/flow': page('register.read', 'municipality'),
  '/pictures/ledger': page('register.read', 'municipality'),
  '/pictures/share': page('register.read', 'municipality'),
  '/pictures/week': page('register.read', 'municipality'),
  '/cases/[id]': page('case.read', 'case'),
  '/cases/[id]/presentation': page('case.read', 'case'),
  '/challenges/[id]': page('case.read', 'challenge'),
  '/decisions': page('case.read', 'municipality'),
  '/decisions/guidance': page('guidance.learn'),
  '/follow-up': page('case.read', 'municipality'),
  '/follow-up/board': page('case.read', 'municipality'),
  '/follow-up/report': page('case.read', 'municipality'),
  '/trust-tests': page('case.read', 'municipality'),
  '/trust-repairs': page('self.manage'),
  '/trust-repairs/new': page('repair.start'),
  '/trust-repairs/[repair]': page('repair.take_part', 'repair'),

  '/signals': page('signal.read'),

  '/rate': page('self.manage'),
  '/rate/how-it-works': page('self.manage'),
  '/privacy': page('self.manage'),
  '/rate/[round]': page('self.manage'),
  '/hassle': page('self.manage'),
  '/hassle/inbox': page('hassle.handle'),
  '/hassle/[report]': page('hassle.handle', 'hassle'),
  '/hassle/poster/[unit]': page('hassle.handle', 'unit'),

  '/solutions': page('solution.handle'),
  '/solutions/[solution]': page('register.read', 'solution'),

  '/rounds': page('round.read'),
  '/rounds/new': page('round.manage'),
  '/rounds/[round]': page('round.read', 'round'),
  '/rounds/[round]/edit': page('round.manage', 'round'),
  '/rounds/[round]/ways': page('round.manage', 'round'),
  '/rounds/[round]/sheets': page('round.manage', 'round'),
  '/rounds/[round]/poster': page('round.read', 'round'),

  '/admin': page('organisation.manage'),
  '/admin/units': page('organisation.manage'),
  '/admin/units/[unitId]': page('organisation.manage', 'unit'),
  '/admin/units/[unitId]/move': page('organisation.manage', 'unit'),
  '/admin/people': page('people.manage'),
  '/admin/people/new': page('people.manage'),
  '/admin/people/[personId]': page('people.manage', 'person'),
  '/admin/people/[personId]/handover': page('people.manage', 'person'),
  '/admin/people/[personId]/stand-in': page('people.manage', 'person'),
  '/admin/groups': page('settings.manage', 'municipality'),
  '/admin/settings': page('settings.manage', 'municipality'),
  '/admin/lexicon': page('settings.manage', 'municipality'),
  '/admin/messages': page('messages.read', 'municipality'),
  '/admin/comments': page('comment.redact'),
  '/admin/money': page('money.switch', 'municipality'),

  /** Served only when the speed is measured. */
  '/bench': page('self.manage'),
} as const satisfies Record<string, Page>
