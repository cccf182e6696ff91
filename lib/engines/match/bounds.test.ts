import { describe, expect, it } from 'vitest';
import { memoryIndex } from '@/lib/engines/match/memory';
import { alreadyRecorded } from '@/lib/engines/match/rank';

const index = memoryIndex(
  [
    ['list', 'The list held 50,000 telephone numbers.', 'en'],
    ['valve', 'The valve was tested twice before the ship sailed.', 'en'],
    ['cargo', 'The ministry bought 500 kilograms of explosives for the harbour.', 'en'],
    ['phones', 'The company sold phones to Iran and to Syria.', 'en'],
    ['dossier', 'The dossier on the harbour fire was written by the port authority.', 'en'],
    ['signs', '名单上有5万个电话号码。', 'zh'],
    ['chips', '北湖的主板上被植入了恶意芯片。', 'zh'],
    ['doors', 'Equipment of the island network contains back doors.', 'en'],
  ].map(([id = '', text = '', language]) => ({ id, text, language })),
);

/** The first found that bears the id, how it stands and whether the desk calls it recorded. */
const found = (text: string, id: string, language = 'en') => {
  const match = index.search({ text, language }, 5).find((m) => m.id === id);
  return match && [match.relation, alreadyRecorded(match)];
};

describe('figures, counts and units', () => {
  it.each([
    ['The list held more than 50,000 telephone numbers.', 'list', ['near, different figure', false]],
    ['The list held fewer than 50,000 telephone numbers.', 'list', ['near, different figure', false]],
    ['The list held no fewer than 50,000 telephone numbers.', 'list', ['near, different figure', false]],
    ['The list held 50,000 telephone numbers.', 'list', ['same', true]],
    ['The list held about 50,000 telephone numbers.', 'list', ['same', true]],
    ['The valve was tested once before the ship sailed.', 'valve', ['near, different figure', false]],
    ['The valve was tested three times before the ship sailed.', 'valve', ['near, different figure', false]],
    ['The ministry bought 500kg of explosives for the harbour.', 'cargo', ['same', true]],
    ['The ministry bought 600kg of explosives for the harbour.', 'cargo', ['near, different figure', false]],
  ])('%s', (text, id, expected) => {
    expect(found(text, id)).toEqual(expected);
  });

  it('tells 5万多 from 5万', () => {
    expect(found('名单上有5万多个电话号码。', 'signs', 'zh')).toEqual(['near, different figure', false]);
    expect(found('名单上有5万个电话号码。', 'signs', 'zh')?.[0]).toBe('same');
  });
});

describe('what only looks like a denial', () => {
  it.each([
    ['The company sold phones not only to Iran but also to Syria.', 'phones', 'same'],
    ['The dossier on the harbour fire, written by the port authority, contains false claims.', 'dossier', 'broader'],
  ])('%s', (text, id, relation) => {
    expect(found(text, id)?.[0]).toBe(relation);
  });

  it('keeps what is one', () => {
    expect(found('The company did not sell phones to Iran and to Syria.', 'phones')?.[0]).toBe('may deny');
    expect(found('It is false that the company sold phones to Iran and to Syria.', 'phones')?.[0]).toBe('may deny');
  });
});

describe('over Chinese and English', () => {
  it.each([
    ['Malicious chips were planted on the motherboards of Northlake.', 'en', 'chips'],
    ['岛上网络的设备中有后门。', 'zh', 'doors'],
    ['阀门在开船前测试了两次。', 'zh', 'valve'],
  ])('%s is found by the words of the other language', (text, language, id) => {
    expect(index.search({ text, language }, 1)[0]?.id).toBe(id);
  });

  it('is never called recorded over the languages where the figure differs', () => {
    const [relation, recorded] = found('名单上有5万多个电话号码。', 'list', 'zh') ?? [];
    expect(recorded).toBe(false);
    expect(relation).not.toBe('same');
  });
});
