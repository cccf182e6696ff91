import type en from '../en/errors';
import type { Shape } from '../shape';

const zh: Shape<typeof en> = {
  notFound: {
    kicker: '找不到页面',
    title: '这个地址没有内容',
    body: 'C-12、S-3 这样的编号从不更改，也不会重复使用，所以可能是地址输错了。没有丢失任何内容。',
    search: '改为搜索',
    or: '或者从这里开始',
  },
  tooLong: {
    title: '生成此页用时过长',
    body: '所需的数据未能在限定时间内查完，查询已中止。已保存的内容没有改动。请缩小范围（例如只看一个案件，或加上筛选条件），或稍后再试。',
  },
  failed: {
    kicker: '出错',
    title: '无法显示此页',
    body: '生成页面时出了问题。已保存的内容没有改动。请重试；如果仍然失败，请把下面的编号告诉编辑部。',
    digest: '编号 {digest}',
    again: '重试',
    home: '回到首页',
  },
};

export default zh;
