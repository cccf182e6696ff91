import { describe, expect, it } from 'vitest';
import { readBibtex } from './bibtex';
import { readCsl } from './csl';

describe('names', () => {
  it.each([
    ['Gonz{\\\'a}lez, Jos{\\\'e} and {\\"O}zg{\\"u}r, M.', ['José González', 'M. Özgür']],
    ['{Ministry of Trade and Industry} and Holm, Ada', ['Ministry of Trade and Industry', 'Ada Holm']],
    ['{Smith, Holm and Sons}', ['Smith, Holm and Sons']],
    ['Smith, Jr., John', ['John Smith Jr.']],
    ['Ada Holm and others', ['Ada Holm']],
    ['Alexander Sand and Brand, A.', ['Alexander Sand', 'A. Brand']],
  ])('of BibTeX: %s', (author, names) =>
    expect(readBibtex(`@book{x, title={A}, author={${author}}}`).sources[0]!.authors).toEqual(names),
  );

  it.each([
    [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, 'Ludwig van Beethoven'],
    [{ family: 'King', given: 'Martin', suffix: 'Jr.' }, 'Martin King Jr.'],
    [{ literal: 'Mill Board' }, 'Mill Board'],
  ])('of CSL: %j', (name, said) =>
    expect(readCsl([{ title: 'A', author: [name] }]).sources[0]!.authors).toEqual([said]),
  );
});
