import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { systemClock } from '@/lib/platform/clock';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { addUser, resetLink } from './data';
import { BY_COMMAND } from './desk-data';

await testDatabase();
setSettings({ LOG_LEVEL: 'silent' });

/** As much of a mail server (RFC 5321) as takes a mail: what it was given stands in `mails`. */
const mails: string[] = [];
const server = createServer((socket: Socket) => {
  let data: string | null = null;
  let rest = '';
  socket.write('220 mail.example ready\r\n');
  socket.on('data', (bytes) => {
    rest += bytes;
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (data !== null && line !== '.') data += `${line}\n`;
      else if (data !== null) {
        mails.push(data);
        data = null;
        socket.write('250 taken\r\n');
      } else if (line === 'DATA') {
        data = '';
        socket.write('354 go on\r\n');
      } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n');
    }
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const port = (server.address() as AddressInfo).port;
afterAll(() => {
  setSettings({ SMTP_URL: '', SMTP_FROM: '', COUNTERCLAIM_URL: '' });
  server.close();
});
const mailing = (url: string) =>
  setSettings({ SMTP_URL: url, SMTP_FROM: 'Desk <desk@example.org>', COUNTERCLAIM_URL: 'https://claims.example' });
const person = (email: string) => ({ name: 'Ann Lee', role: 'editor', email }) as const;

it('a password link is sent by the mail server of the settings, and shown whatever comes of it', async () => {
  const { user, link } = await addUser(BY_COMMAND, person('a@example.org'), systemClock);
  expect([link.mailed, mails.length]).toEqual([false, 0]);
  mailing(`smtp://127.0.0.1:${port}`);
  const sent = await resetLink(BY_COMMAND, { id: user.id }, systemClock);
  expect(sent.mailed).toBe(true);
  const mail = mails[0]!.replaceAll('=\n', '').replaceAll('=3D', '=');
  expect(mail).toContain(`https://claims.example${sent.path}`);
  expect(mail).toMatch(/^From: Desk <desk@example\.org>$/m);
  expect(mail).toMatch(/^To: a@example\.org$/m);
  // Nobody listens there.
  mailing('smtp://127.0.0.1:1');
  const unsent = await addUser(BY_COMMAND, person('b@example.org'), systemClock);
  expect(unsent.link).toMatchObject({ mailed: false, path: expect.stringContaining('/set-password?token=') });
});
