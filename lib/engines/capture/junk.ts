import type { Why } from './draft';

/**
 * Words in class names, ids and roles that say what a part of a page is, matched as whole words ("ad" is not "read").
 * `strong` holds however much text the part has, provided an article is left outside it: comments are often longer than
 * the article. The others hold only for parts with less than half of the page's prose, because names lie.
 */
const NAMES: Array<{ why: Why; strong?: true; pattern: RegExp }> = [
  {
    why: 'comments',
    strong: true,
    pattern:
      /^(comments?|commentlist|commentary-list|disqus|respond|livefyre|talkback|replies|comentarios|coment[aá]rios|commentaires|commenti|kommentare?|reacties|kommentarer)$/,
  },
  {
    why: 'navigation',
    strong: true,
    pattern: /^(nav|navbar|navigation|breadcrumbs?|pagination|pager|sitemap|menu|submenu|skip)$/,
  },
  {
    why: 'page-furniture',
    strong: true,
    pattern:
      /^(footer|colophon|masthead|topbar|contentinfo|sidebar|rail|rightrail|complementary|siteheader|sitefooter)$/,
  },
  {
    why: 'related',
    pattern:
      /^(related|relatedposts|relacionad[ao]s|recommend(ed|ations?)?|trending|popular|mostread|teasers?|outbrain|taboola|zergnet|readmore|readnext|promos?|carousel|recirc(ulation)?|suggested|yarpp|jp-relatedposts|inset)$/,
  },
  {
    why: 'advertisement',
    pattern: /^(ads?|adv|advert|advertisement|advertising|sponsor|sponsored|dfp|adsbygoogle|adslot|admarker)$/,
  },
  {
    why: 'sharing',
    pattern: /^(share|sharing|shares|sharebar|social|sharedaddy|addthis|addtoany|follow|socialmedia|sharetools)$/,
  },
  {
    why: 'form',
    pattern:
      /^(newsletter|newsletters|feedback|subscribe|subscription|signup|login|register|paywall|modal|popup|overlay|cookie|cookies|consent|gdpr|dialog|alertdialog|onetrust|didomi|usercentrics|cookiebot|trustarc|donate|donation|membership|regwall|optin|suscri(b\w*|pci[oó]n)|abonne(ment|r|z)|abbonati|assine)$/,
  },
  {
    why: 'caption',
    pattern:
      /^(caption|captions|imagecaption|photocredit|credit|credits|photo-?caption|gallery|slideshow|lightbox|video|videos|videoplayer|mediaplayer)$/,
  },
  {
    why: 'byline',
    pattern: /^(byline|bylines|authorbox|authorbio|bio|dateline|timestamp|postmeta|entrymeta|metadata|meta)$/,
  },
  { why: 'navigation', pattern: /^(tags|taglist|tagcloud|keywords|topics|categories|postnavigation|toc)$/ },
  {
    why: 'page-furniture',
    pattern:
      /^(widget|widgets|hidden|screenreader|visuallyhidden|printonly|disclaimer|copyright|toolbar|tooltip|noprint)$/,
  },
];

/** Pairs of words that only together say something. */
const PAIRS: Array<{ why: Why; strong?: true; pattern: RegExp }> = [
  {
    why: 'comments',
    strong: true,
    pattern:
      /(disqus thread|reader comments|user comments|fb comments|comment (list|form|section|area|thread|wrapper|respond))/,
  },
  {
    why: 'related',
    pattern:
      /((more|top|other|latest|also|next|recent|similar|featured) (stories|story|news|articles?|posts?|from|on|in|reads?|up|links)|also (read|like)|read (more|also|next)|most (read|popular|viewed|shared)|you may|up next|in other news|editors? picks?|promo (box|list|unit))/,
  },
  {
    why: 'byline',
    pattern:
      /((author|user|staff|contributor|reporter|writer|journalist) (box|bio|info|card|profile|meta|details)|about (the )?author|post (meta|info|date|footer)|entry (meta|footer|utility)|article (meta|info|date|tools|byline|footer)|date (line|published))/,
  },
  {
    why: 'sharing',
    pattern: /(share (this|bar|buttons?|tools|links)|social (links?|bar|share|icons|buttons)|follow us)/,
  },
  { why: 'form', pattern: /(sign up|log in|mailing list|email (signup|form)|cookie (banner|notice)|page feedback)/ },
  {
    why: 'page-furniture',
    pattern:
      /(skip (link|to|nav)|(main|top|side|mobile|nav|primary|secondary|site|drop ?down) ?menu|menu (item|list|bar|toggle)|site (header|footer|nav|info)|widget area|page (header|footer)|global (header|footer|nav)|(audio|podcast|media) (player|tools|controls|module)|screen reader|visually hidden|sr only|back to top)/,
  },
  { why: 'caption', pattern: /((photo|image|picture|media|img) (caption|credit|descr?|description|info)|wp caption)/ },
];

