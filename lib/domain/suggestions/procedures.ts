import { server } from '@/lib/domain/server';
import { acceptSuggestions, turnAccepted } from './accept-data';
import { listSuggestions, startSuggestions } from './data';
import { recordsByName } from './names-data';
import { judgeSuggestions, ruleRates } from './verdict-data';

const each = server.suggestions;

export const suggestions = {
  list: each.list.handler(({ input }) => listSuggestions(input)),
  names: each.names.handler(({ input }) => recordsByName(input.names)),
  start: each.start.handler(({ input, context }) => startSuggestions(context.actor, input.capture, input.limit)),
  judge: each.judge.handler(({ input, context }) => judgeSuggestions(context.actor, input, context.now)),
  accept: each.accept.handler(({ input, context }) => acceptSuggestions(context.actor, input)),
  turn: each.turn.handler(({ input, context }) => turnAccepted(context.actor, input)),
  rates: each.rates.handler(() => ruleRates()),
};
