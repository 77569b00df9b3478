/** Serves an empty page with one script under every address, over TLS on the loopback interface, where a browser under test finds the portal. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

const SHELL =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><script src="/pages.js"></script></head><body></body></html>';

export interface EmptyPortal {
  port: number;
  stop(): Promise<void>;
}

export async function serveEmptyPortal(host: string, script: string): Promise<EmptyPortal> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 86_400_000),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  const server = createServer({ key, cert }, (request, response) => {
    const isScript = request.url === '/pages.js';
    response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    response.end(isScript ? script : SHELL);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
