import { mailAddress, sendMail } from '@/lib/platform/mail';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import type { Link } from './links-data';

/** Sends somebody their password link, where the settings name a mail server. Answers whether it was taken. */
export async function mailLink(
  { name, email, language }: { name: string; email: string; language: string | null },
  { path }: Link,
): Promise<boolean> {
  const site = mailAddress();
  if (!site) return false;
  const locale: Locale = language === 'zh' ? 'zh' : 'en';
  const { subject, body } = catalogue(locale).accounts.mail;
  return sendMail({
    to: email,
    subject: say(subject, locale),
    text: say(body, locale, { name, link: site + path, site }),
  });
}
