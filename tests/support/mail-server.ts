import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What arrived at the mail server: the envelope's addressee and the whole message as it was sent. */
export interface Arrived {
  to: string;
  data: string;
}

/**
 * A mail server that speaks as much SMTP as a client needs, on a port of its own. `answerTo` may
 * refuse an addressee with a reply of its own (`550 No such user`).
 */
export async function startMailServer(answerTo: (to: string) => string | null = () => null) {
  const arrived: Arrived[] = [];
  const server = createServer((socket) => converse(socket, arrived, answerTo));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(socket: Socket, arrived: Arrived[], answerTo: (to: string) => string | null) {
  let pending = '';
  let to = '';
  let data: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  function hear(line: string): void {
    if (data) {
      if (line !== '.') {
        data.push(line);
        return;
      }
      arrived.push({ to, data: data.join('\n') });
      data = null;
      say('250 OK');
      return;
    }
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'EHLO') say('250-test\r\n250 8BITMIME');
    else if (command === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? '';
      say(answerTo(to) ?? '250 OK');
    } else if (command === 'DATA') {
      data = [];
      say('354 Go on');
    } else if (command === 'QUIT') {
      say('221 Bye');
      socket.end();
    } else say('250 OK');
  }
  socket.setEncoding('utf8').on('data', (text: string) => {
    pending += text;
    const lines = pending.split('\r\n');
    pending = lines.pop() ?? '';
    lines.forEach(hear);
  });
  socket.on('error', () => undefined);
  say('220 test');
}
