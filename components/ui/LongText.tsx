'use client';

import type { ComponentProps } from 'react';
import styles from './Field.module.css';
import { takeTyped } from './typed-before';

/**
 * The control of many lines of a plain form; it stands in a Field. It is of the browser's side for one reason: React puts
 * a text that came back from the server back to what was sent while the page comes to life, and this takes over what was
 * typed until then.
 */
export function LongText(given: Omit<ComponentProps<'textarea'>, 'ref' | 'className'>) {
  return <textarea {...given} ref={takeTyped} className={styles.control} />;
}
