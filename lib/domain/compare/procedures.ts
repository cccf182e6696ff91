import { type Context, server } from '@/lib/domain/server';
import { countExport } from '@/lib/platform/auth/rate-limit';
import { getCell } from './cell-data';
import { getChains } from './chains-data';
import { listChoices } from './choices-data';
import { getMatrix, getTable } from './data';
import { getMap } from './map-data';
import { getPicture } from './picture-data';
import { getSources } from './sources-data';
import { getSpeakerInTime } from './speaker-data';
import { getStatements } from './statements-data';
import { getTimeline } from './timeline-data';
import { getTimes } from './times-data';

type Asked = { input: { lang?: 'en' | 'zh' | undefined }; context: { language: 'en' | 'zh'; now: () => Date } };
const options = ({ input, context }: Asked) => ({ language: input.lang ?? context.language, now: context.now });

/** Files to take along are counted for visitors as all exports are. Throws RateLimited. */
const counted = async ({ actor, address, now }: Context): Promise<void> => {
  if (actor.role === 'visitor') await countExport(address ?? null, false, now());
};

export const compare = {
  matrix: server.compare.matrix.handler((asked) => getMatrix(asked.context.actor, asked.input, options(asked))),
  table: server.compare.table.handler(async (asked) => {
    await counted(asked.context);
    return getTable(asked.context.actor, asked.input, options(asked));
  }),
  cell: server.compare.cell.handler(({ input, context }) => getCell(context.actor, input, context)),
  choices: server.compare.choices.handler(({ input, context }) => listChoices(context.actor, input, context.now)),
  sources: server.compare.sources.handler(({ input, context }) => getSources(context.actor, input, context.now)),
  statements: server.compare.statements.handler(({ input, context }) =>
    getStatements(context.actor, input, context.now),
  ),
  speaker: server.compare.speaker.handler(({ input, context }) => getSpeakerInTime(context.actor, input, context.now)),
  timeline: server.compare.timeline.handler((asked) => getTimeline(asked.context.actor, asked.input, options(asked))),
  map: server.compare.map.handler((asked) => getMap(asked.context.actor, asked.input, options(asked))),
  chains: server.compare.chains.handler(({ input, context }) => getChains(context.actor, input, context.now)),
  picture: server.compare.picture.handler(async (asked) => {
    await counted(asked.context);
    return getPicture(asked.context.actor, asked.input, options(asked));
  }),
  times: server.compare.times.handler(({ input, context }) => getTimes(context.actor, input, context.now)),
};
