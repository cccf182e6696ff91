'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { Permission } from '@/lib/platform/auth/roles';
import { keepFocus } from './kept-focus';

const CommandPalette = lazy(() => import('./CommandPalette').then((module) => ({ default: module.CommandPalette })));

/**
 * Opens the palette by Ctrl or ⌘ with K and the list of keys by ?; neither is loaded before. `permissions`: what of the
 * desk's own screens is offered too. Whoever works by keys never loses their place on a screen either.
 */
export function PaletteKeys({ permissions }: { permissions: readonly Permission[] }) {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as Element).matches('input, textarea, select');
      const palette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const help = event.key === '?' && !typing && !event.ctrlKey && !event.metaKey;
      if (!palette && !help) return;
      event.preventDefault();
      setOpen(palette ? 'palette' : 'help');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // The frame's own: it stays while screens come and go in it.
  useEffect(() => {
    const screen = document.getElementById('text');
    return screen ? keepFocus(screen) : undefined;
  }, []);
  return open ? (
    <Suspense>
      <CommandPalette permissions={permissions} open={open} onClose={() => setOpen(null)} />
    </Suspense>
  ) : null;
}
