import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextGiven } from '@/lib/domain/cases/import/texts';
import { captureBytes } from '@/lib/engines/capture/capture';

/** The texts of a folder, and a sentence for each file that is not there or cannot be read. */
export type Texts = { texts: Map<string, TextGiven>; missing: string[] };

/**
 * Reads the files that a case names as texts of its sources, from the folder they lie in, as any capture is read:
 * whatever format they have, and without the readers' comments that follow an article.
 */
export async function readTexts(folder: string, names: Iterable<string>): Promise<Texts> {
  const texts: Texts['texts'] = new Map();
  const missing: string[] = [];
  for (const name of new Set(names)) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    const read = bytes && (await captureBytes(bytes, {}));
    if (!read) missing.push(`${name} is not in ${folder}.`);
    else if (!read.ok) missing.push(`${name}: ${read.message}`);
    else {
      const { text, sha256Original: sha256, method } = read.value;
      texts.set(name, { text, sha256, method, bytes });
    }
  }
  return { texts, missing };
}
