import { escapeHtml } from '@/lib/engines/formats/html';
import type { Language } from '@/lib/engines/formats/words';
import { catalogue } from '@/messages/say';
import { FOLDERS } from './layout';

/** A file of the payload as the page names it: `path` from the bag's folder, `name` what its source calls it. */
type Beside = { readonly path: string; readonly name: string };

const nameOf = ({ path, name }: Beside): string => {
  const file = path.split('/').at(-1)!;
  return path.startsWith(FOLDERS.originals) ? `${name}, ${file}` : file;
};

/**
 * The page that opens a bundle: the dossier as HTML with what else stands in the bundle at its end, so that whoever has
 * only a browser finds the texts, the originals and the other formats. The links go from file to file, without a server.
 */
export function indexPage(html: string, files: readonly Beside[], language: Language): string {
  const words = catalogue(language).document.bundled;
  const parts = (['formats', 'texts', 'originals'] as const).flatMap((part) => {
    const held = files.filter(({ path }) => path.startsWith(`${FOLDERS[part]}/`));
    if (held.length === 0) return [];
    const items = held.map((file) => {
      const href = file.path.slice('data/'.length).split('/').map(encodeURIComponent).join('/');
      return `<li><a href="${escapeHtml(href)}">${escapeHtml(nameOf(file))}</a></li>`;
    });
    return [`<h3>${escapeHtml(words[part])}</h3><ul>${items.join('')}</ul>`];
  });
  const section = `<section><h2 id="bundled">${escapeHtml(words.title)}</h2>${parts.join('')}</section>`;
  const link = `<p><a href="#bundled">${escapeHtml(words.title)}</a></p>`;
  return html.replace('</header>', () => `${link}</header>`).replace('</main>', () => `${section}\n</main>`);
}
