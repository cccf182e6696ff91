import { describe, expect, it } from 'vitest';
import { stem } from './stem';

describe('stem', () => {
  it.each([
    ['consistency', 'consist'],
    ['consignment', 'consign'],
    ['consolation', 'consol'],
    ['knightly', 'knight'],
    ['knocking', 'knock'],
    ['knives', 'knive'],
    ['generously', 'generous'],
    ['communism', 'communism'],
    ['allegations', 'alleg'],
    ['alleged', 'alleg'],
    ['signalling', 'signal'],
    ['signals', 'signal'],
    ['surveillance', 'surveil'],
    ['networks', 'network'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['flies', 'fli'],
    ['ties', 'tie'],
    ['agreed', 'agre'],
    ['feed', 'feed'],
    ['happily', 'happili'],
    ['sky', 'sky'],
    ['skies', 'sky'],
    ['dying', 'die'],
    ['relational', 'relat'],
    ['hopefulness', 'hope'],
    ['sensibility', 'sensibl'],
    ['controlling', 'control'],
    ['adjustable', 'adjust'],
    ['rate', 'rate'],
    ['cease', 'ceas'],
    ['gas', 'gas'],
    ['this', 'this'],
    ['gaps', 'gap'],
    ['proceeding', 'proceed'],
    ['succeeded', 'succeed'],
    ["nassau's", 'nassau'],
    ['playing', 'play'],
    ['young', 'young'],
  ])('%s becomes %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it('leaves short words, figures and other scripts alone', () => {
    for (const word of ['us', '5g', 'привет', '中国']) expect(stem(word)).toBe(word);
  });
});
