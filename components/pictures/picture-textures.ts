import type { Texture } from '@/components/charts/textures'
import type { Kind, Level } from '@/lib/register/vocabulary'

/** How a level is drawn: the law dark, what the municipality adds grey, what the workplace adds hatched. */
export const levelTextures: Record<Level, Texture> = {
  state: 'solid',
  municipality: 'grey',
  institution: 'hatched',
}

/** How a kind is drawn. */
export const kindTextures: Record<Kind, Texture> = {
  oversight: 'hatched',
  documentation: 'solid',
  strategy: 'dotted',
  professional_tool: 'grey',
  financial_control: 'lined',
  values: 'hollow',
}
