import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { ref } from '@/lib/domain/values';
import { mapQuery } from './map-contract';
import { LANES, SCALES } from './timeline-contract';

export const PICTURES = ['map', 'timeline', 'chains'] as const;

export const pictureQuery = mapQuery.extend({
  of: z.enum(PICTURES).default('map'),
  format: z.enum(['svg', 'png']).default('svg'),
  claim: ref.optional().meta({ description: 'Of the chains: the claim.' }),
  fold: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'Of the map: topics folded up, joined by commas, or all.' }),
  by: z.enum(LANES).optional().meta({ description: 'Of the timeline: a lane for each speaker or each side.' }),
  scale: z.enum(SCALES).optional().meta({ description: 'Of the timeline: how finely time is told.' }),
  follow: ref.optional().meta({ description: 'Of the timeline: the statement whose way is followed.' }),
});
export type PictureQuery = z.infer<typeof pictureQuery>;

const open = procedure('facts.read');

export const comparePicture = open
  .route({
    method: 'GET',
    path: '/compare/picture',
    tags: ['Compare'],
    summary: 'The map of claims, the timeline or the chains of a claim as a file: SVG or PNG',
  })
  .input(pictureQuery)
  .output(z.file());
