import { serverClient } from '@/app/data/server';
import { listQuery } from '@/app/list-query';
import { languageAsked } from '@/app/public-file';
import { siteAddress } from '@/app/site';
import { type FeedFormat, type FeedOf, feedAddress, homeOf } from '@/lib/domain/feeds/address';
import type { Change } from '@/lib/domain/feeds/contract';
import { inLanguage } from '@/lib/domain/in-language';
import { atom, type Feed, type FeedItem, jsonFeed } from '@/lib/engines/feed/feed';
import { env } from '@/lib/platform/env';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';

/** The day from which the identifiers of entries (RFC 4151 tags) are minted under the host's name. */
const MINTED = '2026';

/** A feed in a format, its sentences in the reader's language. Throws what the procedures throw. */
export async function makeFeed(feed: FeedOf, format: FeedFormat, search: URLSearchParams): Promise<string> {
  const [language, site] = [await languageAsked(search), await siteAddress()];
  const lang = search.get('lang') === language ? language : null;
  const { title, items } = await changesOf(feed, language);
  const value: Feed = {
    id: `${site}/feeds${homeOf(feed)}`,
    title,
    language: language === 'zh' ? 'zh-Hans' : language,
    home: site + homeOf(feed),
    self: site + inLanguageAsked(feedAddress(feed, format), lang),
    icon: `${site}/icon.svg`,
    author: env().COUNTERCLAIM_DESK,
    updated: items[0]?.at ?? '2026-01-01T00:00:00Z',
    items: items.map((change) => toItem(change, site, language)),
  };
  return format === 'atom' ? atom(value) : jsonFeed(value);
}

const inLanguageAsked = (address: string, lang: Locale | null): string =>
  lang ? `${address}${address.includes('?') ? '&' : '?'}lang=${lang}` : address;

async function changesOf(feed: FeedOf, language: Locale): Promise<{ title: string; items: Change[] }> {
  const client = await serverClient();
  const words = catalogue(language).publishing.feed;
  const named = (name: string) => say(words.of, language, { name });
  switch (feed.of) {
    case 'corrections':
      return { title: words.corrections, ...(await client.feeds.changes({ kind: 'correction' })) };
    case 'claim': {
      const claim = await client.claims.get({ ref: feed.key });
      const { items } = await client.feeds.changes({ claim: claim.ref });
      return { title: named(inLanguage(claim.short, language).words), items };
    }
    case 'case': {
      const held = await client.cases.get({ slug: feed.key });
      const { items } = await client.feeds.changes({ case: [held.slug] });
      return { title: named(inLanguage(held.title, language).words), items };
    }
    case 'speaker': {
      const speaker = await client.speakers.get({ ref: feed.key });
      const { items } = await client.feeds.changes({ speaker: [speaker.ref] });
      return { title: named(inLanguage(speaker.name, language).words), items };
    }
    case 'claims': {
      const { sentence, items } = await client.feeds.changes({ ...listQuery(feed.search), lang: language });
      return { title: feed.search ? named(sentence.replace(/[.。]$/, '')) : words.all, items };
    }
  }
}

function toItem(change: Change, site: string, language: Locale): FeedItem {
  const words = catalogue(language).publishing.feed;
  const local = (text: Change['rationale']) => (text ? inLanguage(text, language).words : '');
  const { claim, correction } = change;
  const name = claim ? inLanguage(claim.proposition, language).words : change.about;
  const status = change.status ? local(change.status.label) : '';
  const title = say(words[change.kind], language, { name, status, ref: correction?.ref ?? change.about });
  const moved = change.before
    ? say(words.moved, language, { before: local(change.before.label), status })
    : status && say(words.status_is, language, { status });
  const body = correction
    ? [
        say(words.wrong, language, { words: local(correction.wrong) }),
        say(words.right, language, { words: local(correction.right) }),
        local(correction.why),
      ]
    : [moved, local(change.rationale)];
  const page = claim ? `/claims/${claim.ref}` : `/corrections#${correction?.ref}`;
  return {
    id: `tag:${new URL(site).host.replace(/:\d+$/, '')},${MINTED}:${change.id}`,
    url: site + page,
    title,
    language: language === 'zh' ? 'zh-Hans' : language,
    published: change.at,
    body: [`${claim?.ref ?? change.about}: ${name}`, ...body].filter(Boolean),
    author: change.by || env().COUNTERCLAIM_DESK,
    kind: change.kind,
  };
}
