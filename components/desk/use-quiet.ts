'use client';

import { useEffect, useState } from 'react';

/** A value once it has rested for so many milliseconds: a type-ahead asks the server at pauses, not at every key. */
export function useQuiet<T>(value: T, rest = 160): T {
  const [quiet, setQuiet] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return quiet;
}
