import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Just enough of RFC 6455 to take a listener by its ticket and to say "ask again". */
export const fakeLive = (server: Server): { push(): void; count(): number } => {
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request, socket) => {
    const offered = String(request.headers['sec-websocket-protocol']);
    if (request.url !== '/api/live' || offered !== 'panelshare, ticket-1') return void socket.destroy();
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: panelshare\r\n\r\n`,
    );
    sockets.add(socket);
    const gone = (): void => void sockets.delete(socket);
    socket.on('close', gone).on('error', gone);
    // Who goes before the line stands says no good-bye, and an HTTP server leaves its own half open.
    socket.on('end', () => socket.end());
    // Whatever a listener sends is its beat, or its good-bye.
    socket.on('data', (data: Buffer) => {
      if (((data[0] ?? 0) & 0x0f) === 8) socket.end();
    });
  });
  const text = Buffer.from(JSON.stringify({ type: 'ask_again' }));
  const frame = Buffer.concat([Buffer.from([0x81, text.length]), text]);
  return {
    push: () => {
      for (const socket of sockets) socket.write(frame);
    },
    count: () => sockets.size,
  };
};
