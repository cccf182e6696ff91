import { type Document, type Operation, operationsOf } from './openapi';
import { outline } from './schema-outline';

/* A page a person reads, made from the description alone: no script, nothing from another host. */

/** Addresses to try, by operation. References are the first of their kind, which every filled instance has. */
const EXAMPLES: Record<string, string[]> = {
  'claims.list': [
    '/api/claims?limit=5',
    '/api/claims?status=unsupported&status=contested&sort=contested',
    '/api/claims?q=%22mass+surveillance%22&lang=en',
    '/api/claims?unread=yes&hasEvidence=no',
  ],
  'claims.get': ['/api/claims/C-1', '/api/claims/C-1?asOf=2026-01-01'],
  'cases.list': ['/api/cases'],
  'sources.list': ['/api/sources?held=yes', '/api/sources?q=guardian'],
  'sources.get': ['/api/sources/S-1'],
  'sources.capture': ['/api/captures/S-1.1'],
  'speakers.list': ['/api/speakers?kind=person&limit=10'],
  'speakers.get': ['/api/speakers/P-1'],
  'statements.get': ['/api/statements/T-1'],
};

const escaped = (value: unknown) => String(value ?? '').replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
/** Escaped text in which `code` stands out. */
const prose = (value: unknown) => escaped(value).replace(/`([^`]+)`/g, '<code>$1</code>');

const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#faf8f3,#161513);--ink:light-dark(#1d1b18,#e9e5dc);--faint:light-dark(#615c52,#a8a194);--line:light-dark(#d9d3c6,#3a362f);--link:light-dark(#1f4e79,#8fbfe8)}
body{margin:0 auto;max-width:58rem;padding:2rem 1rem 6rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
h1,h2{font-family:Georgia,serif;font-weight:600}h2{margin-top:3rem;border-bottom:1px solid var(--line)}h3{margin:2rem 0 .25rem;font-size:1rem}h3,li{overflow-wrap:anywhere}
a{color:var(--link)}code,pre{font:.875rem/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:.75rem 1rem;border:1px solid var(--line)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9375rem}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
th{color:var(--faint);font-weight:400}.method{font-weight:700}.faint{color:var(--faint)}summary{cursor:pointer;padding:.5rem 0}ul{padding-left:1.25rem}:focus-visible{outline:2px solid var(--link);outline-offset:2px}`;

/** The reference as a page. `nonce` lets its style through the page's Content-Security-Policy. */
export function referencePage(document: Document, nonce: string): Response {
  const operations = operationsOf(document);
  const tags = (document.tags ?? []).map((tag) => tag.name);
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags?.includes(tag));
    return `<h2 id="${escaped(tag)}">${escaped(tag)}</h2>${own.map((entry) => section(entry)).join('')}`;
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API reference – Counterclaim</title><style nonce="${escaped(nonce)}">${STYLE}</style></head><body><header><p><a href="/">Counterclaim</a></p><h1>API reference</h1><p>${prose(document.info.description)}</p><p>The same for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${escaped(document.openapi)}).</p></header><main><nav aria-label="Sections"><ul>${tags.map((tag) => `<li><a href="#${escaped(tag)}">${escaped(tag)}</a></li>`).join('')}<li><a href="#errors">Errors</a></li></ul></nav>${sections.join('')}${errors(document)}</main></body></html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function section({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const id = operation.operationId ?? path;
  const examples = EXAMPLES[id] ?? [];
  return `<section aria-labelledby="${escaped(id)}"><h3 id="${escaped(id)}"><code><span class="method">${escaped(method.toUpperCase())}</span> /api${escaped(path)}</code></h3>
<p>${prose(operation.summary)} <span class="faint">Permission: <code>${escaped(operation['x-permission'])}</code></span></p>
${parameters(operation)}${examples.length > 0 ? `<ul>${examples.map((url) => `<li><a href="${escaped(url)}"><code>${escaped(url)}</code></a></li>`).join('')}</ul>` : ''}
${reply(operation)}</section>`;
}

function parameters(operation: Operation): string {
  const rows = (operation.parameters ?? []).map((given) => {
    const parameter = given as {
      name: string;
      in: string;
      required?: boolean;
      description?: string;
      schema?: { description?: string };
    };
    const description = parameter.description ?? parameter.schema?.description;
    const needed = parameter.required ? ' <span class="faint">(required)</span>' : '';
    return `<tr><td><code>${escaped(parameter.name)}</code>${needed}</td><td><code>${escaped(outline(parameter.schema))}</code></td><td>${prose(description)}</td></tr>`;
  });
  if (rows.length === 0) return '';
  return `<div class="wide" tabindex="0" role="region" aria-label="Parameters of ${escaped(operation.operationId)}"><table><thead><tr><th>Parameter</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function reply(operation: Operation): string {
  const content = (operation.responses?.['200'] as { content?: Record<string, { schema?: unknown }> } | undefined)
    ?.content;
  const schema = content?.['application/json']?.schema;
  return schema ? `<details><summary>Reply</summary><pre tabindex="0">${escaped(outline(schema))}</pre></details>` : '';
}

function errors(document: Document): string {
  const schema = document.components?.schemas?.Error;
  return `<h2 id="errors">Errors</h2><p>Every reply that is not a success has this shape. Codes never change; messages are sentences for people.</p><pre tabindex="0">${escaped(outline(schema))}</pre>`;
}
