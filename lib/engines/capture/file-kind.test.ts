import { describe, expect, it } from 'vitest';
import { fileKindOf } from './file-kind';
import { docxOf, pdfOf } from './files.fixture';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the kind of a file', () => {
  it.each([
    ['a PDF', pdfOf([['Words.']]), 'pdf'],
    ['a Word document', docxOf(['Words.']), 'zip'],
    ['a picture', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'png'],
    ['a photograph', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'jpeg'],
    ['a recording', bytes('ID3\x03\0\0'), 'mp3'],
    ['a film', bytes('\0\0\0\x20ftypisom\0\0'), 'mp4'],
    ['a table', bytes('date,calls\n2020-12-15,18\n'), 'text'],
    ['a page, which is handed out as plain text', bytes('<!doctype html><script>alert(1)</script>'), 'text'],
  ])('is told by its bytes: %s', (_, file, kind) => {
    expect(fileKindOf(file)?.kind).toBe(kind);
  });

  it.each([
    ['a program for Linux', bytes('\x7fELF\x02\x01\x01\0\0\0')],
    ['a program for Windows', bytes('MZ\x90\0\x03\0\0\0\x04')],
    ['a shell script', bytes('#!/bin/sh\nrm -rf /\n')],
    ['noise', Uint8Array.from({ length: 400 }, (_, n) => (n * 7919) % 256)],
    ['nothing', new Uint8Array()],
  ])('is refused: %s', (_, file) => {
    expect(fileKindOf(file)).toBeNull();
  });
});
