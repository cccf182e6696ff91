import type { DocumentSource } from '@/lib/engines/document/document';
import { type Block, code, type Inline, type Inlines, plain, toRef, toWeb } from './blocks';
import { published } from './outline-statement';
import type { Voice } from './words';

/** A source: its reference as a CSL processor writes it, its rights, its captures with their hashes. */
export function sourceBlocks(v: Voice, source: DocumentSource, citation: string | undefined): Block[] {
  const { words, vocabulary } = v;
  const type = (vocabulary.sourceType as Record<string, string>)[source.type] ?? source.type;
  const rows: [string, Inlines][] = [
    ...(source.publisher ? [[words.publisher, [plain(v.name(source.publisher))]] as [string, Inlines]] : []),
    ...(source.published ? [[words.published, [plain(published(v, source))]] as [string, Inlines]] : []),
    [words.read, [plain(source.held ? words.yes : words.notRead)]],
    [words.rights, [plain(vocabulary.rights[source.rights])]],
    ...(source.url ? [[words.web, [toWeb(source.url)]] as [string, Inlines]] : []),
    ...source.captures.flatMap((capture): [string, Inlines][] => [
      [
        v.say(words.capture, { ref: capture.ref }),
        [
          plain(
            `${vocabulary.captureKind[capture.kind]}${v.comma}${v.say(words.takenOn, { day: v.date(capture.takenAt) })}`,
          ),
        ],
      ],
      [words.textHash, [code(capture.textSha256)]],
      ...(capture.originalSha256 ? [[words.originalHash, [code(capture.originalSha256)]] as [string, Inlines]] : []),
    ]),
  ];
  const foreign = source.language.split('-')[0] === v.language ? undefined : source.language;
  return [
    { kind: 'heading', level: 2, id: source.ref, inlines: [plain(`${source.ref} `), plain(source.title, foreign)] },
    { kind: 'paragraph', inlines: [plain(citation ?? `${source.title}. ${type}.`, foreign)] },
    { kind: 'facts', rows },
    ...(source.note ? [{ kind: 'paragraph', small: true, inlines: [v.local(source.note)] } as Block] : []),
  ];
}

/** What was corrected, newest first. */
export function correctionBlocks(v: Voice): Block[] {
  const { corrections } = v.document;
  if (corrections.length === 0) return [];
  const { words } = v;
  return [
    { kind: 'heading', level: 1, id: 'corrections', inlines: [plain(words.corrections)] },
    ...[...corrections].reverse().flatMap((one): Block[] => [
      {
        kind: 'heading',
        level: 2,
        id: one.ref,
        inlines: [
          plain(v.say(words.correctionOf, { ref: one.ref, day: v.date(one.publishedAt), target: one.target.ref })),
        ],
      },
      {
        kind: 'facts',
        rows: [
          [words.wrong, [v.local(one.wrong)]],
          [words.right, [v.local(one.right)]],
          [words.why, [v.local(one.why)]],
        ],
      },
    ]),
  ];
}

/** Who speaks, in the order of their references, with every statement of theirs. */
export function speakerBlocks(v: Voice): Block[] {
  const { words, document, vocabulary } = v;
  const said = new Map<string, string[]>();
  for (const { ref, speaker } of document.statements) said.set(speaker, [...(said.get(speaker) ?? []), ref]);
  return [
    { kind: 'heading', level: 1, id: 'speakers', inlines: [plain(words.speakers)] },
    ...document.speakers.flatMap((speaker): Block[] => {
      const refs = said.get(speaker.ref) ?? [];
      const about = [
        vocabulary.speakerKind[speaker.kind],
        ...(speaker.speaksFor ? [v.say(words.speaksFor, { name: v.name(speaker.speaksFor) })] : []),
        ...(speaker.wikidata ? [`Wikidata ${speaker.wikidata}`] : []),
      ].join(v.comma);
      return [
        { kind: 'heading', level: 2, id: speaker.ref, inlines: [plain(`${speaker.ref} `), v.local(speaker.name)] },
        {
          kind: 'paragraph',
          inlines: [
            plain(about),
            ...(refs.length > 0 ? [plain(`${v.semicolon}${v.within(words.spokeIn)}${v.colon}`)] : []),
            ...refs.flatMap((ref, place): Inline[] => [...(place > 0 ? [plain(v.comma)] : []), toRef(ref)]),
          ],
        },
      ];
    }),
  ];
}
