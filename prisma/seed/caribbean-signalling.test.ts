import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { printCaseFile } from '@/lib/engines/casefile/print';
import type { CaseFile } from '@/lib/engines/casefile/schema';

const FILE = fileURLToPath(new URL('./caribbean-signalling.case.yaml', import.meta.url));
const TEXTS = fileURLToPath(new URL('../../../shared/cases/caribbean-signalling/', import.meta.url));
/** A short phrase is at most this many words; a run as long as STRETCH in common with an article would be copying. */
const LONGEST_QUOTE = 12;
const STRETCH = 15;

const written = readFileSync(FILE, 'utf8');
const file = read(written);
const statements = new Map(file.statements.map((statement) => [statement.key, statement]));

function read(text: string): CaseFile {
  const parsed = parseCaseFile(text, { file: FILE });
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  return parsed.value;
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const readIn = (statement: CaseFile['statements'][number]) =>
  statement.chain.links.find((link) => link.readByUs)?.source ?? '';

describe('the bundled case', () => {
  it('is large enough to show the product', () => {
    expect(file.claims.length).toBeGreaterThanOrEqual(35);
    expect(file.statements.length).toBeGreaterThanOrEqual(60);
    expect(file.speakers.length).toBeGreaterThanOrEqual(25);
    expect(file.relations.length).toBeGreaterThanOrEqual(20);
    expect(file.relations.filter(({ kind }) => kind === 'counter-accuses').length).toBeGreaterThanOrEqual(5);
    expect(file.relations.filter(({ kind }) => kind === 'contradicts').length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...file.statements.map((statement) => statement.chain.links.length))).toBe(4);
  });

  it('is written in the canonical form', () => {
    const comment = written.slice(0, written.indexOf('format:'));
    expect(`${comment}${printCaseFile(file)}`).toBe(written);
  });

  it('has everything in English and Chinese', () => {
    const maps: string[] = [];
    const walk = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      if ('en' in node || 'zh' in node) {
        const { en, zh } = node as { en?: string; zh?: string };
        if (!en || !zh) maps.push(path);
        else if (/[\u4e00-\u9fff]/.test(en)) maps.push(`${path}: Chinese in English`);
      }
      for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`);
    };
    walk(file, 'file');
    expect(maps).toEqual([]);
  });

  it('gives every speaker, source, origin, topic and author something to do', () => {
    const text = written;
    const used = (key: string) => text.split(new RegExp(`(?<![\\w-])${key}(?![\\w-])`)).length > 2;
    const keys = [file.speakers, file.sources, file.origins, file.topics, file.authors].flat().map(({ key }) => key);
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });
});

describe('every claim of the bundled case', () => {
  it('has a statement, an assessment with evidence, and a short form under 75 characters', () => {
    const stated = new Set(file.statements.flatMap(({ stances }) => stances.map(({ claim }) => claim)));
    for (const claim of file.claims) {
      expect(stated.has(claim.key), claim.key).toBe(true);
      expect(claim.assessments.length, claim.key).toBeGreaterThan(0);
      expect(claim.evidence.length, claim.key).toBeGreaterThan(0);
      for (const short of Object.values(claim.short)) expect(short.length, short).toBeLessThan(75);
    }
  });

  it('is never called supported, partly supported or refuted on second-hand reports alone', () => {
    for (const claim of file.claims) {
      const kinds = new Map(claim.evidence.map((item) => [item.key, item.kind]));
      for (const { status, considered, date } of claim.assessments) {
        if (!['supported', 'partly-supported', 'refuted'].includes(status)) continue;
        const firstHand = considered.filter((key) => kinds.has(key) && kinds.get(key) !== 'second-hand-report');
        expect(firstHand, `${claim.key} on ${date}`).not.toEqual([]);
      }
    }
    const firm = file.claims.flatMap(({ assessments }) => assessments.map(({ status }) => status));
    expect(firm.filter((status) => status === 'supported' || status === 'refuted')).toEqual([]);
  });

  it('was assessed on what stood in the case that day, oldest first', () => {
    for (const claim of file.claims) {
      const recorded = new Map([
        ...claim.evidence.map((item) => [item.key, item.recorded ?? file.recorded] as const),
        ...file.statements.map((statement) => [statement.key, statement.recorded ?? file.recorded] as const),
      ]);
      const days = claim.assessments.map(({ date }) => date);
      expect(days).toEqual([...days].sort());
      for (const { date, considered } of claim.assessments) {
        const later = considered.filter((key) => (recorded.get(key) ?? '') > `${date}T23:59:59Z`);
        expect(later, `${claim.key} on ${date}`).toEqual([]);
      }
    }
  });

  it('is left out only by texts in which no statement bears on it', () => {
    for (const claim of file.claims) {
      const bearing = file.statements.filter(({ stances }) => stances.some((stance) => stance.claim === claim.key));
      const texts = new Set(bearing.map(readIn));
      expect(
        claim.omissions.filter(({ source }) => texts.has(source)).map(({ source }) => source),
        claim.key,
      ).toEqual([]);
    }
  });
});

describe('every statement of the bundled case', () => {
  it('has a chain that starts with what was read', () => {
    for (const { key, chain } of file.statements) {
      expect(chain.links[0]?.readByUs, key).toBe(true);
    }
  });

  it('is called quoted only where those who pass the words on quote them', () => {
    const quoted = file.statements.filter(({ mode }) => mode !== 'paraphrased' && mode !== 'translated');
    for (const { key, chain } of quoted)
      expect(
        chain.links.slice(0, -1).filter(({ mode }) => mode === 'paraphrased'),
        key,
      ).toEqual([]);
  });

  it('quotes short phrases only, and shows each between quotation marks in its text', () => {
    for (const { key, quotes, text, language } of file.statements) {
      for (const quote of quotes) {
        expect(words(quote).length, quote).toBeLessThanOrEqual(LONGEST_QUOTE);
        const shown = text[language]?.match(/“[^”]*”/g)?.some((marked) => marked.includes(quote));
        expect(shown, `${key}: ${quote}`).toBe(true);
      }
    }
  });

  it('covers the attributions that only an original could confirm', () => {
    const unconfirmed = [...statements.values()].filter(({ attribution }) => attribution === 'unconfirmed');
    expect(unconfirmed.length).toBeGreaterThan(3);
    for (const statement of unconfirmed) expect(statement.attributionNote, statement.key).toBeDefined();
  });
});

describe('the facts of the two texts stand in the bundled case', () => {
  const cases: Array<[claim: string, facts: RegExp[]]> = [
    ['share-bahamas', [/0\.34 per cent/, /2019/]],
    ['share-btc', [/0\.35 per cent/, /2019/]],
    ['attempts-87', [/87/]],
    ['attempts-14-12', [/14 and 12/]],
    ['tens-of-thousands', [/tens of thousands/, /2018 and 2020/]],
    ['peak-2018', [/3G and 4G/, /2018/]],
    ['huawei-networks', [/30 years/, /1,500 networks/, /170 countries/]],
    ['huawei-fortune', [/228/, /Fortune Global 500/]],
    ['huawei-people', [/three billion/]],
    ['us-programmes', [/‘Prism Gate’, ‘Formula Organization’ and ‘Echelon System’/]],
    ['somalget-calls', [/SOMALGET/, /every mobile phone call/]],
    ['somalget-month', [/month/]],
    ['five-eyes-backdoors', [/October 2020/, /Signal and Telegram/]],
    ['fcc-review', [/December 2020/, /China Telecom Americas/]],
    ['five-departments-request', [/April 2020/, /Justice, Homeland Security, Defense, State and Commerce/]],
    ['common-parent', [/CWC/]],
  ];
  it.each(cases)('%s', (key, facts) => {
    const proposition = file.claims.find((claim) => claim.key === key)?.proposition.en ?? '';
    for (const fact of facts) expect(proposition).toMatch(fact);
  });
});

describe('against the two real texts', () => {
  const here = existsSync(TEXTS);
  if (!here) console.log('Quotations are not checked: ../shared/cases/caribbean-signalling is not here.');
  const real = new Map(
    file.sources
      .filter((source) => here && source.textFile)
      .map((source) => [source.key, readFileSync(`${TEXTS}${source.textFile}`, 'utf8').normalize('NFC')]),
  );

  it.runIf(here)('every quoted phrase stands there, letter by letter', () => {
    for (const statement of file.statements) {
      for (const quote of statement.quotes) expect(real.get(readIn(statement)), quote).toContain(quote);
    }
  });

  it.runIf(here)('every phrase in quotation marks in the reading notes stands there too', () => {
    for (const source of file.sources) {
      for (const { text } of source.captures) {
        for (const [, quote = ''] of text.matchAll(/“([^”]*)”/g))
          expect(real.get(source.key), quote).toContain(quote.replace(/[,.]$/, ''));
      }
    }
  });

  it.runIf(here)('no stretch of their words is copied', () => {
    const ours = words(written.replaceAll(/\s+/g, ' '));
    const runs = new Set<string>();
    for (let at = 0; at + STRETCH <= ours.length; at++) runs.add(ours.slice(at, at + STRETCH).join(' '));
    for (const text of real.values()) {
      const theirs = words(text);
      for (let at = 0; at + STRETCH <= theirs.length; at++)
        expect(runs.has(theirs.slice(at, at + STRETCH).join(' ')), theirs.slice(at, at + STRETCH).join(' ')).toBe(
          false,
        );
    }
  });
});
