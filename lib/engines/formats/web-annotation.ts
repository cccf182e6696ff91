import type { Document, DocumentAnchor } from '@/lib/engines/document/document';

/*
 * Every anchor as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), gathered in an AnnotationCollection
 * whose one page stands inside it. Positions count Unicode code points of the capture's text, from 0 (§4.2.5).
 */

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

type Node = Record<string, unknown>;
type Bodied = { readonly id: string; readonly bodies: readonly Node[]; readonly motivation: string };
type Stamped = { readonly record: { recordedAt: string; recordedBy: string; changedAt: string } };

/** All anchors of a document as one AnnotationCollection. */
export function annotationCollection(document: Document): Node {
  const base = baseOf(document);
  const items = [...statementAnnotations(document), ...evidenceAnnotations(document)];
  const page = `${base}/annotations/page-1`;
  const collection = `${base}/annotations`;
  const first = { id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0, items };
  return {
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: Object.values(document.dossier.title)[0] ?? 'Counterclaim',
    total: items.length,
    generator: { id: 'https://schema.org/SoftwareApplication#counterclaim', type: 'Software', name: 'Counterclaim' },
    // A collection of nothing has no page: a page must hold at least one annotation.
    ...(items.length > 0 ? { first, last: page } : {}),
  };
}

/** The IRI everything here hangs from: the edition's, the dossier's, or the desk's. */
function baseOf({ desk, dossier, edition }: Document): string {
  const at = desk.url ?? 'urn:counterclaim';
  if (!dossier.ref) return at;
  return `${at}/dossiers/${dossier.ref}${edition ? `/editions/${edition.number}` : ''}`;
}

const text = (value: string, language: string, purpose: string): Node => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language,
  purpose,
});

function statementAnnotations(document: Document): Node[] {
  const at = document.desk.url ?? 'urn:counterclaim';
  const bearings = new Map<string, { claim: string; stance: string }[]>();
  for (const claim of document.claims)
    for (const { statement, stance } of claim.statements)
      bearings.set(statement, [...(bearings.get(statement) ?? []), { claim: claim.ref, stance }]);
  return document.statements.flatMap((statement) =>
    statement.anchors.map((anchor, place) => {
      const stances = bearings.get(statement.ref) ?? [];
      const bodies = [
        ...Object.entries(statement.text).map(([language, value]) => text(value, language, 'describing')),
        ...[...new Set(stances.map(({ stance }) => stance))].map((stance) => text(stance, 'en', 'tagging')),
        ...stances.map(({ claim }) => ({
          type: 'SpecificResource',
          source: `${at}/claims/${claim}`,
          purpose: 'linking',
        })),
      ];
      const id = `${at}/statements/${statement.ref}#anchor-${place + 1}`;
      return annotation(document, { id, bodies, motivation: 'describing' }, statement, anchor);
    }),
  );
}

function evidenceAnnotations(document: Document): Node[] {
  const at = document.desk.url ?? 'urn:counterclaim';
  return document.claims.flatMap((claim) =>
    claim.evidence.flatMap((item) =>
      item.anchors.map((anchor, place) => {
        const bodies = [
          ...Object.entries(item.text).map(([language, value]) => text(value, language, 'assessing')),
          text(item.polarity, 'en', 'tagging'),
          { type: 'SpecificResource', source: `${at}/claims/${claim.ref}`, purpose: 'linking' },
        ];
        const id = `${at}/claims/${claim.ref}#${item.ref}-anchor-${place + 1}`;
        return annotation(document, { id, bodies, motivation: 'assessing' }, item, anchor);
      }),
    ),
  );
}

function annotation(
  document: Document,
  { id, bodies, motivation }: Bodied,
  { record }: Stamped,
  anchor: DocumentAnchor,
): Node {
  const author = document.authors.find(({ key }) => key === record.recordedBy);
  return {
    // Said again in each: an annotation taken out of the collection is still one.
    '@context': CONTEXT,
    id,
    type: 'Annotation',
    motivation,
    created: record.recordedAt,
    modified: record.changedAt,
    ...(author ? { creator: { type: 'Person', name: author.name, nickname: author.key } } : {}),
    body: bodies,
    target: target(document, anchor),
  };
}

/** The name of a text by what it says, whoever holds it (RFC 6920): by it another desk knows that it has the same. */
const namedBy = (sha256: string): string => `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;

/**
 * The stretch of a capture: by its words and by its place. The live page, where there is one, is `via`; the text itself,
 * wherever it lies, is `canonical`.
 */
function target(document: Document, anchor: DocumentAnchor): Node {
  const at = document.desk.url ?? 'urn:counterclaim';
  const source = document.sources.find(({ captures }) => captures.some(({ ref }) => ref === anchor.capture));
  const capture = source?.captures.find(({ ref }) => ref === anchor.capture);
  return {
    type: 'SpecificResource',
    source: {
      id: `${at}/api/captures/${anchor.capture}`,
      type: 'Text',
      format: 'text/plain',
      ...(capture ? { language: capture.language, canonical: namedBy(capture.textSha256) } : {}),
      ...(source?.url ? { via: source.url } : {}),
    },
    ...(capture ? { state: { type: 'TimeState', sourceDate: capture.takenAt } } : {}),
    selector: [
      { type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
      { type: 'TextPositionSelector', start: anchor.startCodePoint, end: anchor.endCodePoint },
    ],
  };
}
