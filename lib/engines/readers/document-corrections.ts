import type { Document, DocumentClaim, DocumentStatement } from '@/lib/engines/document/document';
import type { Names, Naming } from './document-names';
import type { LeftOut } from './incoming';

/** The corrections of what a case file holds; one of an assessment names its claim and when it was made. */
export function correctionsOf(
  document: Document,
  claims: readonly DocumentClaim[],
  statements: readonly DocumentStatement[],
  names: Names,
  naming: Naming,
  leftOut: LeftOut[],
) {
  const known = new Set([...claims, ...statements, ...document.sources, ...document.speakers].map(({ ref }) => ref));
  return document.corrections.flatMap(({ ref, key, target, wrong, right, why, publishedAt, author }) => {
    const assessed = claims.flatMap((claim) =>
      claim.assessments
        .filter(({ ref }) => ref === target.ref)
        .map(({ assessedAt }) => ({ claim: names(claim.ref), assessed: assessedAt })),
    )[0];
    const about =
      target.kind === 'assessment'
        ? assessed
        : known.has(target.ref)
          ? { [target.kind]: names(target.ref) }
          : undefined;
    if (!about) leftOut.push({ at: ref, why: 'corrects-outside', values: { target: target.ref } });
    return about
      ? [
          {
            key: naming.record(key),
            date: publishedAt,
            target: about,
            wrong,
            right,
            why,
            author: naming.author(author),
          },
        ]
      : [];
  });
}
