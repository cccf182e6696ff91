import { z } from 'zod';
import { procedure } from '@/lib/domain/route';

export const viewShape = z.object({
  name: z.string().min(1).max(100),
  query: z.string().max(3000).meta({ description: 'The query string of the claim list, without its question mark.' }),
});
export type ViewShape = z.infer<typeof viewShape>;

const write = procedure('facts.write');
const tags = ['Desk'];

/** Filters of the claim list kept under a name. Everybody sees only their own. */
export const views = {
  list: write
    .route({ method: 'GET', path: '/views', tags, summary: 'Your saved views, by name' })
    .input(z.object({}))
    .output(z.object({ items: z.array(viewShape) })),
  save: write
    .route({ method: 'PUT', path: '/views/{name}', tags, summary: 'Keep a filter of the claim list under a name' })
    .input(viewShape)
    .output(viewShape),
  remove: write
    .route({ method: 'DELETE', path: '/views/{name}', tags, summary: 'Forget a saved view' })
    .input(viewShape.pick({ name: true }))
    .output(viewShape.pick({ name: true })),
};
