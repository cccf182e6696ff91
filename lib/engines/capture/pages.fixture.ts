/** A made-up page with its article's paragraphs and what must not be taken for the article. */
export type Page = { name: string; url: string; html: string; article: string[]; leftOut: string[]; facts: Facts };
export type Facts = {
  title: string;
  byline: string | null;
  publisher: string;
  published: string | null;
  language: string;
};

const SUBJECTS = [
  'the ferry terminal',
  'the north reservoir',
  'the tram depot',
  'the fish market',
  'the old observatory',
];
const PEOPLE = ['Lena Okafor', 'Tomas Brandt', 'Ruth Adeyemi', 'Joao Pires', 'Mina Castellan'];

/** Eleven paragraphs of our own about a made-up subject; `n` chooses subject, person and numbers. */
export function story(n: number): string[] {
  const [subject, person] = [SUBJECTS[n % 5]!, PEOPLE[(n * 3 + 1) % 5]!];
  return [
    `The committee that oversees ${subject} voted ${5 + (n % 4)} to ${2 + (n % 2)} on Tuesday evening to postpone the second phase of the works until a full inspection has been carried out.`,
    `“We were told that everything had been signed off,” said ${person}, who chairs the committee. “It turns out that nobody can find the signature.”`,
    `A spokesman for the contractor rejected the claim, saying that ${subject} had passed ${12 + n} separate checks since spring and that the documents had been handed over in good order.`,
    'He declined to say to whom.',
    `Records seen by this reporter show that two of the checks were entered on the same day, by the same person, for places more than ${40 + n} kilometres apart; the contractor calls that a clerical error.`,
    `Residents who live beside ${subject} have complained about noise and dust for more than a year, and several of them brought photographs to the meeting.`,
    `“I do not want money, I want a date,” ${PEOPLE[(n + 2) % 5]!} told the committee, to applause from the public seats. “Every month there is another letter, and every letter says the same.”`,
    `The inspection is expected to cost about ${180 + 7 * n},000 and to take six weeks, according to an estimate that was circulated before the vote.`,
    'Three members of the committee argued that the delay would cost more than the repair, and asked for their objection to be put on record.',
    `Neither the ministry nor the regional office answered questions about ${subject} by the time of publication.`,
    'The committee meets again in the first week of next month, when the inspectors are due to present what they have found so far.',
  ];
}

/** Scraps that surround articles on real pages, each with the sentence a test looks for. */
const JUNK = {
  comment: (n: number) =>
    `Typical of this council, they have been hiding the bill since the day I moved here, reader number ${n} can tell you that.`,
  related: (n: number) => `Five questions about parking that the mayor has never answered, part ${n}`,
  teaser: (n: number) =>
    `A short summary of another story entirely, about the price of bread in week ${n}, which ends in mid-sentence and`,
  newsletter: () => 'Sign up for our free evening newsletter and never miss a headline from your neighbourhood again.',
  cookie: () => 'We and our partners store cookies on your device to measure audiences and to show you advertisements.',
  footer: () =>
    'All rights reserved by the publisher; reproduction of any material on this site requires written permission.',
  bio: () => 'The author has covered local government for eleven years and keeps two elderly greyhounds.',
  caption: () => 'The site on a quiet morning last week. Photograph: Desk Pictures',
};

type Parts = { title: string; by: string; site: string; iso: string; day: string; body: string[]; n: number };
type Shape = {
  kind: string;
  build: (p: Parts) => { head: string; body: string };
  left: Array<keyof typeof JUNK>;
  byline: boolean;
  date: boolean;
};

const p = (list: string[]) => list.map((text) => `<p>${text}</p>`).join('\n');
const links = (list: string[]) => `<ul>${list.map((t, i) => `<li><a href="/s/${i}">${t}</a></li>`).join('')}</ul>`;
const nav = `<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>`;
const comments = (n: number, cls: string) =>
  `<div id="comments" class="${cls}"><h3>${n + 3} Comments</h3>${[1, 2, 3, 4, 5, 6].map((i) => `<div class="comment"><b>user${i}</b><p>${JUNK.comment(n + i)}</p><a href="#">Reply</a></div>`).join('')}</div>`;
const ld = (type: string, q: Parts) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': type, headline: q.title, datePublished: `${q.iso}T08:30:00Z`, author: { '@type': 'Person', name: q.by }, publisher: { '@type': 'Organization', name: q.site } })}</script>`;
const og = (q: Parts) =>
  `<meta property="og:title" content="${q.title}"><meta property="og:site_name" content="${q.site}"><meta property="og:type" content="article">`;

