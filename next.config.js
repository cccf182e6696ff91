import createNextIntlPlugin from 'next-intl/plugin';

/** Headers that are the same on every answer; a page's Content-Security-Policy carries a nonce and is made in proxy.ts. */
export const fixedHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  // `npm run types` checks types for the whole project, tests included; twice would double every first start.
  typescript: { ignoreBuildErrors: true },
  // Packages that must be loaded as they are: native programs, WebAssembly beside the code, or large tables.
  serverExternalPackages: [
    'pg',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg-boss',
    'linkedom',
    'mammoth',
    'unpdf',
    'esbuild',
    'elkjs',
    '@resvg/resvg-js',
    'citeproc',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
  turbopack: {
    resolveAlias: {
      // Messages come compiled (messages/compiled.ts), so the browser needs the formatter without its parser.
      'use-intl/format-message': 'use-intl/format-message/format-only',
    },
  },
  headers: async () => [{ source: '/:path*', headers: fixedHeaders }],
};

export default createNextIntlPlugin('./app/i18n.ts')(config);
