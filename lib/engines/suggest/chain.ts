import { interruptionIn } from '@/lib/engines/suggest/interrupted';
import type { Linked } from '@/lib/engines/suggest/link';
import { toOwnOutlets } from '@/lib/engines/suggest/own-outlets';
import type { Reading } from '@/lib/engines/suggest/reading';
import type { ChainLink, Mode, Span } from '@/lib/engines/suggest/suggestion';
import { sentenceEnd } from '@/lib/engines/suggest/tokens';

/** One way in which English names a carrier between the text and the speaker. */
interface CarrierPattern {
  id: string;
  /** Groups: `agent`, and `verb` where the verb is not the pattern's own. Read in the sentences of the statement. */
  pattern: RegExp;
  verb?: string;
  /** What stands in every text that holds it, if that is not an outlet: looked for first. */
  needs?: RegExp;
  /** The agent is where the speaker has it from, not who passes on the speaker's words. */
  origin?: true;
}

const OUTLET_WORD =
  'Times|Post|Journal|Sentinel|Record|Dispatch|Inquirer|Examiner|Bulletin|Standard|Advertiser|Register|CNBC|Axios|Forbes|Fortune|Newsweek|Wired|Vox|Slate|Semafor|TechCrunch|ProPublica|Repubblica|Haaretz|Pravda|Izvestia|Caixin|Tribune|Guardian|Herald|Gazette|News|Ledger|Reuters|AP|AFP|BBC|CNN|ABC|NBC|CBS|NPR|EFE|DPA|TASS|ITV|MSNBC|Bloomberg|Businessweek|POLITICO|Politico|BuzzFeed|Breitbart|Intercept|Telegraph|Independent|Mirror|Globe|Mail|Express|Sun|Star|Chronicle|Observer|Courier|Economist|Magazine|Weekly|Daily|Press|Radio|Television|TV|Network|Agency|Xinhua|Spiegel|Zeit|Bild|Monde|Figaro|País|Kommersant|Interfax|Handelsblatt|Kyodo|Yonhap|Jazeera|NewsHour|Panorama|Newsnight|PBS|NHK|RT';
const ANY_OUTLET = new RegExp(
  `\\b(?:${OUTLET_WORD}|[Pp]aper|[Nn]ewspaper|magazine|broadcaster|agency|network|outlet|station|radio|podcast|programme|blog|television|channel|website)\\b`,
);
const OUTLET = `(?<agent>(?:[Tt]he )?(?:[A-Z][\\w’'.-]* ){0,3}(?:${OUTLET_WORD})(?: (?:du |de |of )?[A-Z][\\w-]*){0,2}|(?:[Tt]he )?(?:[A-Z][\\w’'.-]* ){1,4}(?:radio|podcast|television|broadcaster|newspaper|channel|magazine|website|news agency)(?: [A-Z][\\w-]*)?|[Tt]he (?:[a-z]+ ){0,2}(?:paper|newspaper|magazine|broadcaster|news agency|agency|network|outlet|station)|[Tt]his (?:paper|newspaper|magazine|programme|program|podcast|website|broadcaster|station|blog))(?![\\w-])`;

