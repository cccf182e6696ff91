import type { Document, DocumentClaim, DocumentSource, DocumentStatement } from '@/lib/engines/document/document';
import { inLanguage, type Language } from './words';

/*
 * ClaimReview as schema.org and the publishers' guidelines have it (https://schema.org/ClaimReview), one for each claim
 * that has been assessed. The claim is one thing, the review another: who said it and when it was said belong to the
 * claim, who checked it and when to the review.
 */

/** claimReviewed has fewer characters than this. */
const SHORT = 75;
/** The ends of the scale; a status without a rating carries no number at all. */
const BEST = 5;
const WORST = 1;

type Node = Record<string, unknown>;

/** A text under 75 characters, cut at a word where it is longer. */
export function shortened(text: string): string {
  const letters = [...text.trim()];
  if (letters.length < SHORT) return letters.join('');
  const cut = letters.slice(0, SHORT - 2).join('');
  return `${/\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut}…`;
}

/** Those who bring a claim forward, before those who only hand it on. */
const BRINGS = ['asserts', 'hedges', 'reports'] as const;

/** The ClaimReview of one claim, or null where nobody has assessed it. The claim must be of the document. */
export function claimReview(document: Document, claim: DocumentClaim, language: Language): Node | null {
  const assessment = claim.assessments.find(({ ref }) => ref === claim.assessment);
  const status = document.statuses.find(({ key }) => key === claim.status);
  if (!assessment || !status || claim.status === 'unassessed') return null;
  const url = `${document.desk.url ?? ''}/claims/${claim.ref}`;
  const corrections = correctionsOf(document, claim, language);
  return {
    '@type': 'ClaimReview',
    '@id': `${url}#claim-review`,
    url,
    inLanguage: inLanguage(claim.short, language).lang,
    claimReviewed: shortened(inLanguage(claim.short, language).text),
    datePublished: assessment.publishedAt.slice(0, 10),
    author: {
      '@type': 'Organization',
      name: document.desk.name,
      ...(document.desk.url ? { url: document.desk.url } : {}),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: inLanguage(status.label, language).text,
      ratingExplanation: inLanguage(assessment.rationale, language).text,
      ...(status.rating === null ? {} : { ratingValue: status.rating, bestRating: BEST, worstRating: WORST }),
    },
    itemReviewed: itemReviewed(document, claim, language),
    ...(corrections.length > 0 ? { correction: corrections } : {}),
  };
}

/** Every ClaimReview of a document as one JSON-LD graph. */
export const claimReviews = (document: Document, language: Language): Node => ({
  '@context': 'https://schema.org',
  '@graph': document.claims.flatMap((claim) => claimReview(document, claim, language) ?? []),
});

function itemReviewed(document: Document, claim: DocumentClaim, language: Language): Node {
  const statements = new Map(document.statements.map((statement) => [statement.ref, statement]));
  const brought = BRINGS.flatMap((wanted) =>
    claim.statements.filter(({ stance }) => stance === wanted).map(({ statement }) => statements.get(statement)!),
  );
  const asserting = claim.statements.filter(({ stance }) => stance === 'asserts').length;
  // The earliest of those who assert it; where nobody does, of those who hand it on.
  const first = earliest(asserting > 0 ? brought.slice(0, asserting) : brought);
  const author = first && agent(document, first.speaker, language);
  const carriers = [
    ...new Set(brought.flatMap(({ source, chain }) => [source, ...chain.links.map((link) => link.source)])),
  ];
  const appearances = document.sources.filter(({ ref }) => carriers.includes(ref));
  return {
    '@type': 'Claim',
    name: inLanguage(claim.proposition, language).text,
    ...(author ? { author } : {}),
    ...(first?.said ? { datePublished: first.said } : {}),
    ...(appearances.length > 0 ? { appearance: appearances.map((source) => work(document, source, language)) } : {}),
    ...(first ? { firstAppearance: terminus(document, first, language) } : {}),
  };
}

const earliest = (statements: readonly DocumentStatement[]): DocumentStatement | undefined =>
  [...statements].sort((a, b) => (a.said ?? '9999').localeCompare(b.said ?? '9999'))[0];

/** A speaker as what they really are; somebody unnamed is nobody to name. */
function agent(document: Document, ref: string, language: Language): Node | null {
  const speaker = document.speakers.find((one) => one.ref === ref);
  if (!speaker || speaker.kind === 'unnamed') return null;
  const organisation = document.speakers.find((one) => one.ref === speaker.speaksFor);
  const person = speaker.kind === 'person';
  return {
    '@type': person ? 'Person' : 'Organization',
    name: inLanguage(speaker.name, language).text,
    ...(speaker.wikidata ? { sameAs: `https://www.wikidata.org/entity/${speaker.wikidata}` } : {}),
    ...(person && organisation
      ? { affiliation: { '@type': 'Organization', name: inLanguage(organisation.name, language).text } }
      : {}),
  };
}

/** A source as a CreativeWork of its kind. Its page here names it: whoever reads several reviews knows that it is one work. */
function work(document: Document, source: DocumentSource, language: Language): Node {
  const publisher = source.publisher && agent(document, source.publisher, language);
  const authors = source.authors.flatMap(({ speaker, name }) =>
    speaker ? (agent(document, speaker, language) ?? []) : name ? { '@type': 'Person', name } : [],
  );
  return {
    '@type': WORKS[source.type] ?? 'CreativeWork',
    ...(document.desk.url ? { '@id': `${document.desk.url}/sources/${source.ref}` } : {}),
    name: source.title,
    inLanguage: source.language,
    ...(source.url ? { url: source.url } : {}),
    ...(source.published ? { datePublished: source.published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(authors.length > 0 ? { author: authors } : {}),
  };
}

const WORKS: Readonly<Record<string, string>> = {
  'article-newspaper': 'NewsArticle',
  'article-magazine': 'Article',
  'article-journal': 'ScholarlyArticle',
  article: 'Article',
  book: 'Book',
  dataset: 'Dataset',
  report: 'Report',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  webpage: 'WebPage',
};

/** Where the chain ends: the source there, or who spoke there in a work that nobody here has seen. */
function terminus(document: Document, { chain }: DocumentStatement, language: Language): Node {
  const last = chain.links.at(-1)!;
  const source = document.sources.find(({ ref }) => ref === last.source);
  if (source) return work(document, source, language);
  const author = agent(document, last.agent, language);
  return { '@type': 'CreativeWork', ...(author ? { author } : {}), creativeWorkStatus: chain.terminus };
}

/** Corrections of the claim, of its assessments and of the statements that bear on it, newest first. */
function correctionsOf(document: Document, claim: DocumentClaim, language: Language): Node[] {
  const about = new Set([
    claim.ref,
    ...claim.assessments.map(({ ref }) => ref),
    ...claim.statements.map(({ statement }) => statement),
  ]);
  const words = (texts: Record<string, string>) => inLanguage(texts, language).text;
  return document.corrections
    .filter(({ target }) => about.has(target.ref))
    .reverse()
    .map(({ ref, wrong, right, why, publishedAt }) => ({
      '@type': 'CorrectionComment',
      identifier: ref,
      datePublished: publishedAt,
      text: `${words(wrong)} → ${words(right)} (${words(why)})`,
    }));
}
