import type en from '../en/columns';
import type { Shape } from '../shape';

const columns: Shape<typeof en> = {
  title: '表格各列',
  note: '请说明每一列是什么，然后再次查看会引入什么。',
  rows: '各行是',
  kind: { claims: '主张', sources: '来源' },
  example: '首项：{words}',
  empty: '此列为空。',
  leave: '不引入',
  field: {
    proposition: '主张内容',
    note: '备注',
    from: '起（日期）',
    to: '止（日期）',
    topics: '主题，以 ; 分隔',
    url: '网址',
    language: '语言（标签）',
    title: '标题',
    type: '类型（按 CSL）',
    publisher: '出版者',
    authors: '作者，以 ; 分隔',
    published: '发布日期',
  },
};

export default columns;
