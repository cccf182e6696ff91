import { describe, expect, it } from 'vitest';
import type { SpeakerDetail } from '@/lib/domain/speakers/contract';
import { changedFields, draftOfSpeaker, languageByScript } from './speaker-draft';

const speaker = {
  ref: 'P-1',
  kind: 'person',
  name: { en: 'Bo Hart' },
  aliases: [{ text: 'B. Hart', language: 'en' }],
  roles: [{ title: { en: 'Mayor' }, organisation: { ref: 'P-2', name: { en: 'Holm' } }, from: '2019', to: null }],
  speaksFor: null,
  country: null,
  wikidata: null,
  note: null,
} as unknown as SpeakerDetail;
const base = draftOfSpeaker(speaker, (text) => text.en ?? '');
const role = { title: {}, organisation: null, from: '', to: '' };

describe('the form of a speaker', () => {
  it('sends nothing that nobody touched', () => {
    expect(changedFields(base, base)).toEqual({});
    const emptyRows = { aliases: [...base.aliases, { text: ' ', language: 'en' }], roles: [...base.roles, role] };
    expect(changedFields({ ...base, ...emptyRows, why: 'Looked.' }, base)).toEqual({});
  });

  it('sends what was changed, and null for what was emptied', () => {
    const roles = [
      { ...role, title: { en: 'Envoy ', zh: '' }, from: '2020-01' },
      { ...role, from: '2021' },
    ];
    const value = { ...base, country: 'bs ', roles, aliases: [{ text: ' 哈特 ', language: 'zh' }] };
    expect(changedFields(value, base)).toEqual({
      country: 'BS',
      roles: [
        { title: { en: 'Envoy' }, organisation: null, from: '2020-01', to: null },
        { title: {}, organisation: null, from: '2021', to: null },
      ],
      aliases: [{ text: '哈特', language: 'zh' }],
    });
    expect(changedFields(base, { ...base, country: 'BS', speaksFor: { ref: 'P-2', name: 'Holm' } })).toEqual({
      country: null,
      speaksFor: null,
    });
  });

  it.each([
    ['Bo Hart', 'en'],
    ['水闸局', 'zh'],
    ['ハート', 'ja'],
    ['山田はな', 'ja'],
    ['Бо Харт', 'ru'],
    ['بو هارت', 'ar'],
    ['보 하트', 'ko'],
  ])('proposes the language of %s by its script', (name, language) => expect(languageByScript(name)).toBe(language));
});
