import { describe, expect, it } from 'vitest';
import { Button } from './Button';
import { CheckboxList } from './CheckboxList';
import { DefinitionList } from './DefinitionList';
import { Disclosure } from './Disclosure';
import { EmptyState } from './EmptyState';
import { Glyph } from './Glyph';
import { MetricBar } from './MetricBar';
import { Notice } from './Notice';
import { Pagination } from './Pagination';
import { Popover } from './Popover';
import { Select } from './Select';
import { Table } from './Table';
import { Tabs } from './Tabs';
import { TextInput } from './TextInput';
import { Time, TimeSpan } from './Time';
import { markup, wordsOf } from './testing';

describe('a field', () => {
  it('ties its label, hint and error to the control', () => {
    const html = markup(<TextInput label="Date" hint="As printed." error="Write a year." />);
    const id = /<label for="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(
      `<input type="text" id="${id}" aria-describedby="${id}-hint ${id}-error" aria-invalid="true"`,
    );
    expect(html).toContain(`id="${id}-hint"`);
    expect(html).toContain(`id="${id}-error"`);
  });

  it('claims no description it does not have', () => {
    expect(markup(<Select label="Sort" choices={[{ value: 'newest', label: 'Newest' }]} />)).not.toContain('aria-');
  });
});

describe('a list of checkboxes', () => {
  const items = [
    { value: 'a', label: 'One', count: 1204 },
    { value: 'b', label: 'Two' },
  ];

  it('is a form part without scripts: repeated names, chosen ones checked, counts as people write them', () => {
    const html = markup(<CheckboxList legend="Status" name="status" items={items} selected={['a']} />);
    expect(html).toMatch(/<fieldset[^>]*><legend[^>]*>Status<\/legend>/);
    expect(html.match(/name="status"/g)).toHaveLength(2);
    expect(html).toMatch(/checked="" value="a"|value="a"[^>]*checked=""/);
    expect(html).toContain('>1,204<');
  });
});

describe('a glyph', () => {
  it('hides its drawing and keeps its word, even where the word is not drawn', () => {
    const html = markup(
      <Glyph shape="up" hue="blue" wordHidden>
        asserts
      </Glyph>,
    );
    expect(html).toContain('aria-hidden="true"');
    expect(wordsOf(html)).toBe('asserts');
  });
});

describe('a date', () => {
  it('carries its ISO form and says when it is not certain, in either language', () => {
    expect(markup(<Time value="2020-12-17" about long />)).toBe(
      '<time dateTime="2020-12-17">about 17 December 2020</time>',
    );
    expect(wordsOf(markup(<Time value="2020-12" about />, 'zh'))).toBe('约2020年12月');
  });

  it('is written once when a span begins and ends with it', () => {
    expect(markup(<TimeSpan from="2018" to="2018" />).match(/<time/g)).toHaveLength(1);
    expect(markup(<TimeSpan from="2018" to="2020" />).match(/<time/g)).toHaveLength(2);
  });
});

describe('a table', () => {
  it('can be scrolled from the keyboard and says what it is', () => {
    const html = markup(
      <Table caption="Positions" captionHidden>
        <tbody />
      </Table>,
    );
    expect(html).toMatch(/<section[^>]*tabindex="0"[^>]*aria-label="Positions, scrolls sideways"/);
    expect(html).toMatch(/<caption[^>]*>Positions<\/caption>/);
  });
});

describe('ways onward', () => {
  it('are left out altogether when there are none', () => {
    expect(markup(<Pagination />)).toBe('');
  });

  it('are links with addresses and a direction', () => {
    const html = markup(<Pagination previous="/claims?cursor=a" next="/claims?cursor=b" />);
    expect(html).toMatch(/<nav aria-label="Pages"/);
    expect(html).toMatch(/rel="prev"[^>]*href="\/claims\?cursor=a"/);
    expect(html).toMatch(/rel="next"[^>]*href="\/claims\?cursor=b"/);
  });

  it('mark the view that is shown', () => {
    const html = markup(
      <Tabs
        label="Views"
        tabs={[
          { href: '/a', word: 'A', current: true },
          { href: '/b', word: 'B' },
        ]}
      />,
    );
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  });
});

describe('messages in the page', () => {
  it('announce an error and only that', () => {
    expect(markup(<Notice kind="error">Not saved.</Notice>)).toContain('role="alert"');
    expect(markup(<Notice>As it stood.</Notice>)).toContain('role="note"');
  });

  it('say their kind in a word when they have no title', () => {
    expect(wordsOf(markup(<Notice kind="warning">Read twice.</Notice>))).toBe('Take care Read twice.');
  });

  it('say what to do next where there is nothing', () => {
    expect(
      wordsOf(markup(<EmptyState title="No claim matches" actions={<a href="/claims">Clear the filters</a>} />)),
    ).toBe('No claim matches Clear the filters');
  });
});

describe('a list of definitions', () => {
  it('leaves out what has no value', () => {
    const entries = [
      { term: 'Publisher', value: 'The Echo' },
      { term: 'Note', value: null },
    ];
    expect(wordsOf(markup(<DefinitionList entries={entries} />))).toBe('Publisher The Echo');
  });
});

describe('counts in a bar', () => {
  it('say every part that is not empty in words and number, and draw without inline styles', () => {
    const html = markup(
      <MetricBar
        label="Statuses"
        metrics={[
          { key: 'a', count: 3, hue: 'blue', word: 'Supported' },
          { key: 'b', count: 0, hue: 'grey', word: 'Refuted' },
        ]}
      />,
    );
    expect(wordsOf(html)).toBe('Supported 3');
    expect(html).not.toContain('style=');
  });
});

describe('pieces that open', () => {
  it('use what the browser brings: details, and a popover named by its button', () => {
    expect(markup(<Disclosure summary="Speaker">x</Disclosure>)).toMatch(/^<details[^>]*><summary/);
    const html = markup(<Popover trigger="Cite">x</Popover>);
    const target = /popoverTarget="([^"]+)"/i.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`<section id="${target}" popover="auto"`));
  });
});

describe('a button', () => {
  it('does not submit a form unless told to', () => {
    expect(markup(<Button>Clear</Button>)).toContain('type="button"');
    expect(markup(<Button type="submit">Search</Button>)).toContain('type="submit"');
  });
});
