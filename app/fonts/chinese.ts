import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The packages the Chinese type comes from; their files are served as they are. */
const PACKAGES = ['noto-serif-sc', 'noto-sans-sc'] as const;

const inPackage = (name: string, ...path: string[]) =>
  join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource-variable', name, ...path);

const RANGE = /unicode-range: ?([^;]*)/;
const rangeOf = (rule: string) => RANGE.exec(rule)?.[1] ?? '';

/**
 * A rule without the Latin half of its range (below U+2000), or undefined when nothing is left. Letters and figures stay
 * with the faces of the house, which are preloaded and measured, so only characters and their punctuation swap.
 */
function withoutLatin(rule: string): string | undefined {
  const kept = rangeOf(rule)
    .split(',')
    .filter((token) => Number.parseInt(token.trim().slice(2), 16) >= 0x2000);
  const latin = /-(latin|latin-ext|vietnamese|cyrillic|cyrillic-ext)-wght-/.test(rule);
  return latin || kept.length === 0 ? undefined : rule.replace(RANGE, `unicode-range:${kept.join(',')}`);
}

/**
 * One style sheet of both faces. The two are cut alike, so each slice of the serif is followed by the same slice of the
 * sans: the repeated ranges then compress to nothing (33 kB with gzip, against 62 kB one after the other).
 */
async function sheet(): Promise<string> {
  const [serif = [], sans = []] = await Promise.all(
    PACKAGES.map(async (name) => {
      const rules = (await readFile(inPackage(name, 'wght.css'), 'utf8')).match(/@font-face \{[^}]*\}/g) ?? [];
      return rules.map(withoutLatin).filter((rule) => rule !== undefined);
    }),
  );
  const pairs = new Map<string, string[]>();
  for (const rule of [...serif, ...sans]) pairs.set(rangeOf(rule), [...(pairs.get(rangeOf(rule)) ?? []), rule]);
  return [...pairs.values()]
    .flat()
    .map((rule) => rule.replaceAll('./files/', '/fonts/').replace(/\s*\n\s*/g, ''))
    .join('\n');
}

let made: Promise<string> | undefined;

/** The style sheet of the Chinese type, read once. */
export function chineseSheet(): Promise<string> {
  made ??= sheet();
  return made;
}

/** The bytes of one slice by its file name, or undefined for a name that is none. */
export async function chineseSlice(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const name = PACKAGES.find((each) => file.startsWith(`${each}-`));
  // The name is the whole of a plain file name, so nothing outside the package's folder can be asked for.
  if (!name || !/^[a-z0-9-]+\.woff2$/.test(file)) return undefined;
  try {
    return new Uint8Array(await readFile(inPackage(name, 'files', file)));
  } catch {
    return undefined;
  }
}
