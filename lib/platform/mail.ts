import { env } from './env';
import { log } from './log';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Milliseconds a mail server is waited for: somebody sits before the page meanwhile. */
const PATIENCE = 10_000;

/** The address links in a mail begin with, or null where no mail is sent: that needs a server, a sender and an address of our own. */
export function mailAddress(): string | null {
  const { SMTP_URL, SMTP_FROM, COUNTERCLAIM_URL } = env();
  return SMTP_URL && SMTP_FROM && COUNTERCLAIM_URL ? COUNTERCLAIM_URL : null;
}

/** Sends a plain mail by the server of the settings. Answers whether the server took it; why not goes to the log. */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { SMTP_URL, SMTP_FROM } = env();
  if (!mailAddress()) return false;
  // Loaded only where mail is sent.
  const { createTransport } = await import('nodemailer');
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: SMTP_URL!, ...patience }, { from: SMTP_FROM! });
  try {
    await transport.sendMail(mail);
    return true;
  } catch (error) {
    log.error('A mail could not be sent.', { to: mail.to, error });
    return false;
  } finally {
    transport.close();
  }
}
