/** Writes the readable page of the API from its OpenAPI document: plain HTML without scripts. */
import type { Endpoint } from './endpoint.ts';
import { BODY_LIMIT, toSizeText } from './endpoint.ts';
import { API_ROOT } from './contract.ts';
import type { toOpenApi } from './openapi.ts';
import { QUERY_API_PATH, QUERY_API_SUMMARY } from './query-api/describe.ts';
import { MEDIA_TYPES } from './query-api/media-types.ts';

type OpenApi = ReturnType<typeof toOpenApi>;

/** The page, as HTML. */
export function toDocumentationPage(openApi: OpenApi, endpoints: readonly Endpoint[]): string {
  const sections = endpoints.map((endpoint) => toSection(openApi, endpoint)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Entente: the API</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api.css">
</head>
<body>
<main>
<h1>The API of Entente ${escape(openApi.info.version)}</h1>
<p>${escape(openApi.info.description ?? '')} As a file: <a href="${API_ROOT}/openapi.json">openapi.json</a>. Beside it:
<a href="/health">/health</a>, <a href="/ready">/ready</a>, <a href="/metrics">/metrics</a>.</p>
${sections}
${queryApiSection}
</main>
</body>
</html>
`;
}

/** Described in Neo4j's own manual: a sentence of it and where it is are enough. */
const queryApiSection = `<section id="query">
<h2><code>POST ${escape(QUERY_API_PATH)}</code></h2>
<p>${escape(QUERY_API_SUMMARY)}</p>
<p>Forms of an answer, by the header Accept: ${MEDIA_TYPES.map((type) => `<code>${escape(type)}</code>`).join(', ')}.</p>
</section>`;

interface Parameter {
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly schema?: unknown;
  readonly description?: string;
}

function toSection(openApi: OpenApi, endpoint: Endpoint): string {
  const operation = openApi.paths?.[API_ROOT + endpoint.path]?.[endpoint.method];
  const parameters = (operation?.parameters ?? []) as readonly Parameter[];
  const rows = parameters.map(
    (parameter) =>
      `<tr><td><code>${escape(parameter.name ?? '')}</code></td><td>${escape(parameter.in ?? '')}${parameter.required ? ', required' : ''}</td>` +
      `<td>${escape(describe(parameter))}</td></tr>`,
  );
  const errors = Object.entries(operation?.responses ?? {})
    .filter(([status]) => Number(status) >= 400)
    .map(
      ([status, response]) =>
        `<li>${escape(status)}: ${escape(descriptionOf(response)).replaceAll('`', '')}</li>`,
    );
  const size = toSizeText(endpoint.bodyLimit ?? BODY_LIMIT);
  const headers = Object.keys(endpoint.replyHeaders ?? {}).join(' and ');
  return `<section id="${escape(endpoint.method + endpoint.path)}">
<h2><code>${endpoint.method.toUpperCase()} ${escape(API_ROOT + endpoint.path)}</code></h2>
<p>${escape(endpoint.summary)}</p>
${rows.length > 0 ? `<table><thead><tr><th>Parameter</th><th>In</th><th>What it takes</th></tr></thead><tbody>${rows.join('')}</tbody></table>` : ''}
${endpoint.body ? `<p>Takes a JSON body of at most ${size}; its schema is in openapi.json.</p>` : ''}
${endpoint.upload === undefined ? '' : `<p>Takes a file of at most ${toSizeText(endpoint.upload.bytes)} as its body, as <code>application/octet-stream</code>.</p>`}
${endpoint.status ? `<p>Answers with status ${endpoint.status}.</p>` : ''}
${headers ? `<p>The reply has the header ${headers}.</p>` : ''}
<details><summary>Errors</summary><ul>${errors.join('')}</ul></details>
</section>`;
}

function descriptionOf(response: unknown): string {
  const isDescribed = typeof response === 'object' && response !== null && 'description' in response;
  return isDescribed && typeof response.description === 'string' ? response.description : '';
}

function describe({ schema, description }: Parameter): string {
  const parts: string[] = [];
  const {
    default: fallback,
    enum: terms,
    items,
    description: inner,
  } = (schema ?? {}) as Record<string, unknown>;
  const words = description ?? (typeof inner === 'string' ? inner : undefined);
  if (words !== undefined) parts.push(words);
  const list: unknown = terms ?? (items as { enum?: unknown } | undefined)?.enum;
  if (Array.isArray(list)) parts.push(`One of ${list.join(', ')}.`);
  if (typeof fallback === 'string' || typeof fallback === 'number') parts.push(`Without it: ${fallback}.`);
  return parts.join(' ');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
