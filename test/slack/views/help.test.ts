import { subcommands } from '../../../src/slack/commands/answer-command.js';
import { helpMessage, unknownCommand, useTheCommand } from '../../../src/slack/views/help.js';
import { hostile } from './samples.js';
import { complaintsAbout, foreignMarkup } from './sendable.js';

describe('help', () => {
  it('has an example of everything that may be typed', () => {
    const { text } = helpMessage();
    for (const word of subcommands.keys()) expect(text).toContain(`\`/issue ${word}`.trimEnd());
    expect(complaintsAbout(helpMessage())).toEqual([]);
  });
});

describe('an unknown command', () => {
  it.each([
    ['hadnoff', 'handoff 12 @bob'],
    ['promised', 'promise 12 send'],
    ['lst', 'list mine'],
    ['KEEP', 'kept 12'],
    ['hepl', 'help`?'],
  ])('%s: names the nearest one, with an example', (word, example) => {
    expect(unknownCommand(word).text).toContain(`Did you mean \`/issue ${example}`);
  });

  it('proposes nothing where nothing is near', () => {
    expect(unknownCommand('banana').text).not.toContain('Did you mean');
    expect(unknownCommand('banana').text).toContain('`/issue help`');
  });

  it.each(hostile)('is harmless and within limits: %s', (_, words) => {
    for (const message of [unknownCommand(words), useTheCommand(words)]) {
      expect(complaintsAbout(message)).toEqual([]);
      expect(foreignMarkup(message)).toEqual([]);
    }
  });
});
