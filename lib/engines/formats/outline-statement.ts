import type { DocumentStatement } from '@/lib/engines/document/document';
import { chainVerb } from '@/messages/chain-verb';
import { type Block, type Inline, type Inlines, plain, strong, toRef } from './blocks';
import type { Voice } from './words';

/** When a source was published, as people write it. */
export const published = (v: Voice, source: { published: string | null; publishedCirca: boolean }): string => {
  const day = v.date(source.published ?? '');
  return source.publishedCirca ? v.say(v.words.circa, { day }) : day;
};

/** The words: in their own language first, then as the desk holds them in the reader's. */
export function quotes(v: Voice, statement: DocumentStatement): Block[] {
  const { text, language } = statement;
  const wanted = [language, v.language].filter(
    (lang, place, all) => text[lang] !== undefined && all.indexOf(lang) === place,
  );
  const shown = wanted.length > 0 ? wanted : Object.keys(text).slice(0, 1);
  return shown.map((lang) => ({ kind: 'quote', inlines: [plain(text[lang]!, lang)], lang }));
}

/** Role, mode, whether they said it, the chain to its end, and where the words stand. */
export function statementDetails(v: Voice, statement: DocumentStatement): Block[] {
  const { vocabulary } = v;
  const mode = vocabulary.mode[statement.mode];
  const about: Inline[] = [
    ...(statement.role ? [v.local(statement.role), plain(v.semicolon)] : []),
    plain(
      `${statement.role ? mode : v.begins(mode)}${v.comma}${v.within(vocabulary.attribution[statement.attribution])}`,
    ),
    ...(statement.attributionNote ? [plain(v.stop), v.open(v.local(statement.attributionNote))] : []),
  ];
  return [
    {
      kind: 'paragraph',
      small: true,
      inlines: [...about, plain(v.stop), ...chain(v, statement), ...places(v, statement)],
    },
  ];
}

/** The attribution chain, from what was read back to its end. */
function chain(v: Voice, { chain: { links, terminus, note } }: DocumentStatement): Inlines {
  const steps = links.flatMap((link): Inline[] => {
    const marks = [vocabularyOf(v, link.mode), link.readByUs && v.words.readByUs, link.gap && v.words.gap];
    return [
      plain(`${v.name(link.agent)} `),
      verb(v, link.verb),
      ...(link.source ? [plain(' '), toRef(link.source)] : []),
      plain(`${v.bracketed(marks.filter(Boolean).join(v.comma))} ← `),
    ];
  });
  const end: Inline[] = [
    plain(v.vocabulary.terminus[terminus]),
    ...(note ? [plain(v.stop), v.open(v.local(note))] : []),
  ];
  return [strong(`${v.words.chain}${v.colon}`), ...steps, ...end, plain(v.stop)];
}

/** By what word it was passed on: a common one in the reader's language, any other as it was written, in quotation. */
function verb({ language, vocabulary, quoted }: Voice, said: string): Inline {
  const known: Readonly<Record<string, string>> = vocabulary.chainVerb;
  const { words, lang } = chainVerb(said, language, (key) => (Object.hasOwn(known, key) ? known[key] : undefined));
  return plain(lang ? quoted(words) : words, lang);
}

const vocabularyOf = (v: Voice, mode: DocumentStatement['mode']): string => v.vocabulary.chainMode[mode];

/** Where the words stand, by the code points of the capture's text. */
const places = (v: Voice, { anchors }: DocumentStatement): Inlines =>
  anchors.length === 0
    ? []
    : [
        plain(
          anchors
            .map(({ capture, startCodePoint: start, endCodePoint: end }) =>
              v.say(v.words.quotedAt, { start, end, capture }),
            )
            .map((place, index) => (index === 0 ? place : v.within(place)))
            .join(v.semicolon) + v.stop.trim(),
        ),
      ];

/** Statements that evidence rests on and that bear on no claim of the document: told by themselves. */
export function otherStatements(v: Voice): Block[] {
  return v.document.statements
    .filter(({ ref }) => !v.told.has(ref))
    .flatMap((statement): Block[] => [
      {
        kind: 'paragraph',
        id: statement.ref,
        inlines: [strong(`${statement.ref} ${v.name(statement.speaker)}`), plain(v.comma), toRef(statement.source)],
      },
      ...quotes(v, statement),
      ...statementDetails(v, statement),
    ]);
}
