import type { Said } from '@/lib/engines/suggest/reasons';
import { ADVERBIAL, COUNTRY, LEAD, whoStands } from '@/lib/engines/suggest/zh/adverbs';
import { BodiesSpokenOf } from '@/lib/engines/suggest/zh/bodies';
import { CountriesSpokenOf } from '@/lib/engines/suggest/zh/countries';
import {
  BEFORE_PRONOUN,
  CALLED,
  CALLED_SO,
  INTRODUCED,
  MAY_BE_PRONOUN,
  MAY_INTRODUCE,
  ONLINE,
  SOMEBODY_IS,
  SOMEBODY_OF,
  SOMEBODY_WHO,
} from '@/lib/engines/suggest/zh/introduced';
import { CALLING_ENDS, FEMALE, MALE, ROLE, SURNAMES } from '@/lib/engines/suggest/zh/lexicon';
import { ROLE_AT_END, roleBefore } from '@/lib/engines/suggest/zh/offices';
import { Reporters } from '@/lib/engines/suggest/zh/reporters';

/** A speaker as the words before a verb name one. `start`/`end` are places in the skeleton. */
export interface Named {
  start: number;
  end: number;
  name: string;
  role: string | null;
  /** How it was resolved, if its words alone did not name anyone. */
  how: Said | null;
}

interface Known {
  name: string;
  role: string | null;
  /** One person whose name is not told. */
  unnamed?: true;
  /** Whether 她 or 他 has stood for them. */
  called?: 'she' | 'he';
}

const ROLE_THEN_NAME = new RegExp(
  `^(.{0,24}(?:${ROLE}))([${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8})+|[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{4,7}[斯尔夫娃诺特德克茨基奇科亚拉里莫托娅恩姆雷卢维森顿伯格曼])$`,
);
/** 安全专家Joe Fitzroy, CEO Victor Liang: a name in Latin letters behind its office. */
const ROLE_THEN_LATIN = new RegExp(
  `^(.{0,24}(?:${ROLE}|C[A-Z]{1,2}O ))\\s?([A-Z][A-Za-zÀ-ÿ.’'-]*(?: [A-Z][A-Za-zÀ-ÿ.’'-]*){0,3})$`,
);
const LATIN_CAPITAL = /[A-Z]/;
const PERSON = new RegExp(
  `^(?:[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8})+)$`,
);
const SUBJECT = new RegExp(
  `^(?:.{0,16}(?:${ROLE}))?([${SURNAMES}][\\u4e00-\\u9fff]{1,2}?|[\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8}?)+)(?=是|今年|负责|負責|和|与|與|走|曾|在|指着|主持|也|都|，|站|来|來|坐|，|接受|都)`,
);
const COUPLE = new RegExp(`[和与與]([${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)(?=都|在|一起|也)`);

const TITLED_SUBJECT = new RegExp(
  `([\\u4e00-\\u9fff]{2,12}(?:${ROLE}))([${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)(?=主持|出席|在|走|说|，)`,
);

/** A family name and one or two signs at the end. */
const SURNAMED = new RegExp(`[${SURNAMES}][\\u4e00-\\u9fff]{1,2}$`);

/** Who has spoken or been the subject so far, to resolve 他, 她, 该发言人 and short names. */
export class Memory {
  private readonly persons: Known[] = [];
  private readonly bodies: string[] = [];
  private readonly issuers = new Map<string, string>();
  private readonly countries = new CountriesSpokenOf();
  private readonly named = new BodiesSpokenOf();
  private alone: Set<string> | null = null;
  readonly reporters: Reporters;

  /** `text`: where names may stand by themselves that have a calling before them elsewhere. */
  constructor(private readonly text = '') {
    this.reporters = new Reporters(text);
  }

