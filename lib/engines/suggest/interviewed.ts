const LATIN = "(\\p{Lu}[\\p{L}.'’-]*(?: (?:van|von|de|al|bin|\\p{Lu}[\\p{L}.'’-]*)){1,3})";
const CHINESE = '([\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8})+|[\\u4e00-\\u9fff]{2,3})';
const CALLINGS =
  '组长|組長|部长|部長|院长|院長|局长|局長|校长|校長|主席|主任|教授|专家|專家|律师|律師|作者|导演|記者|议员|議員|总裁|總裁|经理|学者|學者|[员家师]';

/** Who is interviewed, by what stands before the first question, surest first. */
const BEFORE_QUESTIONS: readonly RegExp[] = [
  new RegExp(
    `(?:[Ii]nterview with|[Qq]uestions (?:for|to)|[Cc]onversation with|\\b(?:I|[Ww]e|who) (?:talked|spoke|sat down) (?:to|with)) (?:Dr\\.? |Professor |[a-z]+ )*${LATIN}`,
    'u',
  ),
  new RegExp(`${LATIN}[^.\\n]{0,160}?\\b(?:spoke|speaks|talked|talks|sat down|answers|answered|led|leads)\\b`, 'u'),
  new RegExp(
    `(?:${CALLINGS})${CHINESE}(?=(?:日前|近日|昨日|今天|今日|在|就)?[^。，\\n]{0,14}接受[^。，\\n]{0,14}(?:专访|專訪|采访|採訪|访问|訪問))`,
    'u',
  ),
  new RegExp(
    `(?:^|[，。\\n])${CHINESE}(?=(?:日前|近日|昨日|今天|今日|在|就)[^。，\\n]{0,14}接受[^。，\\n]{0,14}(?:专访|專訪|采访|採訪|访问|訪問))`,
    'u',
  ),
  new RegExp(
    `(?:对话|對話|专访|專訪|访谈|訪談)[:：]?(?:[^。，：:\\n]{0,14}?(?:${CALLINGS}))?${CHINESE}(?=[：:，。\\s]|$)`,
    'um',
  ),
];
/** Signs before the first question that are looked at. */
const LEAD = 4_000;

/** Who answers in an interview whose answers bear no name. */
export class Interviewed {
  private known: string | null | undefined;

  constructor(
    private readonly text: string,
    private readonly questions: number,
  ) {}

  /** The name, as the text introduces it; null if it does not. */
  name(): string | null {
    if (this.known === undefined) this.known = this.introduced();
    return this.known;
  }

  private introduced(): string | null {
    const lead = this.text.slice(Math.max(0, this.questions - LEAD), this.questions);
    for (const pattern of BEFORE_QUESTIONS) {
      const found = pattern.exec(lead)?.[1];
      if (found) return found.replace(/[’']s$|\.$/, '');
    }
    return null;
  }
}

const TITLE = /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gen|President|Minister|Secretary|Ambassador|Chairman|Senator|Judge)\.? )/;
const CHINESE_TITLE = /^.{1,14}?(?:发言人|發言人|部长|部長|主席|教授|律师|律師|大使)([\u4e00-\u9fff]{2,4})$/;
const NO_FIRST_NAME =
  /^(?:The|A|An|Mr|Mrs|Ms|Dr|Prof|President|Minister|Secretary|Ambassador|Senator|Judge|But|And|When|While)\b/;

/** A label as one and the same name is told by: without its title, in small letters. */
export const sameLabel = (label: string): string => label.replace(TITLE, '').toLowerCase();

/** The letter before is looked at behind the capital: most places have none. */
const CAPITALISED = /\p{Lu}(?<!\p{L}\p{Lu})[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+(?![\p{L}])/gu;
/** Varga, not VARGA: what a name with these initials is made of. */
const SMALL_AFTER_FIRST = /^\p{Lu}[\p{Ll}’'-]+$/u;

/** The full names of a text, the first of each, by last name and by initials. Read once, for as many labels as there are. */
export class FullNames {
  private byLast: Map<string, string> | undefined;
  private readonly byInitials = new Map<string, string>();

  constructor(private readonly text: string) {}

  /** VARGA, H.B., Dr Varga: the full name that the text has for a label, else the label without its title. */
  of(label: string): string {
    const chinese = CHINESE_TITLE.exec(label)?.[1];
    if (chinese) return chinese;
    const plain = label.replace(TITLE, '');
    const word = /^\p{Lu}{3,}$/u.test(plain) ? `${plain[0]}${plain.slice(1).toLowerCase()}` : plain;
    const byLast = this.read();
    if (/^(?:\p{Lu}\.?){2,3}$/u.test(plain) && plain.length < 6)
      return this.byInitials.get(plain.replace(/\./g, '')) ?? label;
    return byLast.get(word) ?? word;
  }

  private read(): Map<string, string> {
    if (this.byLast) return this.byLast;
    this.byLast = new Map();
    for (const [run] of this.text.matchAll(CAPITALISED)) {
      const words = run.split(' ');
      for (let at = 1; at < words.length; at++) {
        const [first, last] = [words[at - 1] as string, words[at] as string];
        if (!NO_FIRST_NAME.test(first) && !this.byLast.has(last)) this.byLast.set(last, `${first} ${last}`);
        for (const size of [2, 3]) this.initial(words.slice(at - 1, at - 1 + size), size);
      }
    }
    return this.byLast;
  }

  private initial(words: readonly string[], size: number): void {
    if (words.length < size || !words.every((word) => SMALL_AFTER_FIRST.test(word))) return;
    const letters = words.map((word) => word[0]).join('');
    if (!this.byInitials.has(letters)) this.byInitials.set(letters, words.join(' '));
  }
}
