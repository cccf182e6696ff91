import type { Document, DocumentEvidence, DocumentStatement } from '@/lib/engines/document/document';
import { inLanguage } from './words';

/*
 * RO-Crate 1.1 (https://w3id.org/ro/crate/1.1) over the payload of a bundle: every file with its hash and size, and the
 * facts as a flat graph. Chains are PROV-O quotations (wasQuotedFrom, qualifiedQuotation), polarity and stance are CiTO.
 */

type Node = { '@id': string; '@type': string | string[]; [property: string]: unknown };
type Ref = { '@id': string };

const CONTEXT = [
  'https://w3id.org/ro/crate/1.1/context',
  {
    prov: 'http://www.w3.org/ns/prov#',
    cito: 'http://purl.org/spar/cito/',
    sha256: 'https://w3id.org/ro/terms/workflow-run#sha256',
  },
];

/** How evidence bears on a claim, and a statement on it, in CiTO. */
const POLARITY = { supports: 'cito:supports', refutes: 'cito:refutes', context: 'cito:givesBackgroundTo' } as const;
const STANCE = {
  asserts: 'cito:agreesWith',
  denies: 'cito:disputes',
  hedges: 'cito:qualifies',
  reports: 'cito:discusses',
  questions: 'cito:critiques',
} as const;

/** A file of the crate: its path in the payload, type, size in bytes and hash. */
export type CrateFile = { path: string; mediaType: string; size: number; sha256: string; name: string };

const local = (ref: string): string => `#${ref}`;
const to = (ref: string): Ref => ({ '@id': local(ref) });

/** The text of ro-crate-metadata.json. */
export function crateOf(document: Document, address: string, files: readonly CrateFile[]): string {
  const words = (texts: Record<string, string>) => inLanguage(texts, 'en').text;
  const graph: Node[] = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: words(document.dossier.title),
      description: document.dossier.foreword ? words(document.dossier.foreword) : words(document.method),
      datePublished: document.takenAt,
      identifier: `sha256:${address}`,
      license: { '@id': '#rights' },
      publisher: { '@id': '#desk' },
      hasPart: files.map(({ path }) => ({ '@id': path })),
      mentions: document.claims.map(({ ref }) => to(ref)),
      ...(document.edition ? { version: String(document.edition.number) } : {}),
    },
    {
      '@id': '#rights',
      '@type': 'CreativeWork',
      name: 'Rights',
      description:
        'Claims, assessments and notes are the work of the desk. Quotations belong to those who said or printed them; each source says whether its text may be passed on.',
    },
    {
      '@id': '#desk',
      '@type': 'Organization',
      name: document.desk.name,
      ...(document.desk.url ? { url: document.desk.url } : {}),
    },
    ...files.map(
      (file): Node => ({
        '@id': file.path,
        '@type': 'File',
        name: file.name,
        encodingFormat: file.mediaType,
        contentSize: String(file.size),
        sha256: file.sha256,
      }),
    ),
    ...document.speakers.map(
      (speaker): Node => ({
        '@id': local(speaker.ref),
        '@type': speaker.kind === 'person' ? ['Person', 'prov:Person'] : ['Organization', 'prov:Organization'],
        name: words(speaker.name),
        ...(speaker.speaksFor ? { affiliation: to(speaker.speaksFor) } : {}),
        ...(speaker.wikidata ? { sameAs: { '@id': `http://www.wikidata.org/entity/${speaker.wikidata}` } } : {}),
      }),
    ),
    ...document.sources.map(
      (source): Node => ({
        '@id': local(source.ref),
        '@type': ['CreativeWork', 'prov:Entity'],
        name: source.title,
        inLanguage: source.language,
        ...(source.published ? { datePublished: source.published } : {}),
        ...(source.url ? { url: source.url } : {}),
        ...(source.publisher ? { publisher: to(source.publisher) } : {}),
      }),
    ),
    ...document.claims.flatMap((claim): Node[] => [
      {
        '@id': local(claim.ref),
        '@type': 'Claim',
        name: words(claim.proposition),
        creativeWorkStatus: claim.status,
        ...(document.desk.url ? { url: `${document.desk.url}/claims/${claim.ref}` } : {}),
      },
      ...claim.evidence.map((item) => evidenceNode(claim.ref, item, words)),
    ]),
    ...document.statements.flatMap((statement) => statementNodes(document, statement, words)),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}

function evidenceNode(claim: string, item: DocumentEvidence, words: (texts: Record<string, string>) => string): Node {
  return {
    '@id': local(item.ref),
    '@type': ['CreativeWork', 'prov:Entity'],
    description: words(item.text),
    genre: item.kind,
    [POLARITY[item.polarity]]: to(claim),
    ...(item.source ? { isBasedOn: to(item.source) } : {}),
    ...(item.statement ? { 'prov:wasDerivedFrom': to(item.statement) } : {}),
  };
}

/**
 * A statement and the words at each link of its chain. The first link is what the desk read; each was quoted from the
 * next, down to the end.
 */
function statementNodes(
  document: Document,
  statement: DocumentStatement,
  words: (texts: Record<string, string>) => string,
): Node[] {
  const { links, terminus } = statement.chain;
  const at = (place: number) => `#${statement.ref}-link-${place + 1}`;
  const bearings: Record<string, Ref[]> = {};
  for (const claim of document.claims)
    for (const bearing of claim.statements)
      if (bearing.statement === statement.ref) {
        const relation = STANCE[bearing.stance];
        bearings[relation] = [...(bearings[relation] ?? []), to(claim.ref)];
      }
  const own: Node = {
    '@id': local(statement.ref),
    '@type': ['Quotation', 'prov:Entity'],
    text: words(statement.text),
    inLanguage: statement.language,
    spokenByCharacter: to(statement.speaker),
    'prov:wasAttributedTo': to(statement.speaker),
    'prov:wasQuotedFrom': { '@id': at(0) },
    'prov:qualifiedQuotation': { '@id': `${at(0)}-quotation` },
    isPartOf: to(statement.source),
    ...(statement.said ? { dateCreated: statement.said } : {}),
    ...bearings,
  };
  const chain = links.flatMap((link, place): Node[] => {
    const last = place === links.length - 1;
    const quotation: Node = {
      '@id': `${at(place)}-quotation`,
      '@type': 'prov:Quotation',
      'prov:entity': { '@id': at(place) },
      'prov:agent': to(link.agent),
      description: `${link.verb} (${link.mode})`,
    };
    const held: Node = {
      '@id': at(place),
      '@type': 'prov:Entity',
      'prov:wasAttributedTo': to(link.agent),
      ...(link.source ? { isPartOf: to(link.source), 'prov:hadPrimarySource': to(link.source) } : {}),
      ...(last
        ? { creativeWorkStatus: terminus }
        : {
            'prov:wasQuotedFrom': { '@id': at(place + 1) },
            'prov:qualifiedQuotation': { '@id': `${at(place + 1)}-quotation` },
          }),
    };
    return [quotation, held];
  });
  return [own, ...chain];
}
