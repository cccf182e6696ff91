import type { DocumentAssessment, DocumentClaim, DocumentEvidence } from '@/lib/engines/document/document';
import { independence } from '@/lib/engines/independence/origins';
import { type Block, emphasis, type Inline, type Inlines, plain, strong, toRef, toWeb } from './blocks';
import { published, quotes, statementDetails } from './outline-statement';
import { SIGNS, type Voice } from './words';

/** One claim with everything about it. */
export function claimBlocks(v: Voice, claim: DocumentClaim): Block[] {
  return [
    { kind: 'heading', level: 2, id: claim.ref, inlines: [plain(`${claim.ref} `), v.local(claim.proposition)] },
    axes(v, claim),
    ...notes(v, claim),
    ...bearings(v, claim),
    ...evidence(v, claim),
    ...omissions(v, claim),
    ...history(v, claim),
    ...relations(v, claim),
  ];
}

const heading = (words: string): Block => ({ kind: 'heading', level: 3, inlines: [plain(words)] });

/** The two axes side by side, and who, what, where, when. */
function axes(v: Voice, claim: DocumentClaim): Block {
  const { words, vocabulary } = v;
  const counts = new Map<string, number>();
  for (const { statement } of claim.statements) {
    const { attribution } = v.statements.get(statement)!;
    counts.set(attribution, (counts.get(attribution) ?? 0) + 1);
  }
  const said = Object.entries(vocabulary.attribution)
    .filter(([key]) => counts.has(key))
    .map(([key, label], place) => (place === 0 ? label : v.within(label)) + v.bracketed(String(counts.get(key))))
    .join(v.comma);
  const when = [claim.from, claim.to].filter((date) => date !== null).map((date) => v.date(date));
  const given = (label: string, texts: Record<string, string> | null): [string, Inlines][] =>
    texts ? [[label, [v.local(texts)]]] : [];
  return {
    kind: 'facts',
    rows: [
      [words.said, [plain(said || words.noStatements)]],
      [words.so, [strong(v.status(claim.status)), ...(claim.assessment ? [plain(v.bracketed(claim.assessment))] : [])]],
      ...given(words.who, claim.who),
      ...given(words.what, claim.what),
      ...given(words.where, claim.where),
      ...(when.length > 0 ? [[words.when, [plain([...new Set(when)].join(' – '))]] as [string, Inlines]] : []),
    ],
  };
}

function notes(v: Voice, claim: DocumentClaim): Block[] {
  const one = (label: string, texts: Record<string, string> | null): Block[] =>
    texts ? [{ kind: 'paragraph', inlines: [strong(`${label}${v.colon}`), v.local(texts)] }] : [];
  return [...one(v.words.note, claim.dossierNote), ...one(v.words.deskNote, claim.note)];
}

/** The statements that bear on the claim: sign, speaker, the words, and where they are told in full. */
function bearings(v: Voice, claim: DocumentClaim): Block[] {
  const { words, vocabulary } = v;
  if (claim.statements.length === 0) return [{ kind: 'paragraph', small: true, inlines: [plain(words.noStatements)] }];
  const told = claim.statements.flatMap(({ statement: ref, stance, coverage, note }): Block[] => {
    const statement = v.statements.get(ref)!;
    const stanceWord = vocabulary.stance[stance] + (coverage ? v.bracketed(vocabulary.coverage[coverage]) : '');
    const when = statement.said ? v.say(words.saidOn, { when: v.date(statement.said) }) : words.saidUnknown;
    const lead: Inline[] = [
      { kind: 'sign', sign: SIGNS[stance], word: stanceWord },
      plain(v.colon),
      strong(v.name(statement.speaker)),
      plain(`${v.comma}${when} `),
      v.tellsFirst(ref, claim.ref) ? plain(ref) : toRef(ref),
      { kind: 'note', inlines: sourceNote(v, statement.source, ref) },
    ];
    return [
      // The place where a statement is told in full; elsewhere it is only named and quoted.
      { kind: 'paragraph', inlines: lead, ...(v.tellsFirst(ref, claim.ref) ? { id: ref } : {}) },
      ...quotes(v, statement),
      ...(v.tellsFirst(ref, claim.ref) ? statementDetails(v, statement) : []),
      ...(note ? [{ kind: 'paragraph', small: true, inlines: [v.local(note)] } as Block] : []),
    ];
  });
  return [heading(v.say(words.bearing, { count: claim.statements.length })), ...told];
}

function sourceNote(v: Voice, ref: string, statement: string): Inlines {
  const source = v.sources.get(ref)!;
  const { terminus } = v.statements.get(statement)!.chain;
  return [
    toRef(ref),
    plain(`${v.comma}`),
    emphasis(source.title, source.language.split('-')[0] === v.language ? undefined : source.language),
    plain(
      `${source.published ? `${v.comma}${published(v, source)}` : ''}${v.semicolon}${v.vocabulary.terminus[terminus]}`,
    ),
  ];
}

