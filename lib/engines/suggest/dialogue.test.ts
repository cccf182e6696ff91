import { describe, expect, it } from 'vitest';
import { suggest } from './suggest';

const said = (text: string) => suggest(text).map((s) => [s.speaker?.name ?? null, s.quote]);

describe('interviews and transcripts', () => {
  it('offer each answer whole by whoever is interviewed, and no question', () => {
    const text = `Helena Brandt led the inquiry. She spoke to Tomas Ek.

Q: Sorren says the errors came from the clerks. Is that so?

A: I have read that statement. We found no sign of it.

They were badly trained, and we said that they would be.

Q: Would you vote on it?

A: Ask me after the next audit.

Ek added that the audit was late.`;
    const own =
      "Interview with Helena Brandt. Q: Is it safe? A: We don't know. Q: Who does? A: The vendor says it does.";
    expect(said(text)).toEqual([
      ['Helena Brandt', 'I have read that statement. We found no sign of it.'],
      ['Helena Brandt', 'They were badly trained, and we said that they would be.'],
      ['Helena Brandt', 'Ask me after the next audit.'],
      ['Tomas Ek', 'the audit was late'],
    ]);
    expect(said(own.replaceAll(' Q:', '\nQ:'))).toEqual([
      ['Helena Brandt', "We don't know."],
      ['Helena Brandt', 'The vendor says it does.'],
    ]);
  });

  it('read a transcript of a briefing by its names, and the names in full', () => {
    const text = `A transcript of the briefing by foreign ministry spokesman Anton Varga.

VARGA: Good afternoon. The drone was not ours.

Reporter: The neighbours say the number leads to your army.

**Varga:** Numbers can be painted.

Reporter: By whom?

VARGA: By anybody.`;
    expect(said(text)).toEqual([
      ['Anton Varga', 'Good afternoon. The drone was not ours.'],
      ['Anton Varga', 'Numbers can be painted.'],
      ['Anton Varga', 'By anybody.'],
    ]);
  });

  it('know who asks by the questions, where both have names', () => {
    const text = `TE: Was it ever tested?
HB: Only by the vendor.
TE: Are you sure?
HB: I am. The report by Helena Brandt says so.`;
    expect(said(text)).toEqual([
      ['Helena Brandt', 'Only by the vendor.'],
      ['Helena Brandt', 'I am. The report by Helena Brandt says so.'],
    ]);
  });

  it('in Chinese: 问 and 答, and a reporter before a name', () => {
    const asked = `调查组组长白海伦日前接受本刊专访。
问：您的报告说软件从未测试过，是这样吗？
答：不完全是。厂商测试过，但也只有厂商测试过。
问：选举专员说你们的结论为时过早。
答：他有权保留看法。我们要求公布数据。`;
    expect(said(asked)).toEqual([
      ['白海伦', '不完全是。厂商测试过，但也只有厂商测试过。'],
      ['白海伦', '他有权保留看法。我们要求公布数据。'],
    ]);
    const briefing = `彭博社记者：有报道称，无人机与贵国军方有关，请问有何评论？
魏岚：序列号是可以伪造的。我们已要求查看残骸。
路透社记者：是谁拒绝的？
魏岚：建议你去问贝林的国防部。`;
    expect(said(briefing)).toEqual([
      ['魏岚', '序列号是可以伪造的。我们已要求查看残骸。'],
      ['魏岚', '建议你去问贝林的国防部。'],
    ]);
  });

  it('are no lists, forms or single labels', () => {
    for (const text of [
      'Price: 20 pounds.\nPlace: The harbour.\nDate: Monday.\nPrice: 30 pounds.\nPlace: The pier.\nDate: Friday.',
      'Claim: the moon is green.\nFact: it is not.\nClaim: the sea is red.\nFact: it is not.\nClaim: so.\nFact: no.',
      'Q: Is it safe?\nNobody knows.',
    ])
      expect(suggest(text).filter((s) => s.rule === 'dialogue')).toEqual([]);
  });

  it('stay linear and within the text, whatever stands at the head of its lines', () => {
    for (const text of [
      'Q: a?\nA: b.\n'.repeat(20_000),
      'Q: '.repeat(60_000),
      `Q: ${'x'.repeat(400_000)}\nA:\nQ: a\nA: b\nA: c`,
    ])
      for (const s of suggest(text)) expect(text.slice(s.start, s.end)).toBe(s.quote);
  });
});
