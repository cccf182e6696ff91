import type { Home } from '@/components/desk/NewClaim';
import type { Named } from '@/lib/domain/statements/chain-edit';
import type { Vocabulary } from '@/lib/domain/vocabulary/contract';
import type { Statement } from '../edition';

/** All the workbench knows of the page it stands on. */
export type DeskSource = {
  /** Whose drafts are kept. */
  readonly user: string;
  readonly source: Named & { readonly published: string | null; readonly publisher: Named | null };
  readonly capture: {
    readonly ref: string;
    readonly text: string;
    readonly language: string;
    /** Whether the words are the work's own and not the desk's notes on it: only then are statements suggested. */
    readonly whole: boolean;
    /** Rises with whatever is marked in it. */
    readonly version: number;
  };
  readonly statements: readonly Statement[];
  /** Claims the source is marked to leave out. */
  readonly omitted: readonly { readonly ref: string }[];
  /** What words can be tagged with. */
  readonly topics: Vocabulary['topics'];
  /** Where new claims are made: in the cases the source bears on already, else in any. */
  readonly home: Home;
  /** The statement the page was opened to change. */
  readonly begin: string | undefined;
};
