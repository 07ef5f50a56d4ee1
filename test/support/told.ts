import type { Person } from './person.js';
import { readable } from './readable.js';
import type { News } from './stage.js';

/** What the app told somebody in direct messages with these words, oldest first, as they read it. */
export const told = (person: Person, words: string | RegExp): string[] =>
  person
    .dm()
    .filter(({ userId }) => userId !== person.id)
    .map(readable)
    .filter((message) =>
      typeof words === 'string' ? message.includes(words) : words.test(message),
    );

/** Opens an issue with a line such as "Acme: invoice is wrong p2"; resolves to its number once its card is there. */
export async function opens(person: Person, line: string): Promise<number> {
  const answer = await person.command('#support', `/issue new ${line}`);
  const [, number] = /^\*#(\d+) .*\* is open/m.exec(answer) ?? [];
  if (number === undefined) throw new Error(`No issue was opened: ${answer}`);
  await person.sees('#support', new RegExp(`^#${number} [^]*\\*Owner\\*`));
  return Number(number);
}

/** Opens an issue whose customer has an answer already: its first response is kept, no promise is open. */
export async function opensAnswered(person: Person, line: string): Promise<number> {
  const number = await opens(person, line);
  await person.command('#support', `/issue update ${number} we are on it, said of ${line}`);
  await person.click(`Noted for #${number}`, 'An answer');
  await person.sees('#support', `Noted for #${number}: the customer got an answer.`);
  return number;
}

/** News without the daily digests, which have a story of their own. */
export const besidesDigests = (news: News): News =>
  Object.fromEntries(
    Object.entries(news)
      .map(
        ([name, said]) =>
          [name, said.filter((message) => !message.startsWith('Your day'))] as const,
      )
      .filter(([, said]) => said.length > 0),
  );
