import { sha256 } from './address';
import type { Document, DocumentAnchor, DocumentCapture } from './document';

/** One thing in a document that does not hold: where, and a sentence. */
export type DocumentProblem = {
  readonly code: 'reference' | 'anchor' | 'text' | 'duplicate' | 'position';
  readonly where: string;
  readonly message: string;
};

/**
 * What a document of the right shape can still get wrong: references that name nothing, two records of one reference,
 * texts that are not those of their hash, and anchors whose words do not stand where they say. Empty where all holds.
 */
export function documentProblems(document: Document): DocumentProblem[] {
  const known = referencesOf(document);
  return [
    ...duplicates(document),
    ...dangling(document, known),
    ...textProblems(document),
    ...anchorProblems(document),
  ];
}

type Known = ReadonlySet<string>;

function referencesOf(document: Document): Known {
  const evidence = document.claims.flatMap((claim) => claim.evidence);
  const assessments = document.claims.flatMap((claim) => claim.assessments);
  const captures = document.sources.flatMap((source) => source.captures);
  const { claims, mentioned, statements, sources, speakers, cases, relations } = document;
  return new Set(
    [claims, mentioned, statements, sources, speakers, cases, relations, evidence, assessments, captures]
      .flat()
      .map(({ ref }) => ref),
  );
}

function duplicates(document: Document): DocumentProblem[] {
  const lists = {
    claims: document.claims,
    statements: document.statements,
    sources: document.sources,
    speakers: document.speakers,
    captures: document.sources.flatMap((source) => source.captures),
  };
  return Object.entries(lists).flatMap(([name, records]) => {
    const seen = new Set<string>();
    return records.flatMap(({ ref }): DocumentProblem[] => {
      const twice = seen.has(ref);
      seen.add(ref);
      return twice ? [{ code: 'duplicate', where: `${name} ${ref}`, message: `${ref} stands twice.` }] : [];
    });
  });
}

/** Every reference and key a record names, with the place that names it. */
function* named(document: Document): Generator<{ where: string; names: string | null }> {
  for (const claim of document.claims) {
    const where = claim.ref;
    yield { where, names: claim.case };
    for (const { statement } of claim.statements) yield { where, names: statement };
    for (const { source } of claim.omissions) yield { where, names: source };
    for (const item of claim.evidence) {
      yield { where: item.ref, names: item.source };
      for (const anchor of item.anchors) yield { where: item.ref, names: anchor.capture };
    }
  }
  for (const { ref, speaker, source, chain, anchors } of document.statements) {
    yield { where: ref, names: speaker };
    yield { where: ref, names: source };
    for (const link of chain.links) {
      yield { where: ref, names: link.agent };
      yield { where: ref, names: link.source };
      yield { where: ref, names: link.span?.capture ?? null };
    }
    for (const anchor of anchors) yield { where: ref, names: anchor.capture };
  }
  for (const { ref, from, to } of document.relations) {
    yield { where: ref, names: from };
    yield { where: ref, names: to };
  }
  for (const { ref, publisher, authors } of document.sources) {
    yield { where: ref, names: publisher };
    for (const { speaker } of authors) yield { where: ref, names: speaker };
  }
  for (const { ref, speaksFor, roles } of document.speakers) {
    yield { where: ref, names: speaksFor };
    for (const { organisation } of roles) yield { where: ref, names: organisation };
  }
}

function dangling(document: Document, known: Known): DocumentProblem[] {
  const found: DocumentProblem[] = [];
  for (const { where, names } of named(document))
    if (names !== null && !known.has(names))
      found.push({ code: 'reference', where, message: `${where} names ${names}, which is not in the document.` });
  const origins = new Set(document.origins.map((origin) => origin.key));
  for (const { origin, ref } of document.claims.flatMap((claim) => claim.evidence))
    if (origin !== null && !origins.has(origin))
      found.push({ code: 'reference', where: ref, message: `${ref} names the origin ${origin}, which is not in it.` });
  return found;
}

const capturesOf = (document: Document): DocumentCapture[] => document.sources.flatMap((source) => source.captures);

function textProblems(document: Document): DocumentProblem[] {
  return capturesOf(document).flatMap(({ ref, text, textSha256 }): DocumentProblem[] =>
    text === null || sha256(text) === textSha256
      ? []
      : [{ code: 'text', where: ref, message: `The text of ${ref} is not the one of its hash.` }],
  );
}

function anchorProblems(document: Document): DocumentProblem[] {
  const captures = new Map(capturesOf(document).map((capture) => [capture.ref, capture]));
  const places = [...document.statements, ...document.claims.flatMap((claim) => claim.evidence)];
  return places.flatMap(({ ref, anchors }) =>
    anchors.flatMap((anchor) => brokenAnchor(ref, anchor, captures.get(anchor.capture))),
  );
}

function brokenAnchor(where: string, anchor: DocumentAnchor, capture: DocumentCapture | undefined): DocumentProblem[] {
  const { start, end, exact, startCodePoint, endCodePoint } = anchor;
  if (end - start !== exact.length || endCodePoint - startCodePoint !== [...exact].length)
    return [{ code: 'position', where, message: `An anchor of ${where} is not as long as its words.` }];
  // Where only quotations may be passed on there is no text to look in.
  if (!capture || capture.text === null) return [];
  if (capture.text.slice(start, end) === exact) return [];
  const message = `The words of ${where} do not stand at ${start}–${end} of ${capture.ref}.`;
  return [{ code: 'anchor', where, message }];
}
