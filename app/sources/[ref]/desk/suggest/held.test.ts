import { expect, it } from 'vitest';
import type { SuggestionItem, SuggestionList } from '@/lib/domain/suggestions/contract';
import { askedAfter, holdsAll, NOTHING, namesIn, renamed, withAnswer } from './held';

const item = (position: number, name: string): SuggestionItem => ({
  position,
  start: position * 10,
  end: position * 10 + 8,
  quote: 'The gate was shut',
  mode: 'verbatim',
  speaker: { name, mention: name.split(' ')[1]!, role: null, record: null },
  verb: 'said',
  chain: [{ agent: name, verb: 'said', mode: 'verbatim', record: null }],
  stance: null,
  rule: 'quotation-with-verb',
  why: [],
  reason: '',
});

const answer = (given: Partial<SuggestionList>): SuggestionList => ({
  state: 'running',
  progress: 0.5,
  reading: '4-a',
  version: 'v1',
  names: 'n1',
  changed: true,
  items: [],
  next: null,
  open: 0,
  settled: 0,
  gone: [],
  ...given,
});

const ONE = item(0, 'Ida Berg');
const TWO = item(1, 'Karol Varga');
const first = withAnswer(NOTHING, answer({ items: [ONE], open: 1 }));

it('asks for what follows, and whether anything has changed, once all there was has come', () => {
  expect(askedAfter(NOTHING)).toEqual({ after: -1 });
  expect(askedAfter(first)).toEqual({ after: 0, since: 'v1' });
  expect(askedAfter(withAnswer(NOTHING, answer({ items: [ONE], next: 0, open: 2 })))).toEqual({ after: 0 });
});

it('puts what is new behind what it holds, which stays as it was', () => {
  const next = withAnswer(first, answer({ version: 'v2', items: [TWO], open: 2 }));
  expect(next.items).toEqual([ONE, TWO]);
  expect(next.items[0]).toBe(first.items[0]);
  expect(holdsAll(next)).toBe(true);
});

it('keeps everything where nothing has changed, and still tells how far the reading is', () => {
  const next = withAnswer(first, answer({ changed: false, state: 'done', progress: 1 }));
  expect(next).toEqual({ ...first, state: 'done', progress: 1 });
  expect(next.items).toBe(first.items);
});

it('marks what was settled, and takes the mark off again', () => {
  const settled = withAnswer(first, answer({ version: 'v2', gone: [0] }));
  expect([...settled.gone]).toEqual([0]);
  expect(holdsAll(settled)).toBe(true);
  expect([...withAnswer(settled, answer({ version: 'v3', open: 1 })).gone]).toEqual([]);
});

it('knows that something is offered again that it never had', () => {
  expect(holdsAll(withAnswer(first, answer({ version: 'v2', open: 2 })))).toBe(false);
});

it('begins anew with another reading of the text', () => {
  expect(withAnswer(first, answer({ reading: '5-b', open: 7 }))).toMatchObject({ items: [], whole: false });
});

it('says who is on record now without touching the others', () => {
  expect(namesIn([ONE, TWO])).toEqual(['Ida Berg', 'Berg', 'Karol Varga', 'Varga']);
  const ida = { ref: 'P-7', name: { en: 'Ida Berg' } };
  const [one, two] = renamed([ONE, TWO], new Map([['Ida Berg', ida]]));
  expect([one!.speaker!.record, one!.chain[0]!.record, two]).toEqual([ida, ida, TWO]);
  expect(two).toBe(TWO);
  expect(renamed([one!], new Map([['Ida Berg', ida]]))[0]).toBe(one);
  expect(renamed([one!], new Map())[0]!.speaker!.record).toBeNull();
});
