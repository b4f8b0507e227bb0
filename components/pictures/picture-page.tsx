import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TabLinks } from '@/components/ui/tab-links'
import {
  answersTo,
  type PictureFilters,
  type PictureName,
  pictureAddress,
  pictureNames,
  picturePath,
} from '@/lib/pictures/picture-filters'
import type { PictureUnit } from '@/lib/pictures/queries'
import { Narrow } from './narrow'
import type { PictureSpeech } from './speech'

type PicturePageProps = {
  speech: PictureSpeech
  name: PictureName
  /** The page's own address, where it is not the picture's. */
  path?: string
  filters: PictureFilters
  /** What it can be narrowed to, where that is less than the picture's own. */
  narrowBy?: readonly (keyof PictureFilters)[]
  unit: PictureUnit
  title: string
  lead: ReactNode
  picture: ReactNode
  /** What else belongs to the picture, below its filters. */
  below?: ReactNode
  /** The same figures as a table; null where there is nothing. */
  table: ReactNode
  /** How it is made, in a sentence or two, and the section of the method it rests on. */
  method: { text: string; section: number }
}

/** The frame of every picture: what it says in words, the picture, what it can be narrowed to, its table and its method. */
export function PicturePage({ speech, name, filters, unit, ...page }: PicturePageProps) {
  const { t, register } = speech
  const {
    path = picturePath(name),
    narrowBy = answersTo[name],
    title,
    lead,
    picture,
    below,
    table,
    method,
  } = page
  const chosen = { ...filters, unitId: unit.id }
  return (
    <>
      <PageHeader
        title={title}
        above={
          <>
            <Breadcrumb
              label={t('crumbs')}
              items={[
                { href: pictureAddress('/pictures', chosen), label: t('title') },
                ...unit.above.map(each => ({
                  href: pictureAddress(path, chosen, { unitId: each.id }),
                  label: each.name,
                })),
              ]}
            />
            <p>
              {filters.kind && narrowBy.includes('kind')
                ? `${unit.name} · ${register(`kinds.${filters.kind}`)}`
                : unit.name}
            </p>
          </>
        }
        lead={lead}
      />
      <TabLinks
        label={t('tabs')}
        items={pictureNames.map(each => ({
          href: pictureAddress(picturePath(each), chosen),
          label: t(`names.${each}`),
          current: each === name,
        }))}
      />
      <div className="mt-6 min-w-0">{picture}</div>
      <Narrow speech={speech} by={narrowBy} path={path} filters={chosen} unit={unit} />
      {table ? (
        <div className="mt-3">
          <Disclosure summary={t('asTable')}>{table}</Disclosure>
        </div>
      ) : null}
      {below}
      <div className="mt-8">
        <Section title={t('method')}>
          <p className="max-w-read text-ui text-quiet">
            {method.text} <a href={`/method#${method.section}`}>{t('methodMore')}</a>.
          </p>
        </Section>
      </div>
    </>
  )
}
