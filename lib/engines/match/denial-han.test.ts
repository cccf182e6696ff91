import { describe, expect, it } from 'vitest';
import { memoryIndex } from './memory';
import { alreadyRecorded } from './rank';

/* Sentences of our own in the shapes that news in Chinese has. */
const CLAIMS = [
  { id: '售', text: '谷川集团向南港警方出售了监听软件。' },
  { id: '作', text: '海图社与北岭情报部门合作。' },
  { id: '客', text: '飞桥公司没有把软件卖给私人客户。' },
  { id: '选', text: '北岭县的投票机改动了6000张选票。' },
];
const index = memoryIndex(CLAIMS.map((claim) => ({ ...claim, language: 'zh' })));
const found = (text: string, id: string) => index.search({ text, language: 'zh' }).find((match) => match.id === id);

describe('a negation in Chinese denies its clause, or what it says is false', () => {
  it.each([
    ['谷川集团否认向南港警方出售监听软件。', '售'],
    ['谷川集团称，从未向南港警方出售监听软件。', '售'],
    ['谷川集团未向南港警方出售监听软件。', '售'],
    ['谷川集团发言人驳斥了有关其向南港警方出售监听软件的报道。', '售'],
    ['有关谷川集团向南港警方出售监听软件的报道纯属捏造。', '售'],
    ['对于向南港警方出售监听软件的指控，谷川集团予以否认。', '售'],
    ['报道说谷川集团向南港警方出售了监听软件，该说法毫无根据。', '售'],
    ['谷川集团向南港警方出售了监听软件，这是无稽之谈。', '售'],
    ['谷川集团否认，曾向南港警方出售监听软件。', '售'],
    ['海图社与北岭情报部门没有合作。', '作'],
    ['并非海图社与北岭情报部门合作。', '作'],
    ['北岭县的投票机没有改动任何选票。', '选'],
    ['飞桥公司把软件卖给私人客户。', '客'],
  ])('%s', (text, id) => {
    const match = found(text, id);
    expect(match?.relation).toBe('may deny');
    expect(match && alreadyRecorded(match)).toBe(false);
  });
});

describe('and nothing else', () => {
  it.each([
    ['谷川集团拒绝回应，法院文件显示谷川集团向南港警方出售了监听软件。', '售'],
    ['谷川集团承认向南港警方出售了监听软件，但没有透露价格。', '售'],
    ['谷川集团在没有许可证的情况下向南港警方出售了监听软件。', '售'],
    ['谷川集团未经许可向南港警方出售了监听软件。', '售'],
    ['谷川集团向南港警方出售了监听软件，这不是第一次。', '售'],
    ['无人机制造商谷川集团向南港警方出售了监听软件。', '售'],
    ['谷川集团不得不承认向南港警方出售了监听软件。', '售'],
    ['谷川集团散布虚假信息，并向南港警方出售了监听软件。', '售'],
    ['据未具名官员称，谷川集团向南港警方出售了监听软件。', '售'],
    ['毫无疑问，海图社与北岭情报部门合作。', '作'],
    ['不可否认，海图社与北岭情报部门合作。', '作'],
    ['未来海图社将不断与北岭情报部门合作。', '作'],
    ['海图社不仅与北岭情报部门合作，还雇用其军官。', '作'],
    ['飞桥公司从来没有把软件卖给私人客户。', '客'],
    ['飞桥公司未把软件卖给私人客户。', '客'],
  ])('%s', (text, id) => {
    expect(found(text, id)).toBeDefined();
    expect(found(text, id)?.relation).not.toBe('may deny');
  });

  it('tells whose the denial is', () => {
    expect(found('谷川集团未向南港警方出售监听软件。', '售')?.denier).toBe('asked');
    expect(found('飞桥公司把软件卖给私人客户。', '客')?.denier).toBe('claim');
    expect(found('飞桥公司未把软件卖给私人客户。', '客')?.denier).toBeNull();
  });

  it('reads mixed scripts', () => {
    expect(found('谷川集团（Tanigawa Group）否认向南港警方出售监听软件。', '售')?.relation).toBe('may deny');
    expect(found('Tanigawa did not reply. 谷川集团向南港警方出售了监听软件。', '售')?.relation).not.toBe('may deny');
  });
});
