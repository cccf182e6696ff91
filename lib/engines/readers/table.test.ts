import { describe, expect, it } from 'vitest';
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

  it('of nothing that is a table are none', () => {
    expect(readTable('title\n').table).toBeNull();
  });
});
