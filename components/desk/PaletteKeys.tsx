'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

const CommandPalette = dynamic(() => import('./CommandPalette').then((module) => module.CommandPalette), {
  ssr: false,
});

/** Opens the palette by Ctrl or ⌘ with K and the list of keys by ?; neither is loaded before. `writes`: the desk's own screens are offered too. */
export function PaletteKeys({ writes }: { writes: boolean }) {
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
  return open ? <CommandPalette writes={writes} open={open} onClose={() => setOpen(null)} /> : null;
}
