import { expect, it } from 'vitest';
import { alternatesOf, claimReviewLink } from './alternates';

it('names each language by its address and the page itself as the canonical one', () => {
  expect(alternatesOf('/claims/C-5')).toEqual({
    canonical: '/claims/C-5',
    languages: { en: '/claims/C-5?lang=en', 'zh-Hans': '/claims/C-5?lang=zh', 'x-default': '/claims/C-5' },
  });
});

it('keeps the parameters that make it a page of its own', () => {
  expect(alternatesOf('/claims?status=refuted').languages).toMatchObject({
    'zh-Hans': '/claims?status=refuted&lang=zh',
  });
});

it('a published and assessed claim leads to its ClaimReview as a file of its own', () => {
  const claim = { ref: 'C-1', state: 'published', status: 'refuted' };
  expect(claimReviewLink(claim)).toEqual({ 'application/ld+json': '/api/exports/claim-review?claims=C-1' });
  for (const change of [{ state: 'draft' }, { status: 'unassessed' }])
    expect(claimReviewLink({ ...claim, ...change })).toEqual({});
});
