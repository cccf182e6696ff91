import { server } from '@/lib/domain/server';
import { getCell } from './cell-data';
import { listChoices } from './choices-data';
import { getMatrix, getTable } from './data';
import { getSources } from './sources-data';
import { getStatements } from './statements-data';
import { getTimes } from './times-data';

type Asked = { input: { lang?: 'en' | 'zh' | undefined }; context: { language: 'en' | 'zh'; now: () => Date } };
const options = ({ input, context }: Asked) => ({ language: input.lang ?? context.language, now: context.now });

export const compare = {
  matrix: server.compare.matrix.handler((asked) => getMatrix(asked.context.actor, asked.input, options(asked))),
  table: server.compare.table.handler((asked) => getTable(asked.context.actor, asked.input, options(asked))),
  cell: server.compare.cell.handler(({ input, context }) => getCell(context.actor, input, context)),
  choices: server.compare.choices.handler(({ input, context }) => listChoices(input, context.now)),
  sources: server.compare.sources.handler(({ input, context }) => getSources(context.actor, input, context.now)),
  statements: server.compare.statements.handler(({ input, context }) =>
    getStatements(context.actor, input, context.now),
  ),
  times: server.compare.times.handler(({ input, context }) => getTimes(context.actor, input, context.now)),
};