/** Patterns of carriers, each with its verb. Add one by adding an entry. */
const CARRIERS: readonly CarrierPattern[] = [
  { id: 'told', pattern: new RegExp(`\\b(?<verb>told|tells|telling) (?:[A-Z][a-z]+’s )?${OUTLET}`, 'g') },
  {
    id: 'told-initials',
    needs: /\bt(?:old|ells|elling)\b/,
    pattern:
      /\b(?<verb>told|tells|telling) (?:the )?(?<agent>(?!FBI|CIA|NSA|EU|UN|US|UK|NATO|MPs?\b|PMs?\b|WHO)[A-Z]{2,5})\b(?![’'])/g,
  },
  {
    id: 'told-podcast',
    pattern:
      /\b(?<verb>told|tells|telling) (?<agent>(?:the |a )?(?:[\w-]+ )?(?:podcast|newspaper|magazine|weekly|daily|broadcaster|website|blog) (?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,2})/g,
  },
  {
    id: 'told-the',
    needs: /\bt(?:old|elling) the [A-Z]/,
    pattern:
      /\b(?<verb>told|telling) (?<agent>the (?!House|Commons|Lords|Senate|Congress|Parliament|Court|Council|Committee|Commission|Government|Ministry|Board|Bundestag|Knesset|Duma|Kremlin|Pentagon|President|Prime|Queen|King|Pope|Assembly|Security|General|Supreme|High|Central|United|White|Justice|State|Treasury|Navy|Army|UN|EU|FBI|CIA|US|UK)[A-Z][a-z]+(?<!s|ese|ish|an))(?=:? ?[“"‘]| (?:he|she|it|they|there|that|his|her|its|their)\b)/g,
  },
  { id: 'interview', pattern: new RegExp(`\\binterview(?:ed)? (?:with|by|on|for) ${OUTLET}`, 'g'), verb: 'interview' },
  {
    id: 'statement-to',
    pattern: new RegExp(`\\b(?:statement|note|email|e-mail|letter|comments?|remarks) (?:sent )?to ${OUTLET}`, 'g'),
    verb: 'said',
  },
  { id: 'reported', pattern: new RegExp(`${OUTLET},? (?<verb>reported|reports|wrote|quoted|cited|said|says)\\b`, 'g') },
  {
    id: 'quoted-as-saying',
    needs: / as (?:say|tell|writ|claim)/,
    pattern:
      /(?<agent>(?:[Tt]he )?[A-Z][\w’'.-]*(?: (?:of |the )?[A-Z][\w’'.-]*){0,4})(?:, which)?(?: (?:later|earlier|also|then|had|has)){0,2} (?<verb>quoted|quotes|cited|cites) [^.;“”"]{2,80}? as (?:saying|telling|writing|claiming)\b/g,
  },
  {
    id: 'according',
    pattern: new RegExp(
      `\\b(?<verb>according to|as reported by|reported by|said by|quoted by|seen by|obtained by|published by|carried by|first reported by)(?: an?)? ${OUTLET}`,
      'g',
    ),
  },
  {
    id: 'according-to-words',
    needs: /according to/,
    pattern:
      /\b(?<verb>according to) (?<agent>(?:an? |the )(?:[a-z]+ ){0,2}(?:readout|transcript|report|copy|draft|memo|filing|document|recording|letter|translation|summary))\b/g,
  },
  {
    id: 'citing',
    needs: /\b(?:cit(?:ing|es)|quoting)\b/,
    pattern:
      /\b(?<verb>citing|cites|quoting) (?<agent>(?!(?:concerns?|reasons?|fears|a lack|security|the need|the risk)\b)(?:[^,.;:“”"()\n]|\.(?=\S)|(?<=\b[A-Z])\.){3,100}?)(?=[,;:(]|(?<!\b[A-Z])\.\s|\.?$| in several)/g,
    origin: true,
  },
];

const plain = (s: string) => s.toLowerCase().replace(/^the /, '');

/**
 * The carriers named in the sentence of a statement, outermost first, then the speaker, then whom the speaker cites;
 * empty if the words come straight from the speaker. A carrier that is the speaker itself ("the Guardian said") is none.
 */
export function chainOf(r: Reading, l: Linked, speaker: string, verb: string, mode: Mode): ChainLink[] {
  const before: ChainLink[] = [];
  const behind: ChainLink[] = [];
  const known = (agent: string) =>
    same(speaker, agent) || [...before, ...behind].some((link) => same(link.agent, agent));
  const parts = partsBeside(r, l).map(({ start, end }) => ({ start, words: r.text.slice(start, end) }));
  const withOutlet = parts.filter(({ words }) => ANY_OUTLET.test(words));
  for (const { pattern, needs, verb: always, origin } of CARRIERS) {
    const likely = needs ? parts.filter(({ words }) => needs.test(words)) : withOutlet;
    if (likely.length === 0) continue;
    for (const { agent, verb: its } of carriersIn(r, l, likely, pattern)) {
      if (known(agent)) continue;
      (origin ? behind : before).push({ agent, verb: always ?? its ?? 'reported', mode });
      break;
    }
  }
  const own = toOwnOutlets(r);
  if (own) {
    const [told] = carriersIn(r, l, parts, own);
    if (told && !known(told.agent)) before.push({ agent: told.agent, verb: told.verb ?? 'told', mode });
  }
  return before.length + behind.length ? [...before, { agent: speaker, verb: verb || 'said', mode }, ...behind] : [];
}

const same = (a: string, b: string) => plain(a).includes(plain(b)) || plain(b).includes(plain(a));

/** Words beside a statement and where they begin. */
interface Part {
  start: number;
  words: string;
}

/** What a pattern finds beside a statement; not where its verb is the statement's own, whose subject is the speaker. */
function* carriersIn(
  r: Reading,
  l: Linked,
  parts: readonly Part[],
  pattern: RegExp,
): Generator<{ agent: string; verb: string | undefined }> {
  const cue = l.cue && { start: r.tokens.start[l.cue.from] as number, end: r.tokens.end[l.cue.to - 1] as number };
  const source = l.source && {
    start: r.tokens.start[l.source.from] as number,
    end: r.tokens.end[l.source.to - 1] as number,
  };
  for (const part of parts) {
    // The pattern is asked itself: `matchAll` makes a copy of it for each statement.
    pattern.lastIndex = 0;
    for (let m = pattern.exec(part.words); m; m = pattern.exec(part.words)) {
      const agent = m.groups?.agent;
      if (!agent) continue;
      const at = part.start + m.index;
      // In “X quoted Y as saying” the cue at its end is Y’s.
      const own =
        cue &&
        !/ as \w+$/.test(m[0]) &&
        m[0].startsWith(agent) &&
        at + m[0].length > cue.start &&
        at + m[0].length <= cue.end;
      const inSource = source && at >= source.start && at + m[0].length <= source.end && !/^(quoted|citing)/.test(m[0]);
      if (!own && !inSource) yield { agent, verb: m.groups?.verb };
    }
  }
}

/** Longest stretch of text that is looked through on either side. */
const LONGEST = 1500;

/** The sentences of a statement and of its cue, without the statement itself: a carrier inside it is the speaker's matter. */
function partsBeside(r: Reading, l: Linked): Span[] {
  const t = r.tokens;
  const first = t.sentence[Math.min(l.stretch.from, l.cue?.from ?? l.stretch.from)] as number;
  const from = t.start[t.sentenceStarts[first] as number] as number;
  const last = sentenceEnd(t, t.sentence[Math.max(l.stretch.to - 1, (l.cue?.to ?? 1) - 1)] as number) - 1;
  const within = interruptionIn(r, l.stretch);
  return [
    ...(within ? [{ start: t.start[within.from + 1] as number, end: t.start[within.to - 1] as number }] : []),
    { start: Math.max(from, l.stretch.start - LONGEST), end: l.stretch.start },
    { start: l.stretch.end, end: Math.min(t.end[last] as number, l.stretch.end + LONGEST) },
  ];
}
