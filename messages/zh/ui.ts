import type en from '../en/ui';
import type { Shape } from '../shape';

const zh: Shape<typeof en> = {
  about: '约{date}',
  range: '{from}至{to}',
  close: '关闭',
  next: '下一页',
  previous: '上一页',
  first: '回到开头',
  pages: '分页',
  notice: { info: '说明', good: '完成', warning: '注意', error: '出错' },
  loading: '正在载入',
  optional: '选填',
  choose: '请选择……',
  dismiss: '收起',
  messages: '消息',
  scrollable: '{name}，可左右滚动',
  share: '{count, number}／{total, number}',
};

export default zh;
