// A real SMTP server on this machine, that takes, refuses, hangs or drops as a test says. It has a mail when it answered that it has.

import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Mood = 'takes' | 'refuses' | 'is busy' | 'hangs' | 'drops';
export type Had = { to: string; raw: string };

const HANGING_MS = 60_000;

/** @param moodOf asked for every mail, with its recipient */
export async function startMailServer(moodOf: (to: string) => Mood = () => 'takes') {
  const had: Had[] = [];
  const moods = new Map<string, Mood>();
  const options: SMTPServerOptions = {
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, session, done) => {
      const mood = moodOf(address);
      moods.set(session.id, mood);
      if (mood === 'refuses') done(answer(550, 'no such mailbox'));
      else if (mood === 'is busy') done(answer(451, 'try again later'));
      else if (mood === 'hangs') setTimeout(done, HANGING_MS).unref();
      else done();
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (moods.get(session.id) === 'drops') {
          for (const { id, _socket } of connections(server)) if (id === session.id) _socket?.destroy();
          return;
        }
        const to = session.envelope.rcptTo[0]?.address ?? '';
        had.push({ to, raw: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    had,
    url: `smtp://127.0.0.1:${String(port)}`,
    stop: () =>
      new Promise<void>((stopped) => {
        for (const connection of connections(server)) connection._socket?.destroy();
        server.close(stopped);
      }),
  };
}
export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

type Connection = { id: string; _socket?: { destroy: () => void } };
const connections = (server: SMTPServer) =>
  (server as unknown as { connections: Set<Connection> }).connections;

const answer = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
