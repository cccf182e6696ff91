/** A phrase that settles who is source, cue and content, whatever the tagger thought. */
interface Phrase {
  id: string;
  what: string;
  /** Named groups: `source`, `cue`. What stands before them in the sentence is the carrier: no source after all. */
  pattern: RegExp;
  /** What each match has in it, where looking for that first is faster: the pattern itself is asked of those lines only. */
  has?: readonly string[];
  /** What stands behind it is said: to the end of its sentence, or of its clause. */
  rest?: 'sentence' | 'clause';
  /** Nothing before the phrase carries its words: what stands there is left as it is. */
  alone?: true;
}

const NAME = "(?:[Tt]he |[Aa] )?[A-Z][\\w’'.-]*(?: (?:of |the )?[A-Z][\\w’'.-]*){0,4}";

/** Who may stand right before a verb: a name, an office or a pronoun. */
const SUBJECT = `(?:${NAME}|[A-Z][a-z]+ [a-z-]+s|[Tt]he [a-z-]+(?: [a-z-]+)?|[Hh]e|[Ss]he|[Ii]t|[Tt]hey)`;
const BETWEEN =
  '(?:,? (?:has|have|had|also|later|again|repeatedly|flatly|strongly|strenuously|categorically|always|consistently|vehemently|firmly))*';
const FIGURES =
  'figure|number|cost|toll|total|price|bill|loss|damage|value|count|age|estimate|chance|risk|rate|size|odds|losses|share';
const DENIED =
  'any|all (?:charges|wrongdoing|involvement|knowledge|responsibility)|wrongdoing|involvement|responsibility|having|being|(?:ever )?[a-z]{3,}ing|(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:counts?|charges?)';
const AUDIENCES =
  'senators|lawmakers|legislators|MPs|peers|reporters|journalists|jurors|investors|shareholders|viewers|listeners|staff|employees|supporters|delegates|members|officers|investigators|colleagues|councillors|magistrates';

/** A verb with its subject right before it, and what must follow: the verb is looked for first, since it is rare. */
const said = (verb: string, behind: string) =>
  new RegExp(
    `\\b(?<cue>${verb})\\b(?<=(?<![\\w’'])(?<source>${SUBJECT})(?:, \\d{1,3})?,?${BETWEEN} (?:${verb})) ${behind}`,
    'dg',
  );

