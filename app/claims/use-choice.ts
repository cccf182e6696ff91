import { type ChangeEvent, useCallback, useRef } from 'react';
import { chooseClaims } from './chosen';

/**
 * Ticks the boxes of a list: with Shift all from the one before to this one, by mouse or by keys. `shown` are the
 * references of the list in its order.
 */
export function useChoice(shown: readonly string[]) {
  const before = useRef('');
  return useCallback(
    ({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
      const ends = [shown.indexOf(before.current), shown.indexOf(currentTarget.value)];
      const range = (nativeEvent as MouseEvent).shiftKey && !ends.includes(-1);
      before.current = currentTarget.value;
      const between = shown.slice(Math.min(...ends), Math.max(...ends) + 1);
      chooseClaims(range ? between : [currentTarget.value], currentTarget.checked);
    },
    [shown],
  );
}
