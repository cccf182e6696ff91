import type en from '../en/facts';
import type { Shape } from '../shape';

const zh: Shape<typeof en> = {
  compare: { label: '同样的主张，其他视图', matrix: '对照立场', timeline: '按时间', map: '关系图' },
  trail: {
    label: '依据谁的话：从我们读到的文本追溯到出处',
    readByUs: '我们读过',
    gap: '此环不明',
    from: '转自',
  },
  axes: {
    label: '现状',
    said: '是否说过？',
    so: '是否属实？',
    denied: '否认了什么',
    notDenied: '未见否认',
    notDeniedNote: '本站收录的陈述中没有否认。',
  },
  coverage: '否认范围：{coverage}',
  ofDesk: '{name}（{desk}）',
  roleAt: '{organisation} {role}',
};

export default zh;
