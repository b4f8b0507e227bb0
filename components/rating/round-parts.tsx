import { CellNote } from '@/components/ui/cell-note'
import { Fold } from '@/components/ui/fold'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import { opensByItselfOn } from '@/lib/rating/med-time'
import type { RoundView } from '@/lib/rating/round-queries'
import { FACTOR_STATEMENTS, STATEMENTS } from '@/lib/rating/statements'
import { parseReference } from '@/lib/register/reference'

type PartProps = { round: RoundView; t: Translate<'rating'>; format: Format }

/** What the works-council representative has had time for (docs/method.md §5): before it opens, and where it opened too soon. */
export function MedPart({ round, t, format }: PartProps) {
  const { med, openedEarlyBecause } = round
  if (openedEarlyBecause)
    return (
      <Notice tone="warn" title={t('round.openedEarly')}>
        <p className="whitespace-pre-line">
          {t('round.openedEarlyBecause', { because: openedEarlyBecause })}
        </p>
      </Notice>
    )
  if (!med) return null
  const { announcedOn, representatives, waitsUntil } = med
  if (representatives === 0) return <p className="max-w-read text-quiet">{t('round.medNobody')}</p>
  const opensOn = opensByItselfOn(round, waitsUntil)
  return (
    <Notice title={t('round.medTold', { day: format.date(announcedOn) })}>
      {t(opensOn > round.opensOn ? 'round.medWaits' : 'round.medHas', { day: format.date(opensOn) })}
    </Notice>
  )
}

/** Why the round is made, and everything it asks: what MED and management look through before it opens. */
export function AskedPart({ round, t }: PartProps) {
  const isToBeSeen = round.status === 'draft'
  const isOver = round.status === 'closed'
  return (
    <>
      <Fold title={t('round.purpose')} line open={isToBeSeen} long={isOver}>
        <p className="max-w-read">{t('round.purposeText')}</p>
      </Fold>
      <Fold
        title={t(isOver ? 'round.questionsThen' : 'round.questions')}
        line
        open={isToBeSeen}
        long={isOver}
      >
        <div className="max-w-read space-y-3">
          <h3>{t('round.meaning')}</h3>
          <ul className="list-disc pl-5">
            {STATEMENTS.map(key => (
              <li key={key}>{t(`statements.${key}`)}</li>
            ))}
          </ul>
          {round.depth === 'full' ? (
            <>
              <h3>{t('round.trust')}</h3>
              <ul className="list-disc pl-5">
                {FACTOR_STATEMENTS.map(key => (
                  <li key={key}>{t(`factors.${key}`)}</li>
                ))}
              </ul>
            </>
          ) : null}
          <p>{t('round.extras')}.</p>
        </div>
      </Fold>
      <Fold title={t('round.whoSees')} line open={isToBeSeen} long={isOver}>
        <ul className="max-w-read list-disc space-y-1 pl-5">
          <li>{t('intro.seeNobody')}</li>
          <li>{t('round.k', { k: round.k })}</li>
          <li>{t('intro.seeChain')}</li>
          <li>{t('round.leaders')}</li>
          {round.kind === 'rating' ? <li>{t('round.notTwice')}</li> : null}
          <li>{t('intro.seeParticipation')}</li>
          <li>
            <a href="/rate/how-it-works">{t('form.promiseLink')}</a>
          </li>
        </ul>
      </Fold>
    </>
  )
}

type EntitledProps = PartProps & {
  /** The address of this page with the classes of one requirement, named by its reference. */
  classesAddress: (reference: string) => string
  /** The number of the requirement whose classes were asked for. */
  asked: number | null
}

