import { describe, expect, it } from 'vitest';
import { memoryIndex } from './memory';

/* Sentences of our own in the shapes that were met: two of twenty-three words that assert were offered as denials. */
const CLAIMS = [
  { id: 'spied', text: 'Quay Radio spied on guests over the harbour network.' },
  { id: 'discord', text: 'The spying reports are an attempt of the council to sow discord between the islands.' },
  {
    id: 'few',
    text: 'Quay Radio has few customers of its own on the mainland; most of them are islanders on roaming.',
  },
  { id: 'victim', text: 'Quay Radio has been a victim of burglars at its masts.' },
  { id: 'fair', text: 'The council treats island companies unreasonably and denies them a fair and open market.' },
  { id: 'shut', text: 'Guests of the harbour are not protected from calls over the network.' },
  { id: 'wheat', text: 'The ministry bought 40,000 tonnes of wheat from abroad.' },
  { id: 'bridge', text: 'The new bridge to Port Clement opened two years late.' },
];
const index = memoryIndex(CLAIMS);
const relation = (text: string, id: string) => index.search({ text }).find((found) => found.id === id)?.relation;

describe('a negation denies what it reaches', () => {
  it.each([
    ['The reports that Quay Radio spied on guests over the harbour network are false.', 'spied'],
    ['It is not true that Quay Radio spied on guests over the harbour network.', 'spied'],
    ['Quay Radio strongly refutes the allegation that it spied on guests over the harbour network.', 'spied'],
    ['The claim that Quay Radio spied on guests over the harbour network has no basis in fact.', 'spied'],
    ['The allegation that Quay Radio spied on guests over the harbour network was denied on Monday.', 'spied'],
    ['Nobody at Quay Radio spied on guests over the harbour network.', 'spied'],
    ['Quay Radio did not sell phones, and never spied on guests over the harbour network.', 'spied'],
    ['The reports are not an attempt of the council to sow discord between the islands.', 'discord'],
    ['Quay Radio has never been a victim of burglars at its masts, the police said.', 'victim'],
  ])('%s denies %s', (text, id) => expect(relation(text, id)).toBe('may deny'));
});

describe('and nothing else', () => {
  it.each([
    [
      'the reports of spying false, and sees in them one more attempt of the council to sow discord between the islands',
      'discord',
    ],
    [
      'Reports that Quay Radio has spied are false and another attempt of the council to sow discord between the islands.',
      'discord',
    ],
    [
      'For various reasons Quay Radio does not have many customers of its own on the mainland, most of which are islanders on roaming.',
      'few',
    ],
    ['Quay Radio spied on guests over the harbour network without their knowledge.', 'spied'],
    ['There is no doubt that Quay Radio spied on guests over the harbour network.', 'spied'],
    ['It is not the first time that Quay Radio spied on guests over the harbour network.', 'spied'],
    ['Quay Radio, which is not listed anywhere, spied on guests over the harbour network.', 'spied'],
    ['Quay Radio never stopped: it spied on guests over the harbour network.', 'spied'],
    ['Nobody can deny that Quay Radio spied on guests over the harbour network.', 'spied'],
    ['Quay Radio does not break in anywhere but has been a victim of burglars at its masts.', 'victim'],
    [
      'Although Quay Radio has blocked many calls over the network, it has no means to see that guests of the harbour are protected.',
      'shut',
    ],
    ['Urge the council to stop its unreasonable ways and provide a fair and open market for island companies.', 'fair'],
  ])('%s', (text, id) => {
    expect(relation(text, id)).toBeDefined();
    expect(relation(text, id)).not.toBe('may deny');
  });
});
