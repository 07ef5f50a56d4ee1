import { readable } from '../support/readable.js';
import { type Story, startStory } from '../support/story.js';

let story: Story;
beforeAll(async () => {
  story = await startStory();
});
afterAll(() => story.end());

test('look', async () => {
  const { ana, bob, cara, dev, sandbox } = story;
  const out: string[] = [];
  const cmd = async (who: typeof ana, where: string, line: string) => {
    try {
      out.push(`--- ${who.name}: ${line.slice(0, 120)}`, await who.command(where, line));
    } catch (e) {
      out.push(`FAILED ${String(e).slice(0, 600)}`);
    }
    const m = who.modal();
    if (m) {
      out.push('FORM ' + readable(m));
      await who.close();
    }
    await story.settled();
  };
  await cmd(bob, '#support', '/issue new Acme: invoice is wrong p2');
  await cmd(bob, '#support', '/issue promise 1 send the corrected invoice by thu 3pm');
  await cmd(cara, '#support', '/issue promise 1 call Chen by tomorrow noon');
  out.push('BOB DM', ...bob.dm().map(readable));
  await cmd(bob, '#support', '/issue kept 1');
  await cmd(cara, '#support', '/issue kept 1');
  await cmd(bob, '#support', '/issue update 1 we are looking into it');
  await cmd(bob, '#support', '/issue promise 1 by');
  await cmd(bob, '#support', '/issue promise 1 call Chen by monday last week');
  await cmd(bob, '#support', '/issue promise 1 call Chen by 03/04/2027');
  await cmd(bob, '#support', '/issue promise 1 call Chen by the cows come home');
  await cmd(bob, '#support', '/issue promise 1 call Chen by yesterday 3pm');
  await cmd(bob, '#support', '/issue promise 1 call Chen by at 8');
  await cmd(bob, '#support', '/issue promise 1');
  await cmd(bob, '#support', '/issue promise');
  await cmd(bob, '#support', '/issue promise 99 x by thu 3pm');
  await cmd(bob, '#support', '/issue');
  await cmd(bob, '#support', '/issue list');
  await cmd(bob, '#support', '/issue list all');
  await cmd(bob, '#support', '/issue list @bob');
  await cmd(bob, '#support', '/issue list lapsed');
  await cmd(bob, '#support', '/issue list acme');
  await cmd(bob, '#support', '/issue show 1');
  await cmd(bob, '#support', '/issue show 99');
  await cmd(bob, '#support', '/issue show');
  await cmd(bob, '#support', '/issue hndoff 1 @ana');
  await cmd(bob, '#support', '/issue frobnicate');
  await cmd(bob, '#support', '/issue help');
  await cmd(bob, '#support', '/issue handoff 1 @support-team call Chen');
  await cmd(bob, '#support', '/issue handoff 1 @gil call Chen');
  await cmd(bob, '#support', '/issue handoff 1 @olga call Chen');
  await cmd(bob, '#support', '/issue handoff 1 @bob call Chen');
  await cmd(bob, '#support', '/issue handoff 1');
  await cmd(bob, '#support', '/issue void 1');
  await cmd(cara, '#support', '/issue void 1 dup');
  await cmd(cara, '#support', '/issue resolve 1 dup');
  await cmd(bob, '#support', '/issue resolve 1 dup');
  await cmd(bob, '#support', '/issue new');
  await cmd(bob, '#support', '/issue new Acme');
  await cmd(bob, '#support', '/issue new : foo');
  await cmd(bob, '#support', '/issue new ' + 'x'.repeat(200) + ': ' + '<!channel> '.repeat(272));
  await cmd(bob, '#support', '/issue new Big: ' + 'y'.repeat(3500));
  await story.goTo('2026-11-26T15:30:00Z');
  out.push('BOB DM', ...bob.dm().slice(1).map(readable));
  await cmd(bob, '#support', '/issue kept 1');
  await cmd(bob, '#support', '/issue list lapsed');
  out.push('BOB DM', ...bob.dm().slice(1).map(readable));
  out.push('ANA DM', ...ana.dm().map(readable));
  out.push('SUPPORT', ...ana.messages('#support').map(readable));
  out.push(String(story.errors));
  require('node:fs').writeFileSync('/tmp/mine/look.txt', out.join('\n'));
}, 60000);
