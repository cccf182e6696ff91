import type { serverClient } from '@/app/data/server';
import { listQuery } from '@/app/list-query';
import type { ClaimDetail, ClaimItem } from '@/lib/domain/claims/contract';
import { inLanguage } from '@/lib/domain/in-language';
import type { SpeakerDetail } from '@/lib/domain/speakers/contract';
import type { LocalText } from '@/lib/domain/values';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue } from '@/messages/say';

/* What the pages show, as rows of text: the first row is the head. */

type Client = Awaited<ReturnType<typeof serverClient>>;
type Row = readonly string[];
export type Making = {
  client: Client;
  language: Locale;
  site: string;
  statuses: ReadonlyMap<string, LocalText>;
};

/** Claims asked for at a time; the most the list gives. */
const AT_A_TIME = 200;

const wordsOf = (text: LocalText | null, { language }: Making): string =>
  text ? inLanguage(text, language).words : '';
const statusOf = (key: string, making: Making): string => wordsOf(making.statuses.get(key) ?? { en: key }, making);

/** All claims of a filter in the order of the list, page after page, so that a large list is never held whole. */
export async function* claimRows(search: string, making: Making): AsyncGenerator<Row> {
  const { client, language, site } = making;
  const { publishing, vocabulary } = catalogue(language);
  const { table } = publishing;
  const given = new URLSearchParams(search).get('sort');
  const query = {
    ...listQuery(search),
    ...(given ? { sort: given as 'newest' } : {}),
    lang: language,
    limit: AT_A_TIME,
  };
  let page = await client.claims.list(query);
  yield [
    table.reference,
    table.claim,
    table.status,
    table.assessed,
    table.case,
    table.statements,
    table.sources,
    table.speakers,
    table.attribution,
    table.unread,
    table.saidFrom,
    table.saidTo,
    table.evidence,
    table.origins,
    table.address,
  ];
  for (;;) {
    for (const item of page.items) yield claimRow(item);
    if (!page.next) return;
    page = await client.claims.list({ ...query, cursor: page.next });
  }

  function claimRow(item: ClaimItem): Row {
    return [
      item.ref,
      wordsOf(item.proposition, making),
      statusOf(item.status, making),
      item.assessedAt?.slice(0, 10) ?? '',
      wordsOf(item.case.title, making),
      String(item.statements),
      String(item.sources),
      item.speakers.map(({ name, stance }) => `${wordsOf(name, making)} (${vocabulary.stance[stance]})`).join('; '),
      item.attributions.map((key) => vocabulary.attribution[key]).join('; '),
      item.unread ? table.yes : table.no,
      item.said?.from ?? '',
      item.said?.to ?? '',
      String(item.evidence),
      String(item.origins),
      `${site}/claims/${item.ref}`,
    ];
  }
}

type Statement = Pick<ClaimDetail['statements'][number], 'stance' | 'coverage' | 'statement'>;

function statementRow({ stance, coverage, statement }: Statement, making: Making): Row {
  const { vocabulary } = catalogue(making.language);
  return [
    statement.ref,
    vocabulary.stance[stance],
    coverage ? vocabulary.coverage[coverage] : '',
    wordsOf(statement.speaker.name, making),
    wordsOf(statement.text, making),
    statement.said ?? '',
    vocabulary.attribution[statement.attribution],
    vocabulary.terminus[statement.chain.terminus],
    statement.source.title,
    statement.source.url ?? '',
  ];
}

const statementHead = (making: Making): Row => {
  const { table } = catalogue(making.language).publishing;
  const { reference, bearing, coverage, speaker, words, said, attribution, terminus, source, address } = table;
  return [reference, bearing, coverage, speaker, words, said, attribution, terminus, source, address];
};

/** The ledger of a claim: its statements, then its evidence in the same columns, as the page has them. */
export function ledgerRows(claim: ClaimDetail, making: Making): Row[] {
  const { vocabulary, publishing } = catalogue(making.language);
  const kind = (words: string, row: Row): Row => [words, ...row];
  const evidence = claim.evidence.map((item) => [
    item.ref,
    vocabulary.polarity[item.polarity],
    vocabulary.evidenceKind[item.kind],
    '',
    wordsOf(item.text, making),
    '',
    '',
    wordsOf(claim.origins.find(({ key }) => key === item.origin)?.label ?? null, making),
    item.source?.title ?? '',
    item.url ?? item.source?.url ?? '',
  ]);
  return [
    kind(publishing.table.kind, statementHead(making)),
    ...claim.statements.map((each) => kind(publishing.table.statement, statementRow(each, making))),
    ...evidence.map((row) => kind(publishing.table.evidence, row)),
  ];
}

/** What somebody said, claim by claim, as their page has it. */
export function positionRows(speaker: SpeakerDetail, making: Making): Row[] {
  const { table } = catalogue(making.language).publishing;
  return [
    [table.claim, table.words, table.status, ...statementHead(making)],
    ...speaker.positions.flatMap(({ claim, statements }) =>
      statements.map((each) => [
        claim.ref,
        wordsOf(claim.proposition, making),
        statusOf(claim.status, making),
        ...statementRow(each, making),
      ]),
    ),
  ];
}
