/**
 * The Content-Security-Policy of a page. Scripts run only with this response's nonce and what those load; nothing
 * comes from another host; no page may be framed. `style` attributes are allowed because measured positions (margin
 * cards, virtual lists) are set that way; style elements and sheets are not, without the nonce.
 */
export function contentSecurityPolicy(page: { nonce: string; secure: boolean; development: boolean }): string {
  const rules = [
    `default-src 'self'`,
    // React's development build evaluates strings to show server errors in the browser.
    `script-src 'self' 'nonce-${page.nonce}' 'strict-dynamic'${page.development ? " 'unsafe-eval'" : ''}`,
    // The development server swaps styles in without a nonce.
    `style-src 'self' ${page.development ? "'unsafe-inline'" : `'nonce-${page.nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(page.secure ? ['upgrade-insecure-requests'] : []),
  ];
  return rules.join('; ');
}
