import { getLocale } from 'next-intl/server';
import { serverClient } from '@/app/data/server';

/** The claim's ClaimReview for search engines, where it has been assessed. Data, not a script: nothing runs. */
export async function ClaimReview({ of: ref }: { of: string }) {
  const lang = (await getLocale()) === 'zh' ? 'zh' : 'en';
  const { review } = await (await serverClient()).dossiers.review({ ref, lang });
  if (!review) return null;
  // The sign that could end the element is written as JSON writes it by its number.
  const json = JSON.stringify(review).replace(/</g, '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above; JSON-LD has no other way into a page
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
