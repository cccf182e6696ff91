import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BagFiles, type Finding, fault } from '@/lib/engines/verify/finding';

/**
 * The files below a folder by their path with "/", links not followed: one that leads outside would be taken for a file
 * of the bag. Reads a file when it is asked for.
 */
export async function bagFolder(folder: string): Promise<{ files: BagFiles; findings: Finding[] }> {
  const paths: string[] = [];
  const findings: Finding[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) paths.push(path);
      else findings.push(fault('container', path, 'link'));
    }
  };
  await walk('');
  return { files: { paths, read: (path) => readFile(join(folder, path)) }, findings };
}
