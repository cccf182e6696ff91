import { z } from 'zod';
import { claimBrief } from '@/lib/domain/briefs';
import { procedure } from '@/lib/domain/route';
import { author, instant, localText, ref } from '@/lib/domain/values';

/** How a claim on record stands to what was asked. */
export const MATCH_RELATIONS = ['same', 'near-figure', 'may-deny', 'narrower', 'broader', 'related'] as const;

export const match = z.object({
  claim: claimBrief,
  score: z.number().min(0).max(1).meta({ description: 'How likely it bears on what was asked, 0 to 1.' }),
  relation: z.enum(MATCH_RELATIONS).meta({
    description:
      'same; near-figure: the same but for a figure or a date; may-deny; narrower: the record says more; broader: it says less; related.',
  }),
  recorded: z
    .boolean()
    .meta({ description: 'Sure enough to say that this is on record already. Never for another figure or a denial.' }),
  denier: z
    .enum(['asked', 'claim'])
    .nullable()
    .meta({ description: 'Where one may deny the other: which of them has the denial.' }),
  slight: z.boolean().meta({
    description: 'Names or one word are all it shares with what was asked: the desk does not offer it.',
  }),
  reason: z.string().meta({ description: 'Why it was found, in words, in the language asked for.' }),
});
export type MatchItem = z.infer<typeof match>;

const words = z.string().max(5_000).meta({ description: 'A statement, or a claim being written.' });
const language = z.string().max(20).optional().meta({ description: 'BCP 47; of the words.' });
const lang = z.enum(['en', 'zh']).optional().meta({ description: 'Language of the reasons.' });
const limit = z.coerce.number().int().min(1).max(50).default(8);
const except = ref
  .optional()
  .meta({ description: 'A claim that is changed: not offered, nor what is not the same as it.' });

const speakerName = z.object({ ref, name: localText });
const tags = ['Matches'];
const open = procedure('facts.read');
const write = procedure('facts.write');

export const claimPair = z.object({ one: claimBrief, other: claimBrief, ...match.omit({ claim: true }).shape });
export type ClaimPair = z.infer<typeof claimPair>;
export const speakerPair = z.object({ one: speakerName, other: speakerName, score: z.number(), reason: z.string() });
export type SpeakerPair = z.infer<typeof speakerPair>;

export const matches = {
  likely: open
    .route({
      method: 'GET',
      path: '/matches',
      tags,
      summary: 'Claims on record that some words may repeat, deny, narrow or bear on, each with the reason',
    })
    .input(z.object({ text: words, language, lang, limit, except }))
    .output(z.object({ items: z.array(match) })),
  // For whoever brings things in: two hundred texts are seconds of the processor.
  many: write
    .route({ method: 'POST', path: '/matches', tags, summary: 'The same for several texts, as before an import' })
    .input(
      z.object({
        texts: z
          .array(z.object({ text: words, language }))
          .min(1)
          .max(200),
        lang,
        limit: limit.default(3),
      }),
    )
    .output(
      z.object({ items: z.array(z.array(match)).meta({ description: 'A list for each text, in their order.' }) }),
    ),
  claims: write
    .route({
      method: 'GET',
      path: '/matches/claims',
      tags,
      summary: 'Pairs of claims on record that are possibly the same, from the newest claim on',
    })
    .input(z.object({ case: z.string().max(100).optional(), before: ref.optional(), lang }))
    .output(
      z.object({
        items: z.array(claimPair),
        looked: z.number().int().meta({ description: 'How many claims were looked at.' }),
        next: ref.nullable().meta({ description: 'Give it as `before` to look on; null at the end.' }),
      }),
    ),
  speakers: write
    .route({
      method: 'GET',
      path: '/matches/speakers',
      tags,
      summary: 'Pairs of speakers on record that are possibly the same, by all their names in any script',
    })
    .input(z.object({ of: ref.optional().meta({ description: 'Only those of one speaker.' }), lang }))
    .output(z.object({ items: z.array(speakerPair) })),
  decided: write
    .route({ method: 'GET', path: '/matches/not-same', tags, summary: 'Pairs somebody judged not to be the same' })
    .input(z.object({}))
    .output(
      z.object({
        items: z.array(
          z.object({
            noun: z.enum(['claim', 'speaker']),
            one: speakerName,
            other: speakerName,
            by: author,
            at: instant,
          }),
        ),
      }),
    ),
  decide: write
    .route({
      method: 'PUT',
      path: '/matches/not-same',
      tags,
      summary: 'Say that two claims or two speakers are not the same, or take that back',
    })
    .input(z.object({ one: ref, other: ref, notSame: z.boolean() }))
    .output(z.object({ one: ref, other: ref, notSame: z.boolean() })),
};