  /** Remembers the subject of a sentence that attributes nothing ("张强是渔民。"). */
  subject(skeleton: string): void {
    const found = SUBJECT.exec(skeleton.slice(0, 60));
    if (found?.[1]) this.person({ name: found[1], role: roleBefore(found[1], found[0]) });
    else this.opens(skeleton);
    const second = COUPLE.exec(skeleton.slice(0, 40));
    if (second?.[1]) this.persons.splice(-1, 0, { name: second[1], role: null });
    const full = TITLED_SUBJECT.exec(skeleton.slice(0, 60));
    if (full?.[2]) this.person({ name: full[2], role: full[1] as string });
  }

  /** 老板娘林秀娥把手机举过头顶: who is called so, and opens a clause by the name alone elsewhere. */
  private opens(skeleton: string): void {
    for (let i = 0; i + 3 <= skeleton.length && i <= LONGEST_CALLING; i++) {
      const name = skeleton.slice(i, i + 3);
      if (/[，。；：\uE000]/.test(name)) return;
      if (!PERSON.test(name) || !(i === 0 || CALLING_ENDS.test(skeleton.slice(0, i))) || !this.standsAlone(name))
        continue;
      const called = CALLED.exec(skeleton.slice(i, i + 6))?.[0];
      this.person({ name: called ?? name, role: i && !called ? skeleton.slice(0, i) : null });
      return;
    }
  }

  /** Whether these signs open a clause somewhere in the text. */
  private standsAlone(name: string): boolean {
    this.alone ??= new Set(
      Array.from(this.text.matchAll(CLAUSE_BEGINS), ([, name = '']) => [name, name.slice(0, 2)]).flat(),
    );
    return this.alone.has(name);
  }

  /** Remembers who issued what ("X发表声明" makes a later 声明 theirs), and which countries are spoken of. */
  note(skeleton: string): void {
    this.countries.note(skeleton);
    this.named.note(skeleton);
    const head = skeleton.slice(0, 120);
    for (const [, role, name] of MAY_INTRODUCE.test(head) ? head.matchAll(INTRODUCED) : [])
      if (role && name && !TOGETHER.test(name) && !this.persons.some((p) => p.name === name))
        this.person({ name, role });
    for (const pattern of MAY_BE_PRONOUN.test(head) ? [BEFORE_PRONOUN, CALLED_SO] : [CALLED_SO]) {
      const [, role, name] = pattern.exec(head) ?? [];
      if (name && !TOGETHER.test(name)) this.person({ name, role: role || null });
    }
    const nobody = SOMEBODY_IS.exec(skeleton.slice(0, 60));
    if (nobody?.[1]) this.person({ name: nobody[1], role: null, unnamed: true });
    const m = ISSUED.exec(skeleton.slice(0, 60));
    const issuer = m?.[1] && this.read(skeleton, 0, m[1].length)?.name;
    if (issuer && m?.[2]) this.issuers.set(m[2], issuer);
  }

  private person(p: Known): void {
    const called = p.called ?? this.persons.findLast((known) => known.name === p.name)?.called;
    this.persons.push(called ? { ...p, called } : p);
    if (this.persons.length > 40) this.persons.shift();
  }

  /** The last person named, or the last body if no person was. */
  last(): Known | null {
    return this.persons.at(-1) ?? (this.bodies.length ? { name: this.bodies.at(-1) as string, role: null } : null);
  }

