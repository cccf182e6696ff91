import { locate, parseCaseFile } from './parse';
import type { TreePath } from './problem';

/* The other end of apart.ts: reads the case file it is sent, or says where paths of it stand. It ends with who asked. */
process.on('message', ({ text, paths }: { text: string; paths?: readonly TreePath[] }) => {
  process.send?.({ value: paths ? locate(text, paths) : parseCaseFile(text, { file: '' }), last: false });
});
process.on('disconnect', () => process.exit(0));