const SHAPES: Shape[] = [
  {
    kind: 'newspaper',
    byline: true,
    date: true,
    left: ['comment', 'related', 'newsletter', 'footer', 'caption'],
    build: (q) => ({
      head: `${og(q)}${ld('NewsArticle', q)}`,
      body: `<header class="site-header">${nav}</header><main><article class="story"><h1>${q.title}</h1><div class="byline">By <a href="/a">${q.by}</a></div><time datetime="${q.iso}">${q.day}</time><figure><img src="x.jpg"><figcaption>${JUNK.caption()}</figcaption></figure><div class="story-body">${p(q.body.slice(0, 4))}<aside class="related"><h4>Related</h4>${links([1, 2, 3].map(JUNK.related))}</aside>${p(q.body.slice(4))}</div><div class="newsletter-signup"><p>${JUNK.newsletter()}</p></div></article>${comments(q.n, 'comment-section')}</main><footer><p>${JUNK.footer()}</p></footer>`,
    }),
  },
  {
    kind: 'wire',
    byline: true,
    date: true,
    left: ['teaser', 'footer', 'cookie'],
    build: (q) => ({
      head: `${og(q)}<meta name="author" content="${q.by}"><meta property="article:published_time" content="${q.iso}T10:00:00+00:00">`,
      body: `<div id="consent-banner" class="cookie"><p>${JUNK.cookie()}</p></div><div class="Page">${nav}<div class="c1"><div class="c2"><h1>${q.title}</h1><p class="sc">3 MIN READ</p>${p(q.body)}</div><div class="rail"><h3>Latest news</h3>${[1, 2, 3, 4].map((i) => `<div class="card"><h4><a href="/${i}">${JUNK.related(i)}</a></h4><p>${JUNK.teaser(i)}</p></div>`).join('')}</div></div></div><div class="footer-links"><p>${JUNK.footer()}</p></div>`,
    }),
  },
  {
    kind: 'blog',
    byline: true,
    date: true,
    left: ['comment', 'bio', 'related'],
    build: (q) => ({
      head: `<meta name="generator" content="WordPress 6.4">${og(q)}`,
      body: `<div id="page" class="hfeed site no-sidebar"><div id="content"><article id="post-${q.n}" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${q.title}</h1><div class="entry-meta">Posted on <time class="entry-date published" datetime="${q.iso}">${q.day}</time> by <span class="author vcard"><a rel="author" href="/x">${q.by}</a></span></div></header><div class="entry-content">${p(q.body)}<div class="sharedaddy"><h3>Share this:</h3>${links(['Twitter', 'Facebook'])}</div><div class="jp-relatedposts"><h3>Related</h3>${links([4, 5, 6].map(JUNK.related))}</div></div><footer class="entry-footer">Posted in <a href="/c">Council</a></footer></article><div class="author-box"><h4>About the author</h4><p>${JUNK.bio()}</p></div>${comments(q.n, 'comments-area')}</div></div>`,
    }),
  },
  {
    kind: 'government',
    byline: false,
    date: true,
    left: ['footer', 'newsletter'],
    build: (q) => ({
      head: `<meta name="dcterms.created" content="${q.iso}"><meta name="dc.publisher" content="${q.site}">`,
      body: `<div class="skip-link"><a href="#main">Skip to content</a></div><div id="masthead">${nav}</div><form id="aspnetForm"><table><tr><td class="leftnav">${links(['Minister', 'Services', 'Forms', 'Contact'])}</td><td id="main"><h1>${q.title}</h1><div>${q.day}</div>${q.body.map((t) => `<div>${t}</div>`).join('')}</td></tr></table></form><div id="subscribe"><p>${JUNK.newsletter()}</p></div><div id="footer"><p>${JUNK.footer()}</p></div>`,
    }),
  },
  {
    kind: 'broadcaster',
    byline: false,
    date: true,
    left: ['related', 'caption', 'teaser'],
    build: (q) => ({
      head: `${ld('ReportageNewsArticle', { ...q, by: q.site })}${og(q)}`,
      body: `${nav}<main role="main"><div data-component="headline-block"><h1>${q.title}</h1></div><div data-component="byline-block"><time datetime="${q.iso}">${q.day}</time></div><div data-component="image-block"><figure><img><figcaption>${JUNK.caption()}</figcaption></figure></div>${q.body.map((t) => `<div data-component="text-block" class="a${q.n}"><div class="b"><p>${t}</p></div></div>`).join('')}<div data-component="links-block"><p>More on this story</p>${links([7, 8, 9].map(JUNK.related))}</div></main><section class="top-stories"><h2>Top stories</h2>${[1, 2, 3].map((i) => `<div class="promo"><a href="/p/${i}">${JUNK.related(i + 20)}</a><p>${JUNK.teaser(i)}</p></div>`).join('')}</section>`,
    }),
  },
  {
    kind: 'magazine',
    byline: true,
    date: true,
    left: ['newsletter', 'related', 'caption', 'bio'],
    build: (q) => ({
      head: `${og(q)}${ld('Article', q)}`,
      body: `${nav}<article><h1>${q.title}</h1><div class="contributor">${q.by}</div><section>${p(q.body.slice(0, 3))}</section><div class="ad-wrapper"><p>Advertisement</p></div><figure class="gallery"><img><figcaption>${JUNK.caption()}</figcaption></figure><section><h2>What the papers show</h2>${p(q.body.slice(3, 7))}</section><div class="inline-newsletter newsletter"><p>${JUNK.newsletter()}</p></div><section><h2>What happens next</h2>${p(q.body.slice(7))}</section><p class="bio">${JUNK.bio()}</p></article><section><h2>Read more</h2>${links([11, 12, 13].map(JUNK.related))}</section>`,
    }),
  },
  {
    kind: 'forum',
    byline: true,
    date: true,
    left: ['footer'],
    build: (q) => ({
      head: `<meta name="generator" content="Discourse 3.1">${ld('DiscussionForumPosting', q)}`,
      body: `<div class="topbar">${nav}</div><div class="breadcrumbs"><a href="/">Board</a> » <a href="/l">Local</a></div><h1>${q.title}</h1><div class="topic"><div class="post"><div class="post-meta"><a href="/u">${q.by}</a>, ${q.day}</div><div class="post-content">${q.body.join('<br><br>')}</div></div></div><div class="footer-copyright"><p>${JUNK.footer()}</p></div>`,
    }),
  },
  {
    kind: 'press release',
    byline: false,
    date: true,
    left: ['footer', 'teaser'],
    build: (q) => ({
      head: `<meta name="date" content="${q.iso}"><meta property="og:site_name" content="${q.site}"><meta property="og:title" content="${q.title} | ${q.site}">`,
      body: `<div class="navbar menu">${links(['Products', 'Investors', 'Newsroom'])}</div><div class="container"><div class="row"><div class="col-8"><h2 class="date">${q.day}</h2><h1>${q.title}</h1><div class="richtext">${p(q.body)}<h3>Contact</h3><p>Press office of the authority, telephone 555 0100.</p></div></div><div class="col-4">${[1, 2, 3].map((i) => `<div class="tile"><a href="/t${i}">${JUNK.related(i + 30)}</a><p>${JUNK.teaser(i + 5)}</p></div>`).join('')}</div></div></div><div class="legal-disclaimer disclaimer"><p>${JUNK.footer()}</p></div>`,
    }),
  },
];

