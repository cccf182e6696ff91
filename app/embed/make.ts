import { canonical, queryOf } from '@/app/compare/address';
import { serverClient } from '@/app/data/server';
import { listQuery } from '@/app/list-query';
import { languageAsked } from '@/app/public-file';
import { siteAddress } from '@/app/site';
import { inLanguage } from '@/lib/domain/in-language';
import { momentInUtc } from '@/lib/domain/moment-in-utc';
import type { ErrorCode } from '@/lib/platform/errors';
import { catalogue } from '@/messages/say';
import { embedDocument, html } from './document';
import { claimCard, claimList, dated, matrixTable, type Setting } from './pieces';

/** Claims in an embedded list: what a column of a newspaper has room for; the page itself has the rest. */
const LISTED = 25;

/** The pages that can be embedded, by their path. */
export const EMBEDDED = /^\/(claims|compare|claims\/C-\d+)$/;

/** An embed of a page of ours, its sentences in the reader's language. Throws what the procedures throw. */
export async function makeEmbed(path: string, search: URLSearchParams): Promise<string> {
  const [language, site, client] = [await languageAsked(search), await siteAddress(), await serverClient()];
  const { statuses } = await client.vocabulary.get({});
  const setting: Setting = { language, site, statuses: new Map(statuses.map(({ key, label }) => [key, label])) };
  const own = new URLSearchParams(search);
  for (const name of ['lang', 'theme']) own.delete(name);
  if (own.has('asOf')) own.set('asOf', momentInUtc(own.get('asOf')!));
  const { title, body } = await pieceOf(path, own, setting, client);
  const home = `${site}${path}${own.size > 0 ? `?${own}` : ''}`;
  return embedDocument({
    title,
    language,
    theme: search.get('theme'),
    home,
    site,
    body: [...dated(path, own, language), body],
  });
}

/** Which sentence says why there is no embed. */
const REFUSALS: Partial<Record<ErrorCode, 'missing' | 'wrong' | 'closed'>> = {
  not_found: 'missing',
  invalid: 'wrong',
  unauthorised: 'closed',
};

/** In the place of an embed that there is not: why, in the reader's language, and the way to the site. */
export async function refusedEmbed(code: ErrorCode, search: URLSearchParams): Promise<string> {
  const [language, site] = [await languageAsked(search), await siteAddress()];
  const { title, ...words } = catalogue(language).publishing.embed.refused;
  return embedDocument({
    title,
    language,
    theme: search.get('theme'),
    home: `${site}/`,
    site,
    body: [html`<h1>${title}</h1><p>${words[REFUSALS[code] ?? 'failed']}</p>`],
  });
}

type Client = Awaited<ReturnType<typeof serverClient>>;

async function pieceOf(path: string, search: URLSearchParams, setting: Setting, client: Client) {
  const { language } = setting;
  if (path === '/claims') {
    const sort = search.get('sort') as 'newest' | null;
    const filter = { ...listQuery(search.toString()), ...(sort ? { sort } : {}) };
    const page = await client.claims.list({ ...filter, limit: LISTED, lang: language });
    return { title: page.sentence, body: claimList(page, setting) };
  }
  if (path === '/compare') {
    const page = await client.compare.matrix(queryOf(await withCase(search, client), language));
    return { title: page.sentence, body: matrixTable(page, setting) };
  }
  const claim = await client.claims.get({ ref: path.split('/').at(-1)!, asOf: search.get('asOf') ?? undefined });
  return { title: inLanguage(claim.short, language).words, body: claimCard(claim, setting) };
}

/** As the page does: of a desk with several cases the newest is compared where nothing is chosen. */
async function withCase(given: URLSearchParams, client: Client): Promise<URLSearchParams> {
  const names = [...new Set(given.keys())];
  const search = canonical(Object.fromEntries(names.map((name) => [name, given.getAll(name)])));
  if ([...search.keys()].some((name) => !['order', 'group', 'show', 'asOf', 'columns'].includes(name))) return search;
  const { items } = await client.cases.list({});
  if (items[0]) search.set('case', items[0].slug);
  return search;
}