const TAGS: Record<string, { why: Why; strong?: true }> = {
  NAV: { why: 'navigation', strong: true },
  FOOTER: { why: 'page-furniture' },
  ASIDE: { why: 'related' },
  FIGCAPTION: { why: 'caption', strong: true },
  FIGURE: { why: 'caption' },
  DIALOG: { why: 'form' },
  ADDRESS: { why: 'byline' },
  FORM: { why: 'form' },
};

/** Parts whose tag says less than what they hold: tables and quotations in figures, who is quoted, boxes of facts. */
const isRead = (element: Element) =>
  (element.tagName === 'FIGURE' && element.querySelector('table, blockquote, pre') !== null) ||
  (element.tagName === 'FOOTER' && element.closest('blockquote') !== null) ||
  (element.tagName === 'ASIDE' && /(info|fact|data)[-_]?(box|file)/i.test(element.getAttribute('class') ?? ''));

/** A note is called so and leads back to its number; papers call the line on who else reported a “footnote” too. */
const isNote = (element: Element) =>
  /(^|[\s_-])(footnotes?|endnotes?)($|[\s_-])/i.test(element.getAttribute('class') ?? '') &&
  element.querySelector('a[href*="#"]') !== null &&
  /^\W*\d/.test(element.textContent ?? '');

/** Why an element, by its tag and names alone, is probably no part of the article; null when nothing says so. */
export function namedJunk(element: Element): { why: Why; strong: boolean } | null {
  if (isHidden(element)) return { why: 'page-furniture', strong: false };
  if (isNote(element)) return { why: 'related', strong: false };
  const byTag = isRead(element) ? undefined : TAGS[element.tagName];
  if (byTag) return { why: byTag.why, strong: byTag.strong === true };
  if (/(^|\s)author(\s|$)/.test(element.getAttribute('itemprop') ?? '')) return { why: 'byline', strong: false };
  const names = ['class', 'id', 'role', 'data-component', 'data-testid'].flatMap(
    (attribute) => element.getAttribute(attribute)?.split(/\s+/) ?? [],
  );
  for (const name of names) {
    const hit = ABOUT_THE_PAGE.test(name) ? undefined : junkName(name);
    if (hit) return { why: hit.why, strong: hit.strong === true };
  }
  return null;
}

/**
 * Names that speak about the page or its subject and not about the part: "has-sidebar", "no-comments", and the subjects
 * WordPress writes into an article's class ("tag-newsletter", "category-sponsored").
 */
const ABOUT_THE_PAGE =
  /(^|[-_])(no|has|with|without|hide|show|open|enabled|layout)([-_]|$)|^(tag|category|cat|topic|section|author(?!-(bio|box|card|info|profile|meta|details|about))|type|status|format|term)-/i;

/** Words that mean something only as the whole name: page builders call every paragraph a "text-widget". */
const WHOLE_ONLY =
  /^(widgets?|hidden|meta|metadata|bio|credits?|inset|topics|categories|keywords|gallery|slideshow|menu|respond|replies|skip|membership)$/;

