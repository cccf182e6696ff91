import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { atom, escapeMarkup, type Feed, type FeedItem, jsonFeed } from './feed';

const item = (change: Partial<FeedItem> = {}): FeedItem => ({
  id: 'tag:desk.example,2026:C-1/new',
  url: 'https://desk.example/claims/C-1',
  title: 'New: the weir was open',
  language: 'en',
  published: '2026-03-04T10:00:00.123Z',
  body: ['Contested.', 'The log & the letter disagree.'],
  author: 'Mara',
  kind: 'new',
  ...change,
});
const feed = (items: FeedItem[]): Feed => ({
  id: 'https://desk.example/feeds/claims',
  title: 'Claims',
  language: 'en',
  home: 'https://desk.example/claims',
  self: 'https://desk.example/feeds/claims.atom?q=a&status=contested',
  icon: 'https://desk.example/icon.svg',
  author: 'Counterclaim',
  updated: items[0]?.published ?? '2026-01-01T00:00:00Z',
  items,
});

type Element = { name: string; attributes: Record<string, string>; text: string; inside: Element[] };

/** Reads XML into elements; what a text does not close is found by counting. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', inside: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '', inside: [] };
        open.at(-1)!.inside.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)!.text += text;
      },
      onclosetag(name) {
        expect(name).toBe(open.pop()!.name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  expect(open).toHaveLength(1);
  return root.inside.at(-1)!;
}
const all = (element: Element, name: string) => element.inside.filter((each) => each.name === name);
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const whole = (address: string) => expect(new URL(address).protocol).toMatch(/^(https?|tag|urn):$/);

describe('Atom', () => {
  const made = feed([item(), item({ id: 'tag:desk.example,2026:N-1', kind: 'correction', title: '<b>&' })]);
  const root = parse(atom(made));

  it('has exactly one id, title and updated, an author and a link to itself (RFC 4287, 4.1.1)', () => {
    expect(root.name).toBe('feed');
    expect(root.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author']) expect(all(root, name), name).toHaveLength(1);
    expect(all(root, 'updated')[0]!.text).toMatch(RFC3339);
    const self = all(root, 'link').filter(({ attributes }) => attributes.rel === 'self');
    expect(self.map(({ attributes }) => attributes.href)).toEqual([made.self]);
    whole(all(root, 'id')[0]!.text);
  });

  it('has for every entry exactly one id, title, updated and alternate link (4.1.2), no id twice', () => {
    const entries = all(root, 'entry');
    expect(entries).toHaveLength(2);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'published', 'content', 'author'])
        expect(all(entry, name), name).toHaveLength(1);
      expect(all(entry, 'updated')[0]!.text).toMatch(RFC3339);
      whole(all(entry, 'id')[0]!.text);
      expect(all(entry, 'link').map(({ attributes }) => attributes.rel)).toEqual(['alternate']);
    }
    expect(new Set(entries.map((entry) => all(entry, 'id')[0]!.text)).size).toBe(2);
    expect(all(entries[1]!, 'title')[0]!.text).toBe('<b>&');
    expect(all(entries[0]!, 'content')[0]!.text).toBe('<p>Contested.</p><p>The log &amp; the letter disagree.</p>');
  });

  it('stays well-formed whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, body) => {
        const read = parse(atom(feed([item({ title, body: [body] })])));
        const shown = all(all(read, 'entry')[0]!, 'title')[0]!.text;
        expect(escapeMarkup(shown)).toBe(escapeMarkup(title));
      }),
      { numRuns: 60 },
    );
  });

  it.each(['\0', '\u0008', '\ufffe', '\ud800'])('leaves out what XML cannot hold: %j', (letter) => {
    expect(escapeMarkup(`a${letter}b`)).toBe('ab');
  });
});

describe('JSON Feed', () => {
  it('has what version 1.1 demands: version and title, an id and content for every item', () => {
    const made = JSON.parse(jsonFeed(feed([item({ language: 'zh', title: '新' })])));
    expect(made).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Claims',
      feed_url: expect.stringMatching(/^https:/),
      authors: [{ name: 'Counterclaim' }],
      items: [
        {
          id: item().id,
          content_text: expect.any(String),
          content_html: expect.stringContaining('&amp;'),
          date_published: expect.stringMatching(RFC3339),
          language: 'zh',
          tags: ['new'],
        },
      ],
    });
    expect(made.items[0]).not.toHaveProperty('author');
  });
});
