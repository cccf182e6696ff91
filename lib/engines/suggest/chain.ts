import type { Linked } from '@/lib/engines/suggest/link';
import type { Reading } from '@/lib/engines/suggest/reading';
import type { ChainLink, Mode } from '@/lib/engines/suggest/suggestion';
import { sentenceEnd } from '@/lib/engines/suggest/tokens';

/** One way in which English names a carrier between the text and the speaker. */
interface CarrierPattern {
  id: string;
  /** Groups: `agent`, and `verb` where the verb is not the pattern's own. Read in the sentences of the statement. */
  pattern: RegExp;
  verb?: string;
}

const OUTLET_WORD =
  'Times|Post|Journal|Tribune|Guardian|Herald|Gazette|News|Ledger|Reuters|AP|AFP|BBC|CNN|ABC|NBC|CBS|NPR|MSNBC|Bloomberg|POLITICO|Politico|BuzzFeed|Breitbart|Intercept|Telegraph|Independent|Mirror|Globe|Mail|Express|Sun|Star|Chronicle|Observer|Economist|Magazine|Weekly|Daily|Press|Radio|Television|TV|Network|Agency|Xinhua|Spiegel|Monde';
const OUTLET = `(?<agent>(?:[Tt]he )?(?:[A-Z][\\w’'.-]* ){0,3}(?:${OUTLET_WORD})(?: [A-Z][\\w-]*){0,2}|the (?:paper|newspaper|magazine|broadcaster|news agency|agency|network))\\b`;

/** Patterns of carriers, each with its verb. Add one by adding an entry. */
const CARRIERS: readonly CarrierPattern[] = [
  { id: 'told', pattern: new RegExp(`\\b(?<verb>told|tells|telling) ${OUTLET}`) },
  { id: 'interview', pattern: new RegExp(`\\binterview(?:ed)? (?:with|by|on) ${OUTLET}`), verb: 'interview' },
  {
    id: 'statement-to',
    pattern: new RegExp(`\\b(?:statement|note|email|e-mail|letter) (?:sent )?to ${OUTLET}`),
    verb: 'said',
  },
  { id: 'reported', pattern: new RegExp(`${OUTLET},? (?<verb>reported|reports|wrote|quoted|cited|said|says)\\b`) },
  {
    id: 'quoted-as-saying',
    pattern:
      /(?<agent>(?:[Tt]he )?[A-Z][\w’'.-]*(?: (?:of |the )?[A-Z][\w’'.-]*){0,4}) (?<verb>quoted|quotes|cited|cites) [^.;“”"]{2,80}? as (?:saying|telling|writing|claiming)\b/,
  },
  { id: 'according', pattern: new RegExp(`\\b(?<verb>according to|as reported by|reported by|said by) ${OUTLET}`) },
];

const plain = (s: string) => s.toLowerCase().replace(/^the /, '');

/**
 * The carriers named in the sentence of a statement, outermost first, then the speaker; empty if there is none. A
 * carrier that is the speaker itself ("the Guardian said") is no carrier.
 */
export function chainOf(r: Reading, l: Linked, speaker: string, verb: string, mode: Mode): ChainLink[] {
  const words = sentencesOf(r, l);
  const links: ChainLink[] = [];
  for (const { pattern, verb: own } of CARRIERS) {
    const m = pattern.exec(words);
    const agent = m?.groups?.agent;
    if (!agent) continue;
    const same = plain(speaker).includes(plain(agent)) || plain(agent).includes(plain(speaker));
    if (same || links.some((k) => plain(k.agent) === plain(agent))) continue;
    links.push({ agent, verb: own ?? m?.groups?.verb ?? 'reported', mode });
  }
  return links.length ? [...links, { agent: speaker, verb: verb || 'said', mode }] : [];
}

/** The sentences of a statement and of its cue, without the statement itself: a carrier inside it is the speaker's matter. */
function sentencesOf(r: Reading, l: Linked): string {
  const t = r.tokens;
  const from = t.sentenceStarts[
    t.sentence[Math.min(l.stretch.from, l.cue?.from ?? l.stretch.from)] as number
  ] as number;
  const last = sentenceEnd(t, t.sentence[Math.max(l.stretch.to - 1, (l.cue?.to ?? 1) - 1)] as number) - 1;
  const start = t.start[from] as number;
  const end = Math.min(t.end[last] as number, start + 3000);
  return `${r.text.slice(start, Math.min(l.stretch.start, end))} § ${r.text.slice(Math.min(l.stretch.end, end), end)}`;
}