function junkName(name: string) {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const [joined, whole] = [words.join(' '), words.join('')];
  return (
    PAIRS.find(({ pattern }) => pattern.test(joined)) ??
    NAMES.find(({ pattern }) => pattern.test(whole) || words.some((w) => pattern.test(w) && !WHOLE_ONLY.test(w)))
  );
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

/** Headings that open a part which is not the article; what follows them in the same part goes too. */
const HEADINGS: Array<[Why, RegExp]> = [
  [
    'comments',
    /^(\d+ )?(comments?|replies|responses|reader comments|leave a (reply|comment)|join the (conversation|discussion)|post a comment|what do you think\??|comentarios|comentários|commentaires|commenti|kommentare|reacties|评论|网友评论|最新评论|留言|发表评论)( ?[(（]?\d+[)）]?)?:?$/i,
  ],
  [
    'related',
    /^(related( (articles?|stories|news|posts|content|links|coverage|topics))?|read (more|next|also)|also read|more (from|on|in|like this|stories|news|coverage|about)\b.*|recommended( for you| stories| reading)?|you (may|might) (also )?(like|be interested in).*|trending( now)?|most (read|popular|viewed|shared).*|latest( (news|stories|headlines))?|top stories|popular (posts|stories)|up next|editor.?s.? picks?|相关(阅读|新闻|文章|链接)|推荐阅读|延伸阅读|热门(文章|新闻|推荐)|猜你喜欢|更多.{0,6})[:：]?$/i,
  ],
  [
    'related',
    /^(à lire( aussi| également)?|lire aussi|sur le même sujet|leia (também|mais)|veja (também|mais)|lea también|lee también|lee además|ver también|te puede interesar|más (noticias|información)|noticias relacionadas|notícias relacionadas|mais lidas|las más leídas|lesen sie auch|mehr zum thema|das könnte sie auch interessieren|meistgelesen|leggi anche|potrebbe interessarti|lees ook|meer over dit onderwerp|läs (också|även|mer)|les også|læs også|lue myös|czytaj (też|także|również)|zobacz też|čtěte (také|též)|читайте (также|еще|ещё)|ранее на эту тему|по теме|читайте також|ayrıca okuyun|ilgili haberler|関連記事|あわせて読みたい|관련\s?기사|baca juga|اقرأ أيضا)\s*[:：]?$/i,
  ],
  ['sharing', /^(share( this)?( (article|story|post|page))?|share on.*|follow us.*|分享(到|至)?)[:：]?$/i],
  ['form', /^(sign up|subscribe|newsletter|get (the|our) .{0,30}newsletter|stay (informed|connected)).{0,40}$/i],
  [
    'notice',
    /^((press|media|news) (contacts?|enquiries|inquiries|office)|contacts?( for)?( the)? (press|media)|pressekontakt|contacts? presse|contacto de prensa|媒体联系(人|方式)?)[:：]?$/i,
  ],
  ['byline', /^(about the authors?|(the )?authors|作者简介)[:：]?$/i],
  [
    'form',
    /^((is|was) this (page|article|story) (useful|helpful)|report a problem( with this page)?|rate this (page|article))\??$/i,
  ],
];

/** Headings over lists at the end of a work that point elsewhere: sources, notes, links. */
const APPENDIX =
  /^(see also|notes|references?|citations?|external links|further reading|endnotes?|footnotes?|notes and references|bibliography|works cited|参考(资料|文献|来源)|外部(链接|連結)|延伸阅读|参见|參見|注释|註釋|脚注)[:：]?$/i;

/** Whether a heading stands over notes or sources; what follows it is left out where it is a list. */
export const headsAppendix = (text: string): boolean => text.length < 40 && APPENDIX.test(text.trim());

/** Why a heading opens a part that is not the article, or null. */
export function junkHeading(text: string): Why | null {
  return text.length > 70 ? null : (HEADINGS.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null);
}

/** What a page asks before it may follow its readers; a banner that no name betrays stands before the article. */
const CONSENT =
  /^(we|this (web)?site|our (web)?site|by (clicking|using|continuing)|cookies)\b.{0,200}\b(cookies|access information on (your|a) device|personal data)\b.*\b(you|your|partners)\b|^this (article|page|story) (contains|includes) content (provided|hosted) by\b.{0,160}\b(permission|consent|cookies)\b/i;

const REPUBLISHED =
  /^this (article|commentary|essay|post|piece|op-ed|story|interview|column) (was )?(first |originally )?(appeared|published|ran) (first |originally )?(in|on|at|by)\b/i;

/** Where the rest of an article is for subscribers, the page says so below its last line. */
const MORE_FOR_SUBSCRIBERS =
  /^(((this|the rest of this) (article|story|post|content)|the full (article|story)) is (only )?(for|available to|reserved for|exclusive to) (our )?(paid |paying )?(subscribers|members)\b.{0,120}|(subscribe|sign in|log in|register) to (continue|keep|read)\b.{0,100}|(already|not) an? (paid )?(subscriber|member)\?.{0,60}|il (vous )?reste \d+([.,]\d+)? ?% de cet article.{0,100}|(la suite de |cet )?(l.)?article est réservée? aux abonnés.{0,60}|la suite est réservée aux abonnés.{0,40}|(dieser|der) (artikel|inhalt|text) ist (nur )?(für|exklusiv).{0,60}(abonnent|mitglied).{0,60}|(este (contenido|artículo)|contenido) es? ?(exclusivo|solo) para (suscriptores|socios).{0,60}|本文为付费内容.{0,40}|.{0,10}(订阅|付费)后(可)?(阅读|查看)(全文|剩余|更多).{0,30})$/i;

const DAY =
  '(?:\\p{L}{3,9}\\.?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})';
const HOUR = '\\d{1,2}[.:]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?(?: ?\\p{Lu}{2,4})?';
/** A line that is nothing but when: a day with its hour, "Last modified on …", "3 hrs ago", "4 min reading time". */
const MOMENT = new RegExp(
  `^(?:(?:(?:issued|posted|(?:first |last )?(?:published|modified|updated))(?: on| at)?[:：]? ?)?${DAY}(?:[,•|–—-]| at| -)* ?${HOUR}\\s*)+(?:(?:modified|updated)(?: on| at)?[:：]? ?${DAY}(?:[,•|–—-]| at)* ?${HOUR})?$|^(?:\\d+ (?:hr|hour|min|minute|day)s? ?)+ago$|^\\d+ ?min(?:ute)?s?\\.? read(?:ing(?: time)?)?$`,
  'iu',
);

/** Short lines that stand inside articles and are none of their words. */
const LINES: Array<[Why, RegExp]> = [
  [
    'advertisement',
    /^(advertisement|advertising|ad|anzeige|werbung|publicidade|publicidad|publicité|pubblicità|advertentie|annons|annonse|reklama|реклама|reklam|広告|광고|iklan|sponsored( content)?|paid post|story continues below.*|article continues (below|after).*|continue reading( below)?\.?|scroll (down )?(to|for) .{0,30}|(advertisement|ad) ?[·|–—-] ?.{0,30}|广告)$/i,
  ],
  [
    'related',
    /^(read (more|also|next|the full .{0,30}|this)|related|also read|see also|more|watch|listen|click here .{0,60}|don'?t miss|recommended|more on this( story)?|in pictures|相关(阅读|新闻)|延伸阅读)\s*[:：>»|].*$/i,
  ],
  [
    'related',
    /^(à lire( aussi| également)?|lire aussi|leia (também|mais)|veja (também|mais)|lea también|lee también|ver también|te puede interesar|lesen sie auch|mehr zum thema|leggi anche|lees ook|läs (också|även|mer)|les også|læs også|lue myös|czytaj (też|także|również)|zobacz też|čtěte také|читайте (также|еще|ещё)|по теме|читайте також|baca juga|関連記事)\s*[:：>»|-].*$/i,
  ],
  [
    'sharing',
    /^(share( (this|on) .{0,40})?|tweet|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy link|link copied!?|follow (us|@).{0,80}|save|like|\d+ shares?)$/i,
  ],
  [
    'sharing',
    /^[*•–-]? ?(follow|like|find|join) .{1,50} on (facebook|twitter|x|snapchat|instagram|youtube|telegram|whatsapp|google news|linkedin|tiktok|threads|bluesky)\b.{0,80}$/i,
  ],
  ['advertisement', /^(download|get) (the|our) .{0,50}\bapp\b.{0,100}$/i],
  [
    'form',
    /^(get in touch|do you (know|have)|have you (got|been)|got a (tip|story)|if you have (a tip|information)|contact (the|our) (reporter|author|editor)s?)\b.{0,160}(@|e-?mail|get in touch|let us know|contact us).{0,80}$/i,
  ],
  ['notice', /^our standards: .{0,80}$/i],
  [
    'form',
    /^((sign up|subscribe|register|log in|join)\b.{0,120}(newsletter|free|today|now|here|inbox|account|alerts)\b.{0,40}|thanks? (you )?for (signing up|subscribing).{0,60}|enter your e-?mail.{0,40})$/i,
  ],
  ['form', /^(get|receive) .{0,90}(e-?mail updates|in your inbox|(sign|signing) up (to|for)).{0,160}$/i],
  ['form', /^(poll ?[:：].{0,120}|[\d,.]+\+? votes?( so far)?)$/i],
  ['form', CONSENT],
  ['form', MORE_FOR_SUBSCRIBERS],
  [
    'form',
    /^(if you (enjoyed|liked|like) (this|reading)|thanks? (you )?for reading)\b.{0,160}\b(follow|subscrib\w+|e-?mail|clap|sign up|share it)\b.{0,80}$/i,
  ],
  ['form', /^(海量资讯|下载|打开|点击).{0,24}(APP|客户端).{0,16}$|^.{0,8}(扫描|扫码|长按|识别).{0,12}二维码.{0,60}$/i],
  ['title', /^原标题\s*[:：].{1,120}$/],
  ['notice', /^(cite as|how to cite|(suggested|recommended) citation)\s*[:：].{0,240}$/i],
  ['byline', MOMENT],
  ['notice', /^a version of this (article|story) (appears|appeared) in print\b/i],
  ['caption', /^[^。！？]{4,100}[\s（(](图源|图片来源)\s?[:：]\S{1,12}[）)]?$/],
  ['caption', /^.{4,140}?(记者|通讯员|[\s（(])\s?\p{Script=Han}{2,4}\s?(摄|供图)[）)]?$/u],
  [
    'caption',
    /^video (loading|unavailable)(\.{3}|…)?$|^(image|video|photo)$|^[▲△▼]\s?\S.{1,80}$|^(资料图片?|配图|题图|示意图)\s*[:：].{1,80}$|^图为.{2,80}$/i,
  ],
  ['notice', REPUBLISHED],
  ['notice', /^when we learn of a mistake, we acknowledge it\b.{0,200}$/i],
  ['notice', /^(©|\(c\) ?(\S{1,20} )?\d{4}|copyright\b|all rights reserved).{0,200}$/i],
  [
    'caption',
    /^(.{4,220}[([]?\b([Pp]hoto(graph)?|[Ii]mage|[Pp]icture|[Ff]oto|[Cc]rédit( photo)?|[Bb]ild)( credit| courtesy| by)? ?[:/] ?\p{Lu}[^!?]{0,50}[^.!?)\]][)\]]?)$/u,
  ],
  [
    'caption',
    /^((photo|image|picture|photograph|file photo|credit|source|video|图|图片|摄影|图源)( (by|credit|courtesy))?\s*[:：/].{0,120})$/i,
  ],
  [
    'navigation',
    /^(tags?|topics?|filed under|categories|category|posted in|标签|关键词|责任编辑|编辑)\s*[:：].{0,200}$/i,
  ],
];

/** Why a line of its own is none of the article's words, or null. */
export function junkLine(text: string): Why | null {
  if (text.length > 900) return null;
  if (text.length > 260) return CONSENT.test(text) ? 'form' : REPUBLISHED.test(text) ? 'notice' : null;
  return LINES.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}
