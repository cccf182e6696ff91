import { z } from 'zod';
import { bearing, claimBrief, correctionBrief, statementBrief, version, waits } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { asOf, instant, record, ref } from '@/lib/domain/values';

export const statementDetail = statementBrief.extend({
  ...record.shape,
  withdrawnAt: instant
    .nullable()
    .meta({ description: 'When the desk took it back; it stays here because it is cited.' }),
  waits,
  bearings: z.array(bearing.extend({ claim: claimBrief })),
  corrections: z.array(correctionBrief),
  history: z.array(version),
});
export type StatementDetail = z.infer<typeof statementDetail>;

export const statements = {
  get: procedure('facts.read')
    .route({
      method: 'GET',
      path: '/statements/{ref}',
      tags: ['Statements'],
      summary: 'One statement: its words, chain, anchors and what it bears on',
    })
    .input(z.object({ ref, asOf }))
    .output(statementDetail),
};
