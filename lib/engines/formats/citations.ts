import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CslItem } from './csl';
import { CSL_LOCALE_ZH, styleInChinese } from './csl-locale-zh';
import type { Language } from './words';

/** The styles citations can be written in. */
export const STYLES = { apa: 'APA 7', harvard1: 'Harvard', vancouver: 'Vancouver' } as const;
export type Style = keyof typeof STYLES;

type Engine = {
  updateItems(ids: string[], nosort?: boolean): void;
  setOutputFormat(format: 'text' | 'html'): void;
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
};
type Processor = {
  Engine: new (
    system: { retrieveLocale(language: string): string; retrieveItem(id: string): CslItem },
    style: string,
    language: string,
    force: boolean,
  ) => Engine;
};
type Loaded = { csl: Processor; styles: Record<string, string>; locales: Record<string, string> };

let loaded: Promise<Loaded> | undefined;

/** citeproc-js with its styles, read on first use: it is a megabyte that most requests never need. */
function processor(): Promise<Loaded> {
  const file = async (name: string) =>
    JSON.parse(await readFile(resolve(`node_modules/@citation-js/plugin-csl/lib/${name}.json`), 'utf8'));
  loaded ??= Promise.all([import('citeproc'), file('styles'), file('locales')]).then(([csl, styles, locales]) => ({
    csl: csl.default as Processor,
    styles,
    locales: { ...locales, 'zh-CN': CSL_LOCALE_ZH },
  }));
  return loaded;
}

/** The items an engine is asked about at the moment; nothing waits between setting them and reading the answer. */
type Held = { items: ReadonlyMap<string, CslItem> };
const engines = new Map<string, { engine: Engine; held: Held }>();

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', zh: 'zh-CN' };

/** The engine of a style in a language: reading a style takes a fifth of a second, so each is read once. */
function engineOf({ csl, styles, locales }: Loaded, style: Style, language: Language): { engine: Engine; held: Held } {
  const known = engines.get(`${style} ${language}`);
  if (known) return known;
  const held: Held = { items: new Map() };
  const system = {
    retrieveLocale: (language: string) => locales[language] ?? locales['en-US']!,
    // The processor writes into what it is given.
    retrieveItem: (id: string) => structuredClone(held.items.get(id)!),
  };
  const written = language === 'zh' ? styleInChinese(styles[style]!) : styles[style]!;
  const made = { engine: new csl.Engine(system, written, LOCALES[language], true), held };
  engines.set(`${style} ${language}`, made);
  return made;
}

/**
 * References of sources written by a CSL processor (citeproc-js) in a style, as plain text by id. The words of the style
 * (“Retrieved from”, months) are in the language asked for; titles and names stay as they are.
 */
export async function citationsOf(
  items: readonly CslItem[],
  style: Style,
  language: Language = 'en',
): Promise<Map<string, string>> {
  if (items.length === 0) return new Map();
  const byId = new Map(items.map((item) => [item.id, item]));
  const { engine, held } = engineOf(await processor(), style, language);
  held.items = byId;
  engine.setOutputFormat('text');
  engine.updateItems([]);
  engine.updateItems([...byId.keys()]);
  const made = engine.makeBibliography();
  if (!made) return new Map();
  const [{ entry_ids: ids }, entries] = made;
  return new Map(entries.map((entry, place) => [ids[place]![0]!, entry.trim().replace(/^(\d+\.|\[\d+\])\s*/, '')]));
}
