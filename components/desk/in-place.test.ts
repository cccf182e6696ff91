import { describe, expect, it } from 'vitest';
import { inPlaceKey } from './InPlace';

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });

describe('a key in a form that stands in another', () => {
  it.each<[string, ReturnType<typeof key>, string, 'make' | 'leave' | null]>([
    ['Enter in a line of text makes the record, and does not store the form around', key('Enter'), 'INPUT', 'make'],
    ['Enter on a choice makes the record', key('Enter'), 'SELECT', 'make'],
    ['Enter in several lines begins a line', key('Enter'), 'TEXTAREA', null],
    ['Enter on a button is the button’s own', key('Enter'), 'BUTTON', null],
    ['Ctrl with Enter makes the record from any field', key('Enter', true), 'TEXTAREA', 'make'],
    ['Escape leaves it, and the form around stays', key('Escape'), 'SELECT', 'leave'],
    ['a letter is typed', key('a'), 'INPUT', null],
  ])('%s', (_what, event, tag, meant) => expect(inPlaceKey(event, tag)).toBe(meant));
});