/** Forty pages: eight kinds of publisher, five stories each, with varied lengths. */
export function pages(): Page[] {
  return SHAPES.flatMap((shape) => [0, 1, 2, 3, 4].map((i) => page(shape, i)));
}

function page(shape: Shape, i: number): Page {
  const n = i + SHAPES.indexOf(shape) * 5;
  const day = String(3 + i).padStart(2, '0');
  const q: Parts = {
    title: `Vote on ${SUBJECTS[n % 5]!} is put off for the ${['second', 'third', 'fourth', 'fifth', 'sixth'][i]!} time`,
    by: PEOPLE[i]!,
    site: `The ${['Harbour', 'Valley', 'Island', 'Border', 'Capital'][i]!} ${shape.kind === 'newspaper' ? 'Gazette' : 'Desk'}`,
    iso: `2021-0${1 + i}-${day}`,
    day: `${Number(day)} ${['January', 'February', 'March', 'April', 'May'][i]!} 2021`,
    // Short articles are the hard ones: less prose to set against what surrounds it.
    body: story(n).slice(0, [11, 6, 4, 9, 11][i]!),
    n,
  };
  const { head, body } = shape.build(q);
  const sentence = {
    comment: 'Typical of this council',
    related: 'Five questions about parking',
    teaser: 'price of bread',
    newsletter: JUNK.newsletter(),
    cookie: JUNK.cookie(),
    footer: JUNK.footer(),
    bio: JUNK.bio(),
    caption: JUNK.caption(),
  };
  return {
    name: `${shape.kind} ${i + 1}`,
    url: 'https://www.example.org/story',
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${q.title} | ${q.site}</title>${head}</head><body>${body}</body></html>`,
    article: q.body,
    leftOut: shape.left.map((name) => sentence[name]),
    facts: {
      title: q.title,
      byline: shape.byline ? q.by : null,
      publisher: q.site,
      published: shape.date ? q.iso : null,
      language: 'en',
    },
  };
}
