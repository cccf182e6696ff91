import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { localText, partialDate, ref } from '@/lib/domain/values';
import { SPEAKER_KINDS } from '@/lib/domain/vocabulary';
import { speakerDetail } from './contract';

const languageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language as en, zh or pt-BR.');

const alias = z.object({ text: z.string().trim().min(1).max(300), language: languageTag });
const aliases = z.array(alias).max(50).optional().meta({ description: 'Replaces all aliases.' });

export const speakerInput = z.object({
  kind: z.enum(SPEAKER_KINDS),
  name: localText,
  aliases: z.array(alias).max(50).default([]).meta({ description: 'Other names, in any script.' }),
  role: localText
    .nullish()
    .meta({ description: 'What they are now or were when they spoke, without dates; `roles` says it with dates.' }),
  roles: z
    .array(
      z.object({
        title: localText,
        organisation: ref.nullish(),
        from: partialDate.nullish(),
        to: partialDate.nullish(),
      }),
    )
    .max(50)
    .optional(),
  speaksFor: ref.nullish().meta({ description: 'Reference of an organisation or outlet.' }),
  wikidata: z
    .string()
    .regex(/^Q[1-9][0-9]*$/, 'Write a Wikidata item as Q42.')
    .nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write a country as two capital letters: BS, CN.')
    .nullish(),
  note: localText.nullish(),
});
export type SpeakerInput = z.infer<typeof speakerInput>;

const write = procedure('facts.write');

export const speakerEdits = {
  create: write
    .route({
      method: 'POST',
      path: '/speakers',
      tags: ['Speakers'],
      summary: 'Put a person, an organisation, an outlet or somebody unnamed on record',
      successStatus: 201,
    })
    .input(speakerInput)
    .output(speakerDetail),
  update: write
    .route({
      method: 'PATCH',
      path: '/speakers/{ref}',
      tags: ['Speakers'],
      summary: 'Change a speaker: names, roles, who they speak for',
    })
    .input(
      speakerInput
        .omit({ role: true })
        .partial()
        // The default would take away the aliases of whoever is changed.
        .extend({ aliases, ref, version: z.number().int().min(1), why: z.string().max(2000).optional() }),
    )
    .output(speakerDetail),
  restore: write
    .route({
      method: 'POST',
      path: '/speakers/{ref}/restore',
      tags: ['Speakers'],
      summary: 'Bring back an earlier version as a new one',
    })
    .input(
      z.object({
        ref,
        to: z.number().int().min(1),
        version: z.number().int().min(1),
        why: z.string().max(2000).optional(),
      }),
    )
    .output(speakerDetail),
};
