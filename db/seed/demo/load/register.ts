import type { Transaction } from '@/db/client'
import { auditEvent, requirement, requirementBinding, requirementGroup, risk } from '@/db/schema'
import { inParts } from '@/lib/platform/in-parts'
import { addDays, type Day } from '@/lib/platform/time'
import { noonOf, resolve } from '../days'
import { requirements } from '../requirements/all'
import { risks } from '../risks'
import type { DemoRequirement } from '../shapes'
import { groupId, ownerFunction, personId, requirementId, riskId, unitId } from './keys'

/** The register was filled in a few weeks before the first round: what is older was written down then. */
const registerBegan = -580

const registeredOn = (each: DemoRequirement, today: Day): Day => {
  const began = addDays(today, registerBegan)
  const introduced = resolve(each.introduced, today)
  if (each.status === 'draft') return addDays(today, -9)
  if (introduced < began) return began
  return introduced
}

function rowOf(each: DemoRequirement, today: Day): typeof requirement.$inferInsert {
  const owner = ownerFunction(each.owner)
  const on = (when: DemoRequirement['reviewBy']) => (when === undefined ? null : resolve(when, today))
  const registered = noonOf(registeredOn(each, today))
  const isDraft = each.status === 'draft'
  return {
    id: requirementId(each.key),
    referenceNumber: requirementId(each.key),
    title: each.title,
    demand: each.demand,
    purpose: each.purpose,
    riskId: riskId(each.risk),
    professionallyResponsible: each.responsible ?? '',
    protectedValue: each.value,
    kind: each.kind,
    level: each.level,
    bindingness: each.bindingness,
    formality: each.formality,
    tradition: each.tradition ?? null,
    legalStatus: each.legal.status,
    legalExaminedBy: each.legal.examinedBy ?? '',
    legalExaminedOn: on(each.legal.examinedOn),
    lawLink: each.legal.law ?? '',
    authority: each.authority,
    ownerFunction: owner.name,
    ownerPersonId: personId(owner.holder),
    derivesFromId: each.derivesFrom === undefined ? null : requirementId(each.derivesFrom),
    introducedBecause: each.because,
    introducedOn: resolve(each.introduced, today),
    reviewBy: on(each.reviewBy),
    sunsetOn: on(each.sunsetOn),
    ownerUnitId: unitId(each.ownerUnit),
    usesNumericTargets: each.numericTargets ?? false,
    comparesUnits: each.comparesUnits ?? false,
    selectsCitizens: each.selectsCitizens ?? false,
    moneyFollowsResults: each.moneyFollowsResults ?? false,
    ...each.burden,
    status: each.status ?? 'active',
    activeFrom: isDraft ? null : resolve(each.introduced, today),
    repealedFrom: on(each.repealedFrom),
    repealedBecause: each.repealedBecause ?? '',
    createdByPersonId: personId(owner.holder),
    createdAt: registered,
    updatedAt: registered,
  }
}

/** The list of risks, every requirement with whom it binds, and that it was registered. */
export async function loadRegister(tx: Transaction, today: Day): Promise<void> {
  await tx.insert(risk).values(
    risks.map(each => ({
      id: riskId(each.key),
      name: each.name,
      nameKey: each.name.toLowerCase().replace(/\s+/g, ' '),
      concernsCitizens: each.citizens,
    })),
  )
  // A requirement comes after the one it derives from.
  const written = new Set<string>()
  const inOrder: DemoRequirement[] = []
  const write = (each: DemoRequirement) => {
    if (written.has(each.key)) return
    const parent = requirements.find(one => one.key === each.derivesFrom)
    if (parent) write(parent)
    written.add(each.key)
    inOrder.push(each)
  }
  for (const each of requirements) write(each)
  await inParts(
    inOrder.map(each => rowOf(each, today)),
    part => tx.insert(requirement).values(part),
  )
  await inParts(
    requirements.flatMap(each =>
      each.binds.map(unit => ({ requirementId: requirementId(each.key), unitId: unitId(unit) })),
    ),
    part => tx.insert(requirementBinding).values(part),
  )
  await inParts(
    requirements.flatMap(each =>
      (each.groups ?? []).map(group => ({
        requirementId: requirementId(each.key),
        professionalGroupId: groupId(group),
      })),
    ),
    part => tx.insert(requirementGroup).values(part),
  )
  await inParts(
    requirements.map(each => ({
      at: noonOf(registeredOn(each, today)),
      actorPersonId: personId(ownerFunction(each.owner).holder),
      event: 'requirement.registered',
      subjectType: 'requirement',
      subjectId: String(requirementId(each.key)),
      unitId: unitId(each.ownerUnit),
      before: null,
      after: { title: each.title },
    })),
    part => tx.insert(auditEvent).values(part),
  )
}
