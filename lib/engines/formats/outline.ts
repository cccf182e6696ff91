import { addressOf } from '@/lib/engines/document/address';
import type { Document } from '@/lib/engines/document/document';
import { type Block, code, type Inlines, type Outline, plain, strong, toWeb } from './blocks';
import { claimBlocks } from './outline-claim';
import { correctionBlocks, sourceBlocks, speakerBlocks } from './outline-records';
import { otherStatements } from './outline-statement';
import { type Language, SIGNS, type Voice, voice } from './words';

/**
 * A document laid out to be read, in one language: title, contents, foreword, method, claims in their order with their
 * statements and chains, sources with their hashes, corrections, index of speakers. `citations` are the sources'
 * references as a CSL processor wrote them, by reference.
 */
export function outlineOf(document: Document, language: Language, citations: ReadonlyMap<string, string>): Outline {
  const v = voice(document, language);
  const { words } = v;
  const others = otherStatements(v);
  return {
    language,
    title: v.text(document.dossier.title),
    author: document.desk.name,
    takenAt: document.takenAt,
    blocks: [
      titleBlock(v),
      { kind: 'contents', title: words.contents },
      ...foreword(v),
      { kind: 'heading', level: 1, id: 'method', inlines: [plain(words.method)] },
      ...paragraphs(v, document.method),
      ...legend(v),
      { kind: 'heading', level: 1, id: 'claims', inlines: [plain(words.claims)] },
      ...document.claims.flatMap((claim) => claimBlocks(v, claim)),
      ...(others.length > 0
        ? [{ kind: 'heading', level: 1, id: 'statements', inlines: [plain(words.statements)] } as Block, ...others]
        : []),
      { kind: 'heading', level: 1, id: 'sources', inlines: [plain(words.sources)] },
      ...document.sources.flatMap((source) => sourceBlocks(v, source, citations.get(source.ref))),
      ...correctionBlocks(v),
      ...speakerBlocks(v),
    ],
  };
}

function titleBlock(v: Voice): Block {
  const { document, words } = v;
  const { dossier, edition, desk } = document;
  const kind = dossier.ref ? `${words.dossier} ${dossier.ref}` : words.export;
  const figures = v.say(words.figures, {
    claims: document.claims.length,
    statements: document.statements.length,
    sources: document.sources.length,
    speakers: document.speakers.length,
  });
  const lines: Inlines[] = [
    [plain(edition ? v.say(words.edition, { number: edition.number }) : words.unfrozen)],
    [plain(v.say(words.taken, { day: v.date(document.takenAt), time: document.takenAt.slice(11, 16) }))],
    ...(edition ? [[plain(v.say(words.frozenBy, { name: v.author(edition.frozenBy) }))]] : []),
    [plain(figures)],
    ...(dossier.selection.words ? [[plain(`${words.selection}${v.colon}`), v.local(dossier.selection.words)]] : []),
    ...(desk.url && edition && dossier.ref
      ? [
          [
            plain(`${words.permanent}${v.colon}`),
            toWeb(`${desk.url}/dossiers/${dossier.ref}/editions/${edition.number}`),
          ],
        ]
      : []),
    ...(edition ? [[plain(`${words.address}${v.colon}`), code(addressOf(document))]] : []),
    [plain(desk.url ? `${desk.name}${v.comma}${desk.url}` : desk.name)],
  ];
  return { kind: 'title', above: kind, title: [v.local(dossier.title)], lines };
}

/** A text of several paragraphs, cut at empty lines. */
export const paragraphs = (v: Voice, texts: Record<string, string>): Block[] => {
  const { text, lang } = { ...v.local(texts) } as { text: string; lang?: string };
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part) => ({ kind: 'paragraph', inlines: [plain(part.trim().replace(/\s*\n\s*/g, ' '), lang)] }));
};

function foreword(v: Voice): Block[] {
  const { cases, dossier } = v.document;
  const about = cases.flatMap((held): Block[] => [
    {
      kind: 'paragraph',
      inlines: [strong(v.text(held.title)), plain(v.bracketed(held.ref) + v.stop), v.local(held.question)],
    },
  ]);
  if (!dossier.foreword && about.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'foreword', inlines: [plain(v.words.foreword)] },
    ...(dossier.foreword ? paragraphs(v, dossier.foreword) : []),
    ...about,
  ];
}

/** What the statuses and the signs mean, so that the paper can be read without the server. */
function legend(v: Voice): Block[] {
  const { words, vocabulary, document } = v;
  const stances = Object.entries(SIGNS).map(
    ([stance, sign]): Inlines => [
      {
        kind: 'sign',
        sign,
        word: stance === 'omits' ? vocabulary.omission.omits : vocabulary.stance[stance as 'asserts'],
      },
    ],
  );
  const attributions = Object.entries(vocabulary.attribution).map(
    ([status, label]) => [label, [plain(vocabulary.attributionNote[status as 'as-quoted'])]] as const,
  );
  return [
    { kind: 'heading', level: 2, id: 'scale', inlines: [plain(words.scale)] },
    { kind: 'facts', rows: document.statuses.map((status) => [v.text(status.label), [v.local(status.definition)]]) },
    { kind: 'heading', level: 2, id: 'signs', inlines: [plain(words.glyphs)] },
    { kind: 'list', items: stances },
    { kind: 'heading', level: 2, id: 'attributions', inlines: [plain(words.said)] },
    { kind: 'facts', rows: attributions },
  ];
}
