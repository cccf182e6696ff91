import { server } from '@/lib/domain/server';
import { likelyClaims, likelyForMany, possiblySame } from './data';
import { decideNotSame, listNotSame } from './not-same-data';
import { possiblySameSpeakers } from './speaker-data';

const match = server.matches;

export const matches = {
  likely: match.likely.handler(({ input, context }) =>
    likelyClaims(context.actor, input, input.lang ?? context.language),
  ),
  many: match.many.handler(({ input, context }) =>
    likelyForMany(context.actor, input.texts, input.limit, input.lang ?? context.language),
  ),
  claims: match.claims.handler(({ input, context }) => possiblySame(input, input.lang ?? context.language)),
  speakers: match.speakers.handler(({ input, context }) =>
    possiblySameSpeakers(input.of, input.lang ?? context.language),
  ),
  decided: match.decided.handler(() => listNotSame()),
  decide: match.decide.handler(({ input, context }) => decideNotSame(context.actor, input)),
};