/** Every phrase: relayed speech, whose carrier only passes it on, and what is put or denied without “that”. Add one by adding an entry. */
export const PHRASES: readonly Phrase[] = [
  {
    id: 'quoted-as-saying',
    what: 'X quoted Y as saying',
    has: ['as saying', 'as telling', 'as writing', 'as claiming'],
    rest: 'sentence',
    pattern:
      /\b(?:quoted|quotes|cited|cites) (?<source>[^.“”"\n]{2,80}?) (?<cue>as (?:saying|telling|writing|claiming))\b/dg,
  },
  {
    id: 'said-quoting',
    what: 'X said, quoting Y, that',
    has: [', quoting '],
    pattern: /\b(?:said|says|reported|wrote), (?<cue>quoting) (?<source>[^,.“”"\n]{2,60}),/dg,
  },
  {
    id: 'in-the-view-of',
    what: 'in the view of X',
    pattern: /\b(?<cue>[Ii]n the (?:view|opinion|eyes|words) of) (?<source>[^,.“”"\n]{2,70}),/dg,
    alone: true,
  },
  {
    id: 'said-by',
    what: 'was said by X to',
    has: ['said by ', 'alleged by ', 'reported by ', 'claimed by '],
    pattern:
      /\b(?<cue>(?:was|were|is|are|been) (?:said|alleged|reported|claimed) by) (?<source>[^,.“”"\n]{2,50}?) to\b/dg,
    alone: true,
  },
  {
    id: 'heard-that',
    what: 'the court heard that',
    has: [' heard ', ' was told '],
    rest: 'sentence',
    pattern:
      /\b(?<source>(?:[Tt]he|[Aa]) (?:court|jury|inquiry|inquest|tribunal|hearing|committee|trial)(?: (?:at|in) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4})?) (?<cue>heard|was told)(?: (?:on )?(?:[A-Z][a-z]+day|yesterday|today|earlier|last week))? (?=that\b)/dg,
    alone: true,
  },
  {
    id: 'told-by',
    what: 'I was told by X that',
    has: [' told by '],
    pattern: /\b(?:am|[’']m|is|was|were|been) (?<cue>told by) (?<source>[^.,;:“”"\n]{2,70}?) that\b/dg,
    rest: 'sentence',
  },
  {
    id: 'put-it-to',
    what: 'X put it to Y that',
    has: ['put it to '],
    pattern: new RegExp(`\\b(?<source>${NAME}|He|She|he|she),? (?<cue>put it to) [^.,;:“”"\\n]{2,40}? that\\b`, 'dg'),
    alone: true,
    rest: 'sentence',
  },
  {
    id: 'put-at',
    what: 'X put the figure at Y',
    pattern: said('puts?', `(?=(?:the|its|their|his|her) (?:[\\w-]+ ){0,3}(?:${FIGURES})s? at\\b)`),
    alone: true,
    rest: 'clause',
  },
  {
    id: 'denied-doing',
    what: 'X denied any wrongdoing',
    pattern: said('denied|denies', `(?=(?:${DENIED})\\b)`),
    alone: true,
    rest: 'clause',
  },
  {
    id: 'told-them',
    what: 'X told senators Y was',
    pattern: said(
      `told (?:${AUDIENCES})`,
      `(?=(?:the|it|he|she|they|there|his|her|its|their|this|these|those|no|all) (?:[\\w’'-]+ ){0,6}?(?:was|were|is|are|had|has|have|would|will|could|can|must|should|did|does|might|may) )`,
    ),
    alone: true,
    rest: 'sentence',
  },
  {
    id: 'heard-from',
    what: 'the court heard from X that',
    pattern:
      /\b(?<cue>heard from) (?<source>[^.,;:“”"\n]{2,60}?)(?: (?:on|in|last|this) [A-Z]?[\w]+| earlier| yesterday| today)? that\b/dg,
    rest: 'sentence',
  },
  {
    id: 'report-which-found',
    what: 'a report by X, which found that',
    has: [', which '],
    pattern:
      /\b(?:report|study|analysis|survey|paper|article|investigation|inquiry|audit|research) (?:by|from) (?<source>[^,.;:“”"\n]{2,60}), which (?:had |has |have )?(?<cue>found|said|says|concluded|claimed|alleged|showed|argued|warned|revealed|suggested|finds|claims)(?: that)? /dg,
    rest: 'sentence',
  },
  {
    id: 'claim-by',
    what: 'a claim by X that',
    pattern:
      / by (?<=\b(?<cue>(?:claim|allegation|assertion|suggestion|warning|complaint|finding|argument)s? by) )(?<source>[^.,;:“”"\n]{2,60}?) that\b/dg,
    rest: 'sentence',
  },
  {
    id: 'reported-that-said',
    what: 'X reported that Y said',
    pattern: new RegExp(
      `\\b(?:reported|reports|has reported) (?:that )?(?<source>${NAME}|he|she|they) (?<cue>(?:had |has )?(?:said|warned|claimed|denied|insisted|alleged|told \\w+))\\b`,
      'dg',
    ),
  },
];

/** Where a phrase stands: who speaks, the verb, and the end of it all. Offsets are UTF-16. */
export interface PhraseMatch {
  source: [number, number];
  cue: [number, number];
  end: number;
}

/** Every place of a phrase, in the order of the text. None goes over the end of a line. */
export function* placesOf({ pattern, has }: Phrase, text: string): Generator<PhraseMatch> {
  for (const [start, end] of has ? linesWith(text, has) : [[0, text.length] as const]) {
    for (const m of text.slice(start, end).matchAll(pattern)) {
      const { source, cue } = m.indices?.groups ?? {};
      if (!source || !cue) continue;
      const at = ([a, b]: [number, number]): [number, number] => [a + start, b + start];
      yield { source: at(source), cue: at(cue), end: m.index + m[0].length + start };
    }
  }
}

/** The lines with one of these words, in order; each is looked at once for each word. */
function linesWith(text: string, words: readonly string[]): [number, number][] {
  const lines = new Map<number, number>();
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; ) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      lines.set(text.lastIndexOf('\n', at) + 1, end);
      at = text.indexOf(word, end);
    }
  }
  return [...lines].sort((a, b) => a[0] - b[0]);
}
