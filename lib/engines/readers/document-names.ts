import type { Document } from '@/lib/engines/document/document';

/** Records that may stand beside ones of the same key here, under keys of their own. */
const BESIDE = ['claim', 'statement', 'source', 'speaker', 'evidence'] as const;
export type Beside = (typeof BESIDE)[number];

/** How keys of another desk are spelt here. Authors of two desks may share a key and are never the same person. */
export type Naming = {
  readonly author: (key: string) => string;
  /** Of a record; `noun` where it is one that may come in beside one of ours. */
  readonly record: (key: string, noun?: Beside) => string;
  /** A key made theirs. */
  readonly suffixed: (key: string) => string;
  /** Statuses and topics this desk has already, as it words them: a word has one meaning here, ours. */
  readonly statuses: ReadonlySet<string>;
  readonly topics: ReadonlyMap<string, Record<string, string>>;
};

/** The key of a record by its reference. */
export type Names = (ref: string) => string;

/** The key of each record by its reference, as it is spelt here. What belongs to a record that stands beside ours goes with it. */
export function namesOf(document: Document, naming: Naming): Names {
  const keys = new Map<string, string>();
  const name = (noun: Beside, records: readonly { ref: string; key: string }[]) => {
    for (const { ref, key } of records) keys.set(ref, naming.record(key, noun));
  };
  name('statement', document.statements);
  name('speaker', document.speakers);
  for (const source of document.sources) {
    name('source', [source]);
    const beside = keys.get(source.ref) !== source.key;
    for (const { ref, key } of source.captures) keys.set(ref, beside ? naming.suffixed(key) : naming.record(key));
  }
  for (const claim of document.claims) {
    name('claim', [claim]);
    const beside = keys.get(claim.ref) !== claim.key;
    for (const item of claim.evidence)
      keys.set(item.ref, beside ? naming.suffixed(item.key) : naming.record(item.key, 'evidence'));
  }
  return (ref) => keys.get(ref) ?? naming.record(ref.toLowerCase().replace('.', '-'));
}
