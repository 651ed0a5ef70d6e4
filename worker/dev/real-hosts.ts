import 'reflect-metadata';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

/** Real host names for one browser: what it needs on its command line, and the door they lead to. */
export interface RealHosts {
  browserArguments: readonly string[];
  close(): Promise<void>;
}

export interface Certificate {
  key: string;
  cert: string;
}

/** Made for the run, and signed by nobody. */
export const certificateFor = async (names: readonly string[]): Promise<Certificate> => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=panelshare replicas',
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 86_400_000),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    keys,
    extensions: [
      new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
    ],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
    cert: certificate.toString('pem'),
  };
};

/**
 * Serves replicas under the vendors' real names over TLS, to one browser that is told where they
 * are: exact host matching is tried as it is in life, and nothing leaves the machine. The
 * certificate is made for the run; only that browser overlooks that nobody signed it.
 */
export const serveRealHosts = async (
  targets: Readonly<Record<string, number>>,
  port: number,
): Promise<RealHosts> => {
  const names = Object.keys(targets);
  const server = createServer(await certificateFor(names), (incoming, answer) => {
    const target = targets[incoming.headers.host?.replace(/:\d+$/, '') ?? ''];
    if (target === undefined) {
      answer.writeHead(404).end();
      return;
    }
    const passed = request(
      {
        port: target,
        host: '127.0.0.1',
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    passed.once('error', () => answer.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    browserArguments: [
      `--host-resolver-rules=${names.map((name) => `MAP ${name}:443 127.0.0.1:${port}`).join(',')}`,
      '--ignore-certificate-errors',
    ],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
