import { describe, expect, it } from 'vitest';
import { csvOf } from '@/lib/engines/formats/csv';
import { readTable } from './table';

const LIST = 'Behauptung,Wo,Wann\n"The weir\nwas open",https://a.example/1,2019\n,,\n';

describe('the columns of a table', () => {
  it('are told with an example and what they are taken for, also where nothing comes in', () => {
    const read = readTable('What, Link ,,Empty\n,https://a.example/1,x,\nThe weir was open,,,\n');
    expect(read.table).toEqual({
      kind: 'sources',
      columns: [
        { name: 'What', example: 'The weir was open', field: null },
        { name: 'Link', example: 'https://a.example/1', field: 'url' },
        { name: 'Empty', example: null, field: null },
      ],
    });
    expect(read.sources).toEqual([]);
    expect(read.leftOut).toMatchObject([{ why: 'no-column', values: { field: 'title' } }]);
  });

  it('become what they are said to be, and what the rows are follows from it', () => {
    const { table, claims, leftOut } = readTable(LIST, {
      mapping: { Behauptung: 'proposition', Wann: 'from', Wo: '' },
    });
    expect(table?.kind).toBe('claims');
    expect(table?.columns.map(({ field }) => field)).toEqual(['proposition', null, 'from']);
    expect(claims).toMatchObject([{ proposition: { en: 'The weir was open' }, from: '2019', review: null }]);
    expect(leftOut).toEqual([]);
  });

  it('are left out where a known name is said to be nothing', () => {
    const [source] = readTable('title,url\nA page,https://a.example/1\n', { mapping: { url: '' } }).sources;
    expect(source).toMatchObject({ title: 'A page', url: null });
  });

  it('with a line break in the name go by the name on one line', () => {
    const { table } = readTable('"Title\r\nof it",x\nA,b\n', { mapping: { 'Title of it': 'title' } });
    expect(table?.columns[0]).toEqual({ name: 'Title of it', example: 'A', field: 'title' });
  });

  it('give back what was kept from being run as a formula, in any width', () => {
    const words = ['=1+1', '+1', '-1', '@a', '＝１', '＋１', '－１', '＠a', "'tis so"];
    const written = csvOf([['title'], ...words.map((word) => [word])], true);
    expect(readTable(written).sources.map(({ title }) => title)).toEqual(words);
  });

  it('of our own tables are known in each language, the types by their words', () => {
    const [source] = readTable(
      '来源,类型,标题,发布者,发表,网址\nS-3,报纸文章,水闸,河谷报,2019-05-05,https://a.example/1\n',
    ).sources;
    expect(source).toMatchObject({
      reference: 'S-3',
      type: 'article-newspaper',
      title: '水闸',
      publisher: '河谷报',
      published: '2019-05-05',
      url: 'https://a.example/1',
    });
    const { claims } = readTable('Claim,Proposition\nC-1,It was open\n');
    expect(claims).toMatchObject([{ proposition: { en: 'It was open' } }]);
  });

  it('of nothing that is a table are none', () => {
    expect(readTable('title\n').table).toBeNull();
  });
});
