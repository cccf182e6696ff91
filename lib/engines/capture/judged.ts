import type { Why } from './draft';
import type { PageBlock } from './page-blocks';

/** A page block with the verdict on it. */
export type Judged = PageBlock & { size: number; why: Why | null };

/** What besides the page's tree speaks for or against blocks. */
export type Witnesses = {
  title: string | null;
  byline: string | null;
  published: string | null;
  articleBody: string;
};

/** Prose: long enough for a sentence and not made of links. */
export const isProse = (block: Judged) => block.size >= 60 && block.linkShare < 0.4 && block.heading === 0;
