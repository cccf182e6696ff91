import { localColumn, named } from '@/lib/domain/writing/columns-data';
import type { Desk } from '@/lib/domain/writing/desk-data';
import type { Attribution, Mode, Terminus } from '@/prisma/generated/enums';
import { anchorRows, chainRows, type HeldCapture, type Keys } from './chain-data';
import type { StatementInput } from './edit-contract';

type Unborne = Omit<StatementInput, 'bearings' | 'capture'>;
type Row = ReturnType<typeof statementRow>;

/** The plain columns of what was sent; undefined leaves a column as it is. */
export const columns = (input: Partial<StatementInput>) => ({
  said: input.said,
  text: input.text,
  mode: input.mode && named<Mode>(input.mode),
  language: input.language,
  attribution: input.attribution && named<Attribution>(input.attribution),
  attributionNote: localColumn(input.attributionNote),
  terminus: input.terminus && named<Terminus>(input.terminus),
  terminusNote: localColumn(input.terminusNote),
});

/** A statement in a capture as its rows, before anything is written. Throws Invalid naming the field. */
export function statementRow(desk: Desk, capture: HeldCapture, input: Unborne, keys: Keys) {
  const id = desk.newId();
  const words = [...input.spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => capture.text.slice(start, end));
  return {
    statement: {
      id,
      key: id,
      sourceId: capture.sourceId,
      speakerId: keys.speaker(input.speaker, 'speaker'),
      ...columns(input),
      text: input.text ?? { [input.language]: words.join(' … ') },
      // Its words are in its anchors; left out, the list would be unknown rather than empty.
      quotes: [],
      mode: named<Mode>(input.mode),
      language: input.language,
      attribution: named<Attribution>(input.attribution),
      terminus: named<Terminus>(input.terminus),
      ...desk.written,
    },
    anchors: anchorRows(desk, id, capture, input.spans),
    links: chainRows(desk, id, capture.sourceId, input.links, keys),
  };
}

/** Writes statements with their anchors and chains: three orders to the database, however many. In the order given. */
export async function insertStatements({ tx }: Desk, rows: readonly Row[]): Promise<{ id: string; number: number }[]> {
  const made = await tx.statement.createManyAndReturn({
    data: rows.map(({ statement }) => statement),
    select: { id: true, number: true },
  });
  await tx.anchor.createMany({ data: rows.flatMap(({ anchors }) => anchors) });
  await tx.chainLink.createMany({ data: rows.flatMap(({ links }) => links) });
  const numbers = new Map(made.map(({ id, number }) => [id, number]));
  return rows.map(({ statement: { id } }) => ({ id, number: numbers.get(id)! }));
}
