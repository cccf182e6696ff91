'use client';

import dynamic from 'next/dynamic';

/** The desk's part of the list as a script of its own, so that readers' pages do not carry it. */
export const ListDeskLoader = dynamic(() => import('./ListDesk').then((module) => module.ListDesk));
