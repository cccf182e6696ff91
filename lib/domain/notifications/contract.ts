import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { instant } from '@/lib/domain/values';

export const notificationShape = z.object({
  id: z.string(),
  kind: z.string().meta({ description: 'submitted, returned, published, assigned or changed.' }),
  subject: z
    .string()
    .meta({ description: 'The reference of what it is about; empty for what has none yet, as what would come in.' }),
  body: z.record(z.string(), z.unknown()).meta({
    description:
      'Where it is to be seen: `change`, one that waits and was returned; `claim`, which the subject bears on.',
  }),
  readAt: instant.nullable(),
  at: instant,
});
export type NotificationShape = z.infer<typeof notificationShape>;

const write = procedure('facts.write');
const tags = ['Desk'];

/** What happened to one's work. Everybody sees only their own. */
export const notifications = {
  list: write
    .route({ method: 'GET', path: '/notifications', tags, summary: 'Your notices, the newest first' })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }))
    .output(z.object({ items: z.array(notificationShape), unread: z.number().int() })),
  read: write
    .route({ method: 'POST', path: '/notifications/read', tags, summary: 'Mark notices as read: these, or all' })
    .input(z.object({ ids: z.array(z.uuid()).max(200).optional() }))
    .output(z.object({ unread: z.number().int() })),
};
