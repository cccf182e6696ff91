import Link from 'next/link';
import type { ComponentProps } from 'react';
import type { ButtonLook } from './Button';
import styles from './Button.module.css';
import { classNames } from './class-names';

/** A link that looks like a button, for what goes somewhere. A file of the API is no page: the browser itself opens it. */
export function LinkButton({
  look = 'plain',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  const shared = { ...rest, className: classNames(styles.button, styles[look], className) };
  if (typeof rest.href === 'string' && rest.href.startsWith('/api/')) return <a {...shared} href={rest.href} />;
  return <Link prefetch={false} {...shared} />;
}
