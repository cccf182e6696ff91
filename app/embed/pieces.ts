import type { ClaimDetail, ClaimPage } from '@/lib/domain/claims/contract';
import type { MatrixPage } from '@/lib/domain/compare/contract';
import { tableWords } from '@/lib/domain/compare/words';
import { inLanguage } from '@/lib/domain/in-language';
import type { LocalText } from '@/lib/domain/values';
import { GLYPHS } from '@/lib/engines/compare/table';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import { html, type Markup } from './document';

export type Setting = { language: Locale; site: string; statuses: ReadonlyMap<string, LocalText> };

/** Statements a card shows; the page has all of them. */
const STATEMENTS = 3;

const statusOf = (key: string, { statuses, language }: Setting): string =>
  inLanguage(statuses.get(key) ?? { en: key }, language).words;

/** Words with the language they are in, where it is not the document's. */
function words(text: LocalText, { language }: Setting): Markup {
  const held = inLanguage(text, language);
  return held.language === language ? html`${held.words}` : html`<span lang="${held.language}">${held.words}</span>`;
}

const link = (site: string, path: string, body: Markup): Markup =>
  html`<a href="${site}${path}" target="_blank" rel="noopener">${body}</a>`;

/** A claim as a card: the proposition, both axes, and who says what. */
export function claimCard(claim: ClaimDetail, setting: Setting): Markup {
  const { language, site } = setting;
  const { publishing, vocabulary } = catalogue(language);
  const shown = claim.statements.slice(0, STATEMENTS).map(({ stance, statement }) => {
    const said = statement.quotes[0];
    return html`<li><p>${GLYPHS[stance]} ${vocabulary.stance[stance]} · ${words(statement.speaker.name, setting)}${statement.said ? html` · <time datetime="${statement.said}">${statement.said}</time>` : null}</p><blockquote>${said ? html`<span lang="${statement.language}">“${said}”</span>` : words(statement.text, setting)}</blockquote></li>`;
  });
  const said = Object.entries(claim.axes.attributions)
    .map(([key, count]) => `${vocabulary.attribution[key as 'as-quoted']}: ${count}`)
    .join(' · ');
  return html`<p class="kicker">${claim.ref}</p><h1>${link(site, `/claims/${claim.ref}`, words(claim.proposition, setting))}</h1><p>${publishing.embed.status}: <span class="status">${statusOf(claim.axes.status, setting)}</span></p><p>${publishing.embed.attribution}: ${said || '–'}</p><ul>${shown}</ul>${claim.statements.length > STATEMENTS ? html`<p><small>${say(publishing.embed.more, language, { count: claim.statements.length - STATEMENTS })}</small></p>` : null}`;
}

/** A page of claims as a list. */
export function claimList(page: ClaimPage, setting: Setting): Markup {
  const items = page.items.map(
    (item) =>
      html`<li><small>${item.ref}</small> ${link(setting.site, `/claims/${item.ref}`, words(item.proposition, setting))} <span class="status">${statusOf(item.status, setting)}</span></li>`,
  );
  return html`<h1>${page.sentence}</h1><ol>${items}</ol>`;
}

/** The position matrix as a table with a glyph and a word in each cell. */
export function matrixTable(page: MatrixPage, setting: Setting): Markup {
  const { claim: corner, kinds } = tableWords(setting.language);
  const head = page.columns.map(({ label }) => html`<th scope="col">${words(label, setting)}</th>`);
  const rows = page.rows.map(({ claim, cells }) => {
    const told = cells.map(({ kind }) =>
      kind === 'not-examined' ? html`<td></td>` : html`<td>${GLYPHS[kind]} ${kinds[kind]}</td>`,
    );
    return html`<tr><th scope="row"><small>${claim.ref}</small> ${link(setting.site, `/claims/${claim.ref}`, words(claim.short, setting))}</th>${told}</tr>`;
  });
  return html`<h1>${page.sentence}</h1><div class="wide" tabindex="0" role="region" aria-label="${page.sentence}"><table><thead><tr><th scope="col">${corner}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** Another site's reader must not take what stood then for what stands now. The list is always of now. */
export function dated(path: string, search: URLSearchParams, language: Locale): Markup[] {
  const asOf = search.get('asOf');
  if (!asOf || path === '/claims') return [];
  const day = html`<time datetime="${asOf}">${asOf.slice(0, 10)}</time>`;
  const [before, after] = catalogue(language).publishing.embed.stood.split('{day}');
  return [html`<p class="kicker">${before}${day}${after}</p>`];
}