/** Evidence gathered by origin: two items of one origin count once. */
function evidence(v: Voice, claim: DocumentClaim): Block[] {
  if (claim.evidence.length === 0) return [];
  const { words, document } = v;
  const found = independence(
    document.origins,
    claim.evidence.map(({ origin }) => origin),
  );
  const groups = new Map<string | null, DocumentEvidence[]>();
  for (const item of claim.evidence) groups.set(item.origin, [...(groups.get(item.origin) ?? []), item]);
  const labels = new Map(document.origins.map(({ key, label }) => [key, label]));
  return [
    heading(words.evidence),
    {
      kind: 'paragraph',
      small: true,
      inlines: [
        plain(v.say(words.independent, { reports: claim.evidence.length, origins: found.origins })),
        ...(found.circular ? [plain(v.stop + words.circular)] : []),
      ],
    },
    ...[...groups].flatMap(([key, items]): Block[] => {
      const label = key === null ? undefined : labels.get(key);
      return [
        { kind: 'paragraph', inlines: [strong(label ? v.text(label) : words.noOrigin)] },
        { kind: 'list', items: items.map((item) => evidenceItem(v, item)) },
      ];
    }),
  ];
}

function evidenceItem(v: Voice, item: DocumentEvidence): Inlines {
  const { vocabulary } = v;
  const refs = [item.source, item.statement].filter((ref) => ref !== null);
  return [
    plain(
      `${item.ref} ${vocabulary.polarity[item.polarity]}${v.bracketed(vocabulary.evidenceKind[item.kind])}${v.colon}`,
    ),
    v.local(item.text),
    ...refs.flatMap((ref) => [plain(' '), toRef(ref)]),
    ...(item.url ? [plain(' '), toWeb(item.url)] : []),
  ];
}

function omissions(v: Voice, claim: DocumentClaim): Block[] {
  if (claim.omissions.length === 0) return [];
  const items = claim.omissions.map(
    ({ source, note, judge, judgedOn }): Inlines => [
      { kind: 'sign', sign: SIGNS.omits, word: v.vocabulary.omission.omits },
      plain(v.colon),
      toRef(source, `${source} ${v.sources.get(source)!.title}`),
      plain(`${v.comma}${v.say(v.words.judged, { name: v.author(judge), day: v.date(judgedOn) })}`),
      ...(note ? [plain(v.stop), v.local(note)] : []),
    ],
  );
  return [heading(v.words.omissions), { kind: 'list', items }];
}

function history(v: Voice, claim: DocumentClaim): Block[] {
  if (claim.assessments.length === 0)
    return [{ kind: 'paragraph', small: true, inlines: [plain(v.words.notAssessed)] }];
  return [heading(v.words.history), ...[...claim.assessments].reverse().flatMap((one) => assessment(v, one))];
}

function assessment(v: Voice, one: DocumentAssessment): Block[] {
  const { words } = v;
  const head = v.say(words.assessed, { status: v.status(one.status), day: v.date(one.assessedAt) });
  const people = one.reviewer
    ? v.say(words.by, { author: v.author(one.author), reviewer: v.author(one.reviewer) })
    : v.author(one.author);
  return [
    { kind: 'paragraph', inlines: [strong(`${one.ref} ${head}`), plain(`${v.stop}${people}${v.stop.trim()}`)] },
    { kind: 'paragraph', inlines: [v.local(one.rationale)] },
    {
      kind: 'paragraph',
      small: true,
      inlines: [plain(v.say(words.considered, { refs: one.considered.join(v.comma) || words.none }))],
    },
  ];
}

function relations(v: Voice, claim: DocumentClaim): Block[] {
  const items = v.document.relations
    .filter(({ from, to }) => from === claim.ref || to === claim.ref)
    .map(({ from, to, kind, note }): Inlines => {
      const out = from === claim.ref;
      const other = out ? to : from;
      const inside = v.claims.get(other);
      const proposition = (inside ?? v.mentioned.get(other))?.proposition;
      return [
        plain(`${(out ? v.vocabulary.relation : v.vocabulary.relationInverse)[kind]} `),
        inside ? toRef(other) : plain(other),
        ...(proposition ? [plain(' '), note ? v.open(v.local(proposition)) : v.local(proposition)] : []),
        ...(note ? [plain(proposition ? v.stop : v.colon), v.local(note)] : []),
      ];
    });
  return items.length === 0 ? [] : [heading(v.words.relations), { kind: 'list', items }];
}