  /** Reads the words before a verb: strips time, place and manner, splits role and name, resolves pronouns. */
  read(skeleton: string, from: number, to: number): Named | null {
    let words = skeleton.slice(from, to);
    let start = from;
    for (const lead of [LEAD.exec(words), COUNTRY.exec(words.replace(LEAD, ''))]) {
      if (!lead || lead[0].length >= words.length) continue;
      start += lead[0].length;
      words = words.slice(lead[0].length);
    }
    words = whoStands(words);
    const who = SOMEBODY_WHO.exec(words)?.[0];
    if (who) return { start, end: start + who.length, ...this.resolve(who) };
    const cut = words.search(ADVERBIAL);
    const last = SOMEBODY_OF.exec(words)?.[1];
    if (cut > 0 && (!last || ADVERBIAL.test(`的${last}`) || TOGETHER.test(last)))
      words = whoStands(words.slice(0, cut));
    words = words.replace(/[\s，,：:、]+$/, '').replace(/（[A-Za-z .·’'-]+）$/, '');
    if (!words || words.length > 40 || /^[\d\s]+$/.test(words)) return null;
    return { start, end: start + words.length, ...this.resolve(words) };
  }

  private resolve(words: string): { name: string; role: string | null; how: Said | null } {
    if (/^(他|她|他们|她们|其|本人)$/.test(words)) return this.pronoun(words);
    const issuer = this.issuers.get(words.replace(/^(?:该|該|这份|這份|上述)/, ''));
    if (issuer) return { name: issuer, role: null, how: { code: 'issued', words: [words, issuer] } };
    const abroad = ABROAD.exec(words)?.[1];
    const country = abroad && this.countries.whose(abroad);
    if (country) {
      const name = `${country}${abroad}`;
      const known = this.persons.findLast((p) => p.role?.endsWith(abroad) && p.role.startsWith(country));
      return { name, role: null, ...known, how: { code: 'named-before', words: [words, known?.name ?? name] } };
    }
    const anaphor = /^(?:该|該|这名|這名|这位|這位|上述)(.+)$/.exec(words);
    const office = anaphor?.[1] ?? (ROLE_AT_END.test(words) && words.length <= 4 ? words : null);
    if (office) {
      const known = this.persons.findLast((p) => p.role?.endsWith(office));
      if (known) return { ...known, how: { code: 'named-before', words: [words, known.name] } };
      const body = anaphor && /^[该該]/.test(words) && !ROLE_AT_END.test(office) ? this.named.whose(office) : null;
      if (body) return { name: body, role: null, how: { code: 'named-before', words: [words, body] } };
      const holder = this.bodies.findLast((b) => b.endsWith(office) && b.length > words.length);
      if (holder) return { name: holder, role: null, how: { code: 'named-before', words: [words, holder] } };
      const last = /^[这這]/.test(words) && ROLE_AT_END.test(words) ? this.persons.at(-1) : undefined;
      if (last) return { ...last, how: { code: 'named-before', words: [words, last.name] } };
    }
    const officer = OF_THIS.exec(words);
    const whose = officer && this.named.whose(officer[1] as string);
    if (whose && ROLE_AT_END.test(words)) {
      const name = `${whose}${officer?.[2] ?? ''}`;
      return { name, role: null, how: { code: 'named-before', words: [words, name] } };
    }
    const online = ONLINE.exec(words);
    if (online) return { name: online[2] as string, role: online[1] as string, how: null };
    const titled = ROLE_AT_END.test(words) || TOGETHER.test(words) ? null : ROLE_THEN_NAME.exec(words);
    if (titled) {
      const p = { name: titled[2] as string, role: titled[1] as string };
      this.person(p);
      return { ...p, how: null };
    }
    const latin = LATIN_CAPITAL.test(words) ? ROLE_THEN_LATIN.exec(words) : null;
    if (latin) {
      const p = { name: latin[2] as string, role: (latin[1] as string).trim() };
      this.person(p);
      return { ...p, how: null };
    }
    const possessor = /^.{2,14}的([^的]{2,12})$/.exec(words);
    const inner = possessor ? ROLE_THEN_NAME.exec(possessor[1] as string) : null;
    if (inner && !TOGETHER.test(words)) {
      const p = { name: inner[2] as string, role: inner[1] as string };
      this.person(p);
      return { ...p, how: null };
    }
    return this.whole(words);
  }

  /** 灯塔管理员谭思敏: the name at the end, if it opens a clause by itself somewhere; null if none does. */
  private nameIn(words: string): string | null {
    if (words.length < 5 || !SURNAMED.test(words)) return null;
    for (const length of [3, 2]) {
      const name = words.slice(-length);
      if (PERSON.test(name) && this.standsAlone(name) && CALLING_ENDS.test(words.slice(0, -length))) return name;
    }
    return null;
  }

  private whole(words: string): { name: string; role: string | null; how: Said | null } {
    const end = `·${words}`;
    const full = this.persons.find((p) => p.name.endsWith(end));
    if (full) {
      this.person(full);
      return { ...full, how: { code: 'full-name', words: [words, full.name] } };
    }
    const name = this.nameIn(words);
    if (name) {
      const p = { name, role: words.slice(0, -name.length) };
      this.person(p);
      return { ...p, how: null };
    }
    if (PERSON.test(words)) {
      const known = this.persons.find((p) => p.name === words);
      this.person({ name: words, role: known?.role ?? null });
      return { name: words, role: known?.role ?? null, how: null };
    }
    const body = /(大使馆|大使館|使馆|公司|部|法院|警方|工会|政府)$/.exec(words);
    if (body && words.length <= 3) {
      const longer = this.bodies.findLast((b) => b.endsWith(words) && b.length > words.length);
      if (longer) return { name: longer, role: null, how: { code: 'named-before', words: [words, longer] } };
    }
    if (UNNAMED.test(words)) this.person({ name: words, role: null, unnamed: true });
    this.bodies.push(words);
    if (this.bodies.length > 60) this.bodies.shift();
    if (!ROLE_AT_END.test(words) && /^[\u4e00-\u9fff·]{2,4}$/.test(words) && !body && !FINISHED.test(words))
      this.person({ name: words, role: null });
    return { name: words, role: null, how: null };
  }

  private pronoun(word: string): { name: string; role: string | null; how: Said | null } {
    const female = word.startsWith('她');
    const called = female ? 'she' : 'he';
    const fits = (p: Known) => {
      if (p.called && p.called !== called && word !== '其') return false;
      if (p.unnamed || p.name.includes('·') || p.name.length > 3) return true;
      const given = p.name.slice(1);
      return female ? !MALE.test(given) || FEMALE.test(given) : !FEMALE.test(given) || MALE.test(given);
    };
    // A name in foreign sounds tells neither.
    const known =
      this.persons.findLast(fits) ??
      (word === '其' ? this.last() : this.persons.findLast((p) => p.called !== (female ? 'he' : 'she')));
    if (!known) return { name: word, role: null, how: null };
    if (/^[他她]$/.test(word)) known.called ??= called;
    return {
      name: known.name,
      role: known.role,
      how: { code: female ? 'she' : word.startsWith('他') ? 'he' : 'it', words: [word, known.name] },
    };
  }
}

/** 律师团队, 代表团: several of an office, no name behind it. */
const TOGETHER = /(?:公署|办公室|辦公室|联合会|聯合會|团队|團隊|代表团|代表團|小组|小組|方面|事务所|事務所)$/;

/** 该国驻巴黎大使, 该国外交部: an office or a body of the country spoken of. */
const ABROAD = /^[该該][国國](.{2,20})$/;

/** 该社发言人, 该公司负责人: an office of the body that was named. */
const OF_THIS = /^[该該](社|报|報|部|局|署|台|公司|集团|集團|机构|機構|企业|企業)(.{2,12})$/;

const ISSUED = /^(.{2,20}?)(?:发表|發表|发布|發布|公布)(?:了)?.{0,4}?(声明|聲明|公告|通报|通報)/;

/** 一名不愿具名的官员: one person whose name is not told, and whom 他 means later. */
const UNNAMED = new RegExp(`^(?:一|这|這|该|該|那|另一)[名位](?!·).{1,24}(?:${ROLE}|人士|男子|女子)$`);

/** Signs of the longest calling before a name. */
const LONGEST_CALLING = 14;
/** A family name and what follows it at the beginning of a clause. */
const CLAUSE_BEGINS = new RegExp(`(?:^|[。，；：！？、“”\\s])([${SURNAMES}][\\u4e00-\\u9fff]{1,2})`, 'g');

/** Words that name no single person though they are as short as a name. */
const FINISHED =
  /(邮件|郵件|信件|来信|來信|照片|视频|影片|名单|名單|节目|文章|网站|報告|聲明|报告|声明|研究|文件|会议|专家|居民|官员|网友|警方|检方|媒体|消息|人士|记者|批评者|双方|白宫|央行|法院|公司|政府)$/;
