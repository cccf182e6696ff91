'use client';

import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { nearest } from './nearest';
import styles from './picture.module.css';

type Words = { zoom: string; larger: string; smaller: string; whole: string; keys: string };

const SIZES = [0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.6, 2];

/**
 * The frame a picture is scrolled in. Keys walk from sign to sign by where they stand, + and − change the size; the
 * size stands in the address. Without scripts the picture has its natural size and every sign is reached by Tab.
 */
export function PictureFrame({
  words,
  label,
  width,
  zoom,
  children,
}: {
  words: Words;
  label: string;
  width: number;
  zoom: number;
  children: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  const [size, setSize] = useState(zoom);
  const signs = () => [...(box.current?.querySelectorAll<SVGElement>('[data-sign]') ?? [])];

  useEffect(() => {
    // A large picture opens at what most of it is about, not at an empty corner.
    const [frame, home] = [box.current, box.current?.querySelector('[data-home]')];
    if (!frame || !home) return;
    const [outer, inner] = [frame.getBoundingClientRect(), home.getBoundingClientRect()];
    frame.scrollLeft += inner.x + inner.width / 2 - (outer.x + outer.width / 2);
    frame.scrollTop += inner.y + inner.height / 2 - (outer.y + outer.height / 2);
  }, []);
  /** Once a sign has the focus it is the one stop of the Tab key in here; the arrows go on from it. */
  const settle = (on: SVGElement) => {
    for (const sign of signs()) sign.tabIndex = sign === on ? 0 : -1;
  };
  const resize = (next: number) => {
    setSize(next);
    const address = new URL(location.href);
    if (next === 1) address.searchParams.delete('zoom');
    else address.searchParams.set('zoom', String(next));
    history.replaceState(null, '', address);
  };
  const step = (by: 1 | -1) => {
    const next = by > 0 ? SIZES.find((one) => one > size + 0.01) : SIZES.findLast((one) => one < size - 0.01);
    if (next) resize(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    if (event.key === '+' || event.key === '=') step(1);
    else if (event.key === '-') step(-1);
    else {
      const from = (event.target as Element).closest<SVGElement>('[data-sign]');
      const all = signs();
      const to =
        from &&
        nearest(
          from.getBoundingClientRect(),
          all.map((sign) => sign.getBoundingClientRect()),
          event.key,
        );
      if (to === null || to === undefined) return;
      settle(all[to]!);
      all[to]!.focus();
      all[to]!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    event.preventDefault();
  };
  return (
    <div className={styles.whole}>
      <div className={styles.tools} role="toolbar" aria-label={words.zoom}>
        <Button onClick={() => step(-1)} aria-label={words.smaller} aria-keyshortcuts="-">
          −
        </Button>
        <Button onClick={() => step(1)} aria-label={words.larger} aria-keyshortcuts="+">
          +
        </Button>
        <Button onClick={() => resize(Math.min(1, (box.current?.clientWidth ?? width) / width))}>{words.whole}</Button>
        <p>{words.keys}</p>
      </div>
      <section
        ref={box}
        className={styles.frame}
        aria-label={label}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => target.matches('[data-sign]') && settle(target as unknown as SVGElement)}
        style={{ '--zoom': size } as CSSProperties}
      >
        {children}
      </section>
    </div>
  );
}
