import { expect, it } from 'vitest';
import { type FieldState, holdsMore } from './typed-before';

const options = (marked: number | null, chosen: number) =>
  [0, 1, 2].map((place) => ({ defaultSelected: place === marked, selected: place === chosen }));

it.each<[what: string, field: FieldState, more: boolean]>([
  ['a line as it was sent', { type: 'text', value: 'sent', defaultValue: 'sent' }, false],
  ['a line typed into', { type: 'text', value: 'typed', defaultValue: '' }, true],
  ['a line that was emptied', { type: 'search', value: '', defaultValue: 'sent' }, true],
  ['a line whose default has a line end', { type: 'text', value: 'two lines', defaultValue: 'two \nlines' }, false],
  [
    'an address without the spaces around it',
    { type: 'url', value: 'https://a.org', defaultValue: ' https://a.org ' },
    false,
  ],
  ['a line that was given a space', { type: 'text', value: 'word ', defaultValue: 'word' }, true],
  [
    'a text whose line ends a browser wrote its way',
    { type: 'textarea', value: 'a\nb', defaultValue: 'a\r\nb' },
    false,
  ],
  ['a text typed into', { type: 'textarea', value: 'a\nb', defaultValue: 'a' }, true],
  ['a box as it was sent', { type: 'checkbox', value: 'on', checked: true, defaultChecked: true }, false],
  ['a box that was ticked', { type: 'checkbox', value: 'on', checked: true, defaultChecked: false }, true],
  ['a box whose tick was taken away', { type: 'checkbox', value: 'on', checked: false, defaultChecked: true }, true],
  ['the chosen one of several', { type: 'radio', value: 'a', checked: true, defaultChecked: false }, true],
  ['the one of several no longer chosen', { type: 'radio', value: 'b', checked: false, defaultChecked: true }, false],
  ['no file', { type: 'file', value: '', files: { length: 0 } }, false],
  ['a chosen file', { type: 'file', value: 'C:\\fakepath\\a.pdf', files: { length: 1 } }, true],
  ['a choice as it was sent', { type: 'select-one', value: 'b', options: options(1, 1) }, false],
  ['another choice', { type: 'select-one', value: 'c', options: options(1, 2) }, true],
  ['a choice React put on the page', { type: 'select-one', value: 'c', options: options(null, 2) }, false],
])('tells whether a field holds more than was sent: %s', (_, field, more) => expect(holdsMore(field)).toBe(more));
