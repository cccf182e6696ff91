import type en from '../en/reading';
import type { Shape } from '../shape';

const reading: Shape<typeof en> = {
  asOf: {
    title: '较早的状态',
    body: '本页显示的是<date></date>的状态，此后记录或更改的内容不在其中。',
    now: '查看现在的内容',
  },
  colophon: {
    label: '关于本记录',
    recorded: '由<who></who>于<when></when>记录。',
    changed: '第 {version} 版，由<who></who>于<when></when>更改。',
    data: '本页数据（JSON）',
    stood: '查看某日的状态',
    show: '显示',
  },
  corrections: { title: '更正', of: '更正对象：', right: '现为：' },
  newer: { title: '您打开本页之后，内容已有变动。', show: '显示最新内容' },
  find: { submit: '搜索', clear: '清除' },
};

export default reading;
