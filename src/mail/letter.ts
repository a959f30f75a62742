// What does a mail say? That something waits, of how much the day comes near or has passed, and where to look. Nothing else: mail lies open on its
// way and stays in a mailbox for years, so it holds no word of a file, no name of anybody and no day.

import { roleName, type Role } from '../access/roles.ts';
import type { Told } from './rules.ts';

export type Letter = { subject: string; text: string; html: string };
type Mail = Told & { id: string; role: Role };

/** By which people can ask about a mail: the same in the mail and on the administrator's page. */
export const referenceOf = (id: string): string => id.slice(0, 8).toUpperCase();

const LATER = 'Hoe vaak u mail krijgt, kiest u in Zorgroute bij "Uw account".';
const NO_ANSWER = 'U kunt deze mail niet beantwoorden.';
const ON_PURPOSE = 'U logt eerst in. In deze mail staat met opzet niet over wie het gaat.';

/** @param link where the work of this membership is, from outside */
export function letterOf(mail: Mail, link: string): Letter {
  const about = `Dit gaat over uw werk als ${roleName(mail.role)}.`;
  const reference = `Kenmerk van deze mail: ${referenceOf(mail.id)}.`;
  const said = sentencesOf(mail);
  return {
    subject: subjectOf(mail),
    text: [
      ...['Goedendag,', about, said.map((line) => `- ${line}`).join('\n'), `Naar uw werk: ${link}`],
      ...[ON_PURPOSE, [LATER, NO_ANSWER, reference].join('\n')],
    ].join('\n\n'),
    html: htmlOf([
      ...[paragraph('Goedendag,'), paragraph(about)],
      `<ul>${said.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
      `<p><a href="${escaped(link)}">Naar uw werk in Zorgroute</a></p>`,
      ...[ON_PURPOSE, LATER, NO_ANSWER, reference].map(paragraph),
    ]),
  };
}

/** Of what cannot wait, the first. */
export function subjectOf({ turns, passeds }: Told): string {
  if (turns) return 'Zorgroute: er wacht iets voor u';
  return passeds
    ? 'Zorgroute: de laatste dag van een taak is voorbij'
    : 'Zorgroute: de laatste dag van een taak komt dichterbij';
}

const sentencesOf = ({ turns, nears, passeds }: Told): string[] => [
  ...(turns
    ? [turns === 1 ? 'Er wacht iets nieuws op u.' : `Er wachten ${String(turns)} nieuwe dingen op u.`]
    : []),
  ...(passeds ? [`Van ${tasks(passeds)} is de laatste dag voorbij.`] : []),
  ...(nears ? [`Van ${tasks(nears)} komt de laatste dag dichterbij.`] : []),
];

const tasks = (many: number) => (many === 1 ? 'een taak' : `${String(many)} taken`);

const htmlOf = (parts: readonly string[]) =>
  `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Zorgroute</title></head><body>${parts.join('\n')}</body></html>`;
const paragraph = (line: string) => `<p>${escaped(line)}</p>`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
