import { type Linked, link } from '@/lib/engines/suggest/link';
import { type Reading, type Run, read } from '@/lib/engines/suggest/reading';
import { Resolver } from '@/lib/engines/suggest/resolve';
import { stretchesOf } from '@/lib/engines/suggest/stretches';
import type { SuggestedSpeaker, Suggestion, SuggestOptions } from '@/lib/engines/suggest/suggestion';
import { suggestChinese } from '@/lib/engines/suggest/zh/suggest';

/**
 * Suggests the statements of a text: what is said, by whom, through whom, and why it was taken for a statement.
 * Offsets are UTF-16. The same text and options always give the same suggestions, in the order of the text.
 */
export function suggest(text: string, options: SuggestOptions = {}): Suggestion[] {
  const language = options.language ?? languageOf(text);
  const suggestions = language === 'zh' ? suggestChinese(text) : suggestEnglish(text);
  const dismissed = new Set((options.dismissed ?? []).map((d) => `${d.start} ${d.end} ${d.rule}`));
  return suggestions.filter((s) => !dismissed.has(`${s.start} ${s.end} ${s.rule}`));
}

function suggestEnglish(text: string): Suggestion[] {
  const r = read(text);
  const resolver = new Resolver(r);
  return link(r, stretchesOf(r)).map((l) => suggestionOf(r, resolver, l));
}

/** Chinese if a fifth of the first 4,000 characters are ideographs. */
function languageOf(text: string): 'en' | 'zh' {
  const head = text.slice(0, 4000);
  return (head.match(/\p{Script=Han}/gu)?.length ?? 0) * 5 > head.length ? 'zh' : 'en';
}

function suggestionOf(r: Reading, resolver: Resolver, l: Linked): Suggestion {
  const { stretch } = l;
  const mode = stretch.verbatim ? 'verbatim' : stretch.quotes.length ? 'partly quoted' : 'paraphrased';
  return {
    start: stretch.start,
    end: stretch.end,
    quote: r.text.slice(stretch.start, stretch.end),
    mode,
    parts: stretch.verbatim ? [] : stretch.quotes.map((q) => ({ start: q.quoted.innerStart, end: q.quoted.innerEnd })),
    speaker: l.source ? speakerOf(r, resolver, l.source) : null,
    cue: l.cue ? { start: r.tokens.start[l.cue.from] as number, end: r.tokens.end[l.cue.to - 1] as number } : null,
    chain: [],
    stance: null,
    confidence: stretch.odds,
    rule: mode,
    reason: l.bond,
  };
}

function speakerOf(r: Reading, resolver: Resolver, run: Run): SuggestedSpeaker {
  const start = r.tokens.start[run.from] as number;
  const end = r.tokens.end[run.to - 1] as number;
  const resolved = resolver.resolve(run);
  return { start, end, mention: r.text.slice(start, end), name: resolved.name, role: resolved.role, recordId: null };
}
