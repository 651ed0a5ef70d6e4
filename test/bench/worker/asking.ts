import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';

export interface Asked {
  status: number;
  milliseconds: number;
  body: string;
  /** Both ways with all headers, as they went over the wire. */
  bytes: number;
}

export interface Question {
  path: string;
  method?: 'GET' | 'POST' | 'OPTIONS';
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/** One connection that stays open; questions go one after another, each when the last is answered. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #port: number;
  readonly #seen = new WeakMap<Socket, number>();

  constructor(port: number) {
    this.#port = port;
  }

  ask({ path, method = 'GET', headers = {}, body = '' }: Question): Promise<Asked> {
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      const question = request(
        { host: '127.0.0.1', port: this.#port, agent: this.#agent, path, method, headers },
        (answer) => {
          const parts: Buffer[] = [];
          // When the answer has ended it belongs to no connection any more.
          const { socket } = answer;
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const all = socket.bytesRead + socket.bytesWritten;
            const bytes = all - (this.#seen.get(socket) ?? 0);
            this.#seen.set(socket, all);
            const milliseconds = performance.now() - begun;
            resolve({
              status: answer.statusCode ?? 0,
              milliseconds,
              body: Buffer.concat(parts).toString(),
              bytes,
            });
          });
        },
      );
      question.on('error', reject);
      question.end(body);
    });
  }

  /** Times of so many questions; an answer of another status would mean nothing. */
  async times(count: number, next: (index: number) => Question, status = 200): Promise<readonly number[]> {
    const taken: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const question = next(index);
      const answer = await this.ask(question);
      if (answer.status !== status)
        throw new Error(`${question.path} answered ${answer.status}: ${answer.body.slice(0, 200)}`);
      taken.push(answer.milliseconds);
    }
    return taken;
  }

  close(): void {
    this.#agent.destroy();
  }
}
