import { z } from 'zod';
import { procedure } from '@/lib/domain/route';
import { localText, ref } from '@/lib/domain/values';
import { SPEAKER_KINDS } from '@/lib/domain/vocabulary';
import { speakerDetail } from './contract';

export const speakerInput = z.object({
  kind: z.enum(SPEAKER_KINDS),
  name: localText,
  aliases: z
    .array(z.object({ text: z.string().min(1).max(300), language: z.string().max(35) }))
    .max(50)
    .default([]),
  role: localText.nullish().meta({ description: 'What they are now or were when they spoke, without dates.' }),
  speaksFor: ref.nullish().meta({ description: 'Reference of an organisation or outlet.' }),
  country: z.string().max(100).nullish(),
});
export type SpeakerInput = z.infer<typeof speakerInput>;

export const speakerEdits = {
  create: procedure('facts.write')
    .route({
      method: 'POST',
      path: '/speakers',
      tags: ['Speakers'],
      summary: 'Put a person, an organisation, an outlet or somebody unnamed on record',
      successStatus: 201,
    })
    .input(speakerInput)
    .output(speakerDetail),
};
