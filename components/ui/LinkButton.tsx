import Link from 'next/link';
import type { ComponentProps } from 'react';
import type { ButtonLook } from './Button';
import styles from './Button.module.css';
import { classNames } from './class-names';

/** A link that looks like a button, for what goes somewhere. */
export function LinkButton({
  look = 'plain',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link prefetch={false} {...rest} className={classNames(styles.button, styles[look], className)} />;
}
