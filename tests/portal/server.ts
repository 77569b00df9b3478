/** Serves the stand-in portal over TLS on the loopback interface, under a certificate made for the real portal's host name. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { generate } from 'selfsigned';
import { buildPortal, bundlePath, DESIGN_SYSTEM_ASSETS, type PortalBuild } from './build.ts';
import { makeCases, PORTAL_ACCOUNT, PORTAL_USER, type PortalCase } from './cases.ts';
import { OTHER_HOST, PORTAL_HOST } from './hosts.ts';
import { olderPages } from './older/page.ts';
import { olderAsset, olderPage } from './older/routes.ts';

export const PORTAL_ORIGIN = `https://${PORTAL_HOST}` as const;

export interface PortalOptions {
  build: PortalBuild;
  /** The user's Salesforce locale, which decides the form of dates. Default "en-GB". */
  locale?: string;
  /** The user's Salesforce time zone, an IANA name. Default "Europe/London". */
  timeZone?: string;
  /** The portal's present, milliseconds since the epoch. Default: the time of the call. */
  now?: number;
  /** 0 (the default) takes a free port. */
  port?: number;
  /** How long a page pretends to load. Default 150. */
  delayMs?: number;
  /** Forbids `<style>` elements, which the native build does without; `style` attributes stay allowed. Not for the synthetic build. */
  strictStyles?: boolean;
  /** Lets the browser keep a page that was left as it is (back/forward cache), which the portal forbids otherwise. Default false. */
  keepsPages?: boolean;
}

export interface Portal {
  port: number;
  /** The server's own address on the loopback interface. */
  url: string;
  /** The origin under which a browser sees it when the host name is mapped to `port`. */
  origin: typeof PORTAL_ORIGIN;
  cases: PortalCase[];
  /**
   * Method and path of every request so far: "GET /s/case-lists". A browser that is told to find every host here (Firefox, see
   * `tests/browsers/launch.ts`) also brings its requests to others: "GET https://example.com/path".
   */
  requests: string[];
  stop(): Promise<void>;
}

const OWN_HOSTS = new Set([PORTAL_HOST, OTHER_HOST, '127.0.0.1', 'localhost']);

const HTML = 'text/html; charset=utf-8';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function contentSecurityPolicy(strictStyles: boolean): string {
  const styles = strictStyles ? "'self'; style-src-attr 'unsafe-inline'" : "'self' 'unsafe-inline'";
  return `default-src 'self'; script-src 'self'; style-src ${styles}; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'self'`;
}

/** The page that every address under /s/ gets. What the page knows stands in a block of JSON, whose "<" are escaped. */
function shell(boot: object): string {
  const json = JSON.stringify(boot).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en-US" dir="ltr">
<head>
<meta charset="utf-8">
<title>Support Center</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/portal.css">
<script type="application/json" id="portal-boot">${json}</script>
</head>
<body class="slds-scope">
<script src="/portal.js"></script>
</body>
</html>
`;
}

const PAGE_CSS = 'html,body{margin:0;background:#f3f3f3!important;font:0.8125rem/1.5 system-ui,sans-serif}html{font-size:100%}';

export async function startPortal(options: PortalOptions): Promise<Portal> {
  const {
    build,
    locale = 'en-GB',
    timeZone = 'Europe/London',
    now = Date.now(),
    delayMs = 150,
    strictStyles = false,
    keepsPages = false,
  } = options;
  if (strictStyles && build === 'synthetic') throw new Error('the synthetic build puts its styles into <style> elements');
  await buildPortal([build]);
  const bundle = await readFile(bundlePath(build));
  const cases = makeCases(now, timeZone);
  const startedAt = Date.now();
  const requests: string[] = [];

  function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(strictStyles),
      'x-content-type-options': 'nosniff',
      ...(keepsPages ? {} : { 'cache-control': 'no-store' }),
    });
    response.end(body);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? PORTAL_HOST;
    const { pathname } = new URL(request.url ?? '/', PORTAL_ORIGIN);
    if (!OWN_HOSTS.has(host.replace(/:\d+$/, ''))) {
      requests.push(`${request.method} https://${host}${pathname}`);
      return send(response, 404, 'text/plain', 'not found');
    }
    requests.push(`${request.method} ${pathname}`);
    const present = now + (Date.now() - startedAt);
    const asset = olderAsset(pathname);
    const older = olderPage(pathname, olderPages(cases, locale, timeZone, present));
    if (pathname === '/') {
      response.writeHead(302, { location: '/s/' }).end();
    } else if (pathname === '/portal.js') {
      send(response, 200, 'text/javascript; charset=utf-8', bundle);
    } else if (pathname === '/portal.css') {
      send(response, 200, 'text/css; charset=utf-8', PAGE_CSS);
    } else if (pathname.startsWith('/assets/')) {
      const file = join(DESIGN_SYSTEM_ASSETS, normalize(pathname.slice('/assets'.length)));
      const body = await readFile(file).catch(() => null);
      if (body === null) send(response, 404, 'text/plain', 'not found');
      else send(response, 200, CONTENT_TYPES[extname(file)] ?? 'application/octet-stream', body);
    } else if (asset !== null) {
      send(response, 200, CONTENT_TYPES[extname(pathname)] ?? 'text/plain', await asset);
    } else if (older !== null) {
      send(response, 200, HTML, older);
    } else if (pathname === '/s' || pathname.startsWith('/s/')) {
      const records = cases.map(({ truth, ...record }) => record);
      const boot = { build, locale, timeZone, now: present, delayMs, user: PORTAL_USER, account: PORTAL_ACCOUNT, cases: records };
      send(response, 200, HTML, shell(boot));
    } else {
      send(response, 404, 'text/plain', 'not found');
    }
  }

  const { private: key, cert } = await generate([{ name: 'commonName', value: PORTAL_HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 86_400_000),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: PORTAL_HOST }] }],
  });
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response).catch((error: unknown) => send(response, 500, 'text/plain', String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: `https://127.0.0.1:${port}`,
    origin: PORTAL_ORIGIN,
    cases,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
