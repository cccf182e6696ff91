import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const quotes = (text: string) => suggest(text, { language: 'en' }).map(({ quote }) => quote);

describe('the opening of a sentence', () => {
  it.each([
    ['The board met twice. In a later vote, the keeper said that the gate had been left open.', 'In a later vote'],
    ['He called the plan a disgrace. At a rally on Thursday, Orrell said the lamp would be lit again.', 'At a rally'],
    ['The log was lost. Later in the summer, she told reporters that it had been found.', 'Later in the summer'],
  ])('%s', (text, opening) => {
    expect(quotes(text).some((quote) => quote.startsWith(opening))).toBe(false);
    expect(quotes(text).length).toBeGreaterThan(0);
  });

  it('is kept where it is a clause that somebody said', () => {
    const text = 'In 2018 the networks carried three percent of the messages, Orrell said.';
    expect(quotes(text).join()).toContain('In 2018 the networks carried three percent');
  });

  it('leaves out the heading of a piece whose author follows', () => {
    const text = '“Harbour lights go out for good,” by the Gazette’s Ann Lee: The last lamp was taken down on Monday.';
    expect(quotes(text)).not.toContain('Harbour lights go out for good,');
  });

  it.each([
    ['The magazine reported in October that seventeen keepers had seen the lamp go out.', 'seventeen keepers'],
    ['Vashti told the Gazette on the 16th that the lamp had been lit all night.', 'the lamp had been lit'],
    ['In the view of Lena Ortiz of the Institute, “trust in lamps cannot be audited”.', 'trust in lamps'],
  ])('%s: begins with what was said', (text, beginning) => {
    expect(quotes(text).map((quote) => quote.slice(0, beginning.length))).toEqual([beginning]);
  });

  it('offers neither the words that name the speaker nor a question put to them', () => {
    const text =
      'Lamp makers and two harbour firms have denied that spare wicks were sold. “Not true,” Corin Vashti told the Gazette when asked whether the board had sold wicks.';
    expect(quotes(text)).toEqual(['spare wicks were sold', 'Not true,']);
  });

  it('takes a title for nobody’s words', () => {
    const text =
      'The thing over the barley\n\nBy the time the second jet came, Ellen Vance had stopped pretending to hang out the washing.';
    expect(quotes(text)).toEqual([]);
  });

  it('writes a verb without what trails from it', () => {
    const [first] = suggest('“Nobody rowed out again,” Orrell said in an emailed statement.', { language: 'en' });
    expect(first?.verb).toBe('said');
  });
});
