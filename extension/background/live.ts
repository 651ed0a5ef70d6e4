import * as v from 'valibot';
import { livePush, liveTicket } from '../../shared/api/live.ts';
import { apiOf } from './services.ts';

/**
 * A socket per deployment while somebody looks: the popup, or a tab that acts. A push says only
 * "ask again"; without a socket the minute's alarm and focus do the same, later.
 */
interface Line {
  lookers: number;
  socket: WebSocket | null;
  beat: ReturnType<typeof setInterval> | null;
  tries: number;
  retry: ReturnType<typeof setTimeout> | null;
}

export type Heard = (deployment: string) => void;

const beatEvery = 20_000;
const longestWait = 60_000;

export const makeLive = (heard: Heard) => {
  const lines = new Map<string, Line>();

  const hangUp = (line: Line): void => {
    if (line.beat !== null) clearInterval(line.beat);
    if (line.retry !== null) clearTimeout(line.retry);
    line.beat = null;
    line.retry = null;
    const { socket } = line;
    line.socket = null;
    socket?.close();
  };

  const again = (deployment: string, line: Line): void => {
    hangUp(line);
    if (line.lookers === 0) return;
    const wait = Math.min(longestWait, 1_000 * 2 ** line.tries);
    line.tries += 1;
    line.retry = setTimeout(() => void call(deployment, line), wait);
  };

  const call = async (deployment: string, line: Line): Promise<void> => {
    const ticket = await apiOf(deployment).post('/api/live/ticket', {}, liveTicket);
    if (line.lookers === 0 || line.socket !== null) return;
    if (ticket.kind === 'signed_out' || ticket.kind === 'refused') return;
    if (ticket.kind !== 'ok') return again(deployment, line);
    const address = `${deployment.replace(/^http/, 'ws')}/api/live`;
    const socket = new WebSocket(address, ['panelshare', ticket.value.ticket]);
    line.socket = socket;
    socket.onopen = () => {
      // What happened between the last answer and now was not pushed, also while this was first called.
      heard(deployment);
      line.tries = 0;
      line.beat = setInterval(() => socket.send('ping'), beatEvery);
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string' || data === 'pong') return;
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), livePush), data);
      if (parsed.success) heard(deployment);
    };
    socket.onclose = () => {
      if (line.socket === socket) again(deployment, line);
    };
  };

  return {
    /** A line that nobody answered for want of a sign-in is called again after one. */
    signedIn(deployment: string): void {
      const line = lines.get(deployment);
      if (line && line.lookers > 0 && line.socket === null && line.retry === null)
        void call(deployment, line);
    },

    /** Somebody looks at this deployment until the returned function is called. */
    look(deployment: string): () => void {
      const line = lines.get(deployment) ?? { lookers: 0, socket: null, beat: null, tries: 0, retry: null };
      lines.set(deployment, line);
      line.lookers += 1;
      if (line.lookers === 1) void call(deployment, line);
      let looking = true;
      return () => {
        if (!looking) return;
        looking = false;
        line.lookers -= 1;
        if (line.lookers === 0) hangUp(line);
      };
    },
  };
};
