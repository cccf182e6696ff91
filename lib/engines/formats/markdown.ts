import type { Block, Inline, Inlines, Outline } from './blocks';

/** Text that stays text in CommonMark: every sign that could mark something up is escaped; a line end is a space. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/\p{Cc}+/gu, ' ')
    // At the beginning of a block these would make a list or a rule.
    .replace(/^(\s*)([-+=]|\d+[.)])/, (_, space: string, sign: string) =>
      sign.length > 1 ? `${space}${sign.slice(0, -1)}\\${sign.at(-1)}` : `${space}\\${sign}`,
    );

const address = (to: string): string =>
  to.replace(/[\s<>()\\]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));

type Notes = string[];

function inlineMarkdown(inline: Inline, notes: Notes): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(inline.text);
    case 'strong':
      return `**${escapeMarkdown(inline.text).trim()}**`;
    case 'emphasis':
      return `*${escapeMarkdown(inline.text).trim()}*`;
    case 'code':
      return `\`${inline.text.replaceAll('`', "'")}\``;
    case 'sign':
      return `${inline.sign} ${escapeMarkdown(inline.word)}`;
    case 'link':
      return `[${escapeMarkdown(inline.text)}](${address(inline.to)})`;
    case 'note': {
      const words = inlinesMarkdown(inline.inlines, notes);
      notes.push(words);
      return `[^${notes.length}]`;
    }
  }
}

const inlinesMarkdown = (inlines: Inlines, notes: Notes): string =>
  inlines.map((inline) => inlineMarkdown(inline, notes)).join('');

function blockMarkdown(block: Block, notes: Notes): string {
  const words = (inlines: Inlines) => inlinesMarkdown(inlines, notes);
  switch (block.kind) {
    case 'title':
      return [escapeMarkdown(block.above), `# ${words(block.title)}`, ...block.lines.map(words)].join('\n\n');
    case 'contents':
      return '';
    case 'heading':
      return `${block.id ? `<a id="${block.id}"></a>\n\n` : ''}${'#'.repeat(block.level + 1)} ${words(block.inlines)}`;
    case 'paragraph':
      return `${block.id ? `<a id="${block.id}"></a>` : ''}${words(block.inlines)}`;
    case 'quote':
      return `> ${words(block.inlines)}`;
    case 'list':
      return block.items.map((item, place) => `${block.ordered ? `${place + 1}.` : '-'} ${words(item)}`).join('\n');
    case 'facts':
      return block.rows.map(([name, value]) => `- **${escapeMarkdown(name)}** ${words(value)}`).join('\n');
  }
}

/** An outline as CommonMark with footnotes (GFM). Quoted words cannot become markup. */
export function markdownOf(outline: Outline): string {
  const notes: Notes = [];
  const blocks = outline.blocks.map((block) => blockMarkdown(block, notes)).filter(Boolean);
  const foot = notes.map((words, place) => `[^${place + 1}]: ${words}`);
  return `${[...blocks, ...foot].join('\n\n')}\n`;
}
