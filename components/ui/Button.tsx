import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names';

export type ButtonLook = 'primary' | 'plain' | 'quiet';

/** A button; `primary` once a screen, `plain` with an edge, `quiet` without one. Type is "button" unless told. */
export function Button({
  look = 'plain',
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button {...rest} type={type} className={classNames(styles.button, styles[look], className)} />;
}
