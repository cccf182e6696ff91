import { type Answer, apart, type Bounds } from '@/lib/platform/apart';
import type { ParsedCaseFile } from './parse';
import type { TreePath } from './problem';

/** 10,000 claims with an item of evidence each (2.9 MB) take 7.4 seconds on two cores; a file may be made to take more. */
const BOUNDS: Bounds = { milliseconds: 60_000, heap: 1_024, memory: 1_536 };

type Places = { line: number; column: number }[];
const ask = apart<{ text: string; paths?: readonly TreePath[] }, ParsedCaseFile | Places>(
  'lib/engines/casefile/reader.ts',
  BOUNDS,
);

/** Reads a case file as `parseCaseFile` does, in a process apart with bounds of time and memory. */
export const parseApart = (text: string) => ask({ text }) as Promise<Answer<ParsedCaseFile>>;

/** Where paths of a case file stand in its text, as `locate` says it, in the same process apart. */
export const locateApart = (text: string, paths: readonly TreePath[]) =>
  ask({ text, paths }) as Promise<Answer<Places>>;