/** For each requirement how many can answer and in which classes, or why it is not offered. */
export function EntitledPart({ round, classesAddress, asked, t, format }: EntitledProps) {
  const { k } = round
  return (
    <Fold
      title={t(round.status === 'closed' ? 'round.entitledThen' : 'round.entitled')}
      line
      open={round.status === 'draft'}
      long={round.status === 'closed'}
      offPaper={round.status === 'closed'}
    >
      <Table
        caption={t('round.entitledCaption')}
        columns={[
          { key: 'requirement', head: t('round.requirement') },
          {
            key: 'canAnswer',
            head: t(round.status === 'closed' ? 'round.couldAnswer' : 'round.canAnswer'),
            number: true,
          },
          { key: 'classes', head: t(round.status === 'closed' ? 'round.classesThen' : 'round.classes') },
        ]}
        rows={round.requirements.map(each => ({
          key: String(each.id),
          cells: {
            requirement: { text: each.title, href: each.path, note: each.reference },
            canAnswer: each.notOfferedBecause ? t('round.notOffered') : format.number(each.entitled),
            classes: (
              <>
                {each.notOfferedBecause
                  ? t(`round.${each.notOfferedBecause}`, { k })
                  : classesOf(each, { classesAddress, asked, t, format })}
                {each.leftOut ? <LeftOut {...each} leftOut={each.leftOut} t={t} format={format} /> : null}
              </>
            ),
          },
        }))}
      />
    </Fold>
  )
}

/** Whom a round does not ask, for they could rate it lately, and of a draft what whoever plans it can do. */
function LeftOut({
  notOfferedBecause,
  leftOut: { people, freeFrom },
  t,
  format,
}: {
  notOfferedBecause: RoundView['requirements'][number]['notOfferedBecause']
  leftOut: NonNullable<RoundView['requirements'][number]['leftOut']>
  t: EntitledProps['t']
  format: Format
}) {
  if (notOfferedBecause && notOfferedBecause !== 'rated_recently') return null
  if (freeFrom === null) return <CellNote>{t('round.leftOutThen', { people })}</CellNote>
  const values = { people, day: format.date(freeFrom) }
  return <CellNote>{t(notOfferedBecause ? 'round.askAllFrom' : 'round.leftOut', values)}</CellNote>
}

/** Where the classes that were asked for stand. */
const ASKED_FOR = 'classes'

/** Few are named; many are a link to this page with their names. */
function classesOf(
  { reference, classes: { count, named } }: RoundView['requirements'][number],
  { classesAddress, asked, t, format }: Omit<EntitledProps, 'round'>,
) {
  const many = t('round.manyClasses', { count })
  if (!named)
    return (
      <a href={`${classesAddress(reference)}#${ASKED_FOR}`} className="inline-flex min-h-11 items-center">
        {many}
      </a>
    )
  const names = format.list(named.map(({ unitName: unit, entitled }) => t('round.class', { unit, entitled })))
  if (parseReference(reference) !== asked) return names
  return (
    <span id={ASKED_FOR} tabIndex={-1}>
      <CellNote>{many}</CellNote>
      {names}
    </span>
  )
}

/** How many have taken part, counted once a day, in units large enough to be shown. */
export function ParticipationPart({ round, t, format }: PartProps) {
  const { participation, k } = round
  const [first] = participation
  if (!first) return null
  const topmost = participation.filter(each => each.depth === 0)
  const total = {
    tookPart: topmost.reduce((sum, each) => sum + each.tookPart, 0),
    entitled: topmost.reduce((sum, each) => sum + each.entitled, 0),
  }
  return (
    <Fold
      title={t('round.participation')}
      gist={t('round.participationEnd', total)}
      line
      open={round.status !== 'closed'}
      long={round.status === 'closed' && participation.length > 8}
    >
      <p>
        {round.status === 'closed'
          ? t('round.participationEnd', total)
          : t('round.participationLead', { ...total, day: format.date(first.asOf) })}
      </p>
      {participation.length > 1 ? (
        <div className="mt-3">
          <Table
            caption={t('round.participationCaption')}
            columns={[
              { key: 'unit', head: t('round.unit') },
              { key: 'tookPart', head: t('round.tookPart'), number: true },
            ]}
            rows={participation.map(each => ({
              key: String(each.unitId),
              depth: each.depth,
              cells: {
                unit: each.unitName,
                tookPart: t('round.of', each),
              },
            }))}
          />
        </div>
      ) : null}
      <p className="mt-2 max-w-read text-small text-quiet">{t('round.participationSmall', { k })}</p>
    </Fold>
  )
}
