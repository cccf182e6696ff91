'use client';

import dynamic from 'next/dynamic';

/** The palette as a script of its own: the head of every page offers it, and only who is signed in loads it. */
export const PaletteLoader = dynamic(() => import('./PaletteRoot').then((module) => module.PaletteRoot));
