import { describe, expect, it } from 'vitest';
import { markup, wordsOf } from '@/components/ui/testing';
import { captureBytes } from '@/lib/engines/capture/capture';
import { CaptureMethod } from './CaptureMethod';

const shown = (method: string, locale: 'en' | 'zh') => markup(<CaptureMethod method={method} />, locale);
const words = Array.from(
  { length: 6 },
  (_, i) => `The keeper opened gate ${i + 1} at noon and wrote it in the book of the lock.`,
);

describe('how a text was won', () => {
  it.each([
    ['reading notes, written here', '在此撰写的阅读笔记'],
    ['PDF, text layer of 1 page', 'PDF，1 页的文本层'],
    ['Word document, by its paragraphs (file made on 2020-12-15)', 'Word 文档，按段落读取（文件创建于 2020-12-15）'],
    ['PDF, text layer of 12 pages; paragraphs chosen by an editor', 'PDF，12 页的文本层；段落由编辑选定'],
    [
      'web archive (WARC), https://a.example/x as read on 2020-12-15; text the page tells search engines (JSON-LD)',
      '网页存档（WARC），https://a.example/x，读取于 2020-12-15；网页提供给搜索引擎的文本（JSON-LD）',
    ],
  ])('reads in either language: %s', (method, chinese) => {
    expect([wordsOf(shown(method, 'en')), wordsOf(shown(method, 'zh'))]).toEqual([method, chinese]);
  });

  it('stays in the words of whoever wrote it otherwise', () => {
    expect(shown('read aloud; paragraphs chosen by an editor', 'zh')).toMatch(/^<span lang="en">read aloud; /);
  });

  it.each([
    ['a.txt', words.join('\n\n')],
    ['a.md', `# The lock\n\n${words.join('\n\n')}`],
    ['a.eml', `From: a@b.example\nSubject: Lock\nContent-Type: text/plain\n\n${words.join('\n\n')}`],
    ['a.html', `<html><body><article>${words.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`],
  ])('is known of every kind of file: %s', async (filename, text) => {
    const captured = await captureBytes(new TextEncoder().encode(text), { filename });
    expect(captured.ok && shown(captured.value.method, 'zh')).not.toContain('lang="en"');
  });
});
