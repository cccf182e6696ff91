'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getQueryClient } from '@/components/shell/query-client';

/** The query cache of the visit around the list. Without the URL library of the desk's screens: the list keeps its own address. */
export function ListProviders({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={getQueryClient()}>{children}</QueryClientProvider>;
}
