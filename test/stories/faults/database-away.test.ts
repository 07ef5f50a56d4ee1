import { type Line, openLine } from '../../support/line.js';
import { readable } from '../../support/readable.js';
import { nothingElse, type Story, startStory } from '../../support/story.js';

const unreachable = 'Baton could not reach its database; nothing was changed. Please try again.';
const unconfirmed = 'Baton could not confirm that this was done.';

/** Slack waits no longer for an answer. */
const SLACK_WAITS_MS = 3000;

let story: Story;
let line: Line;
beforeAll(async () => {
  story = await startStory({
    through: async (databaseUrl) => {
      line = await openLine(databaseUrl);
      return line.url;
    },
  });
  const { ana } = story;
  await ana.command('#support', '/issue new Acme: invoice is wrong');
  await ana.command('#support', '/issue handoff 1 @bob call Chen');
  await story.news();
});
afterAll(async () => {
  await story.end();
  await line.close();
});
afterEach(async () => {
  await mended();
  await nothingElse(story);
});

/** What a worker had in hand when it was cut off waits until its lease ends. */
async function mended(): Promise<void> {
  line.mend();
  await story.endLeases();
}

/** The faults logged since this was last asked; those who run Baton read the same id as the person. */
const faults = () => story.errors.splice(0).map((entry) => /"type":"(\w+)"/.exec(entry)?.[1]);

test('cut off: a command is answered, and works again as soon as the line is mended', async () => {
  const { cara } = story;
  line.cut();
  expect(await cara.command('#support', '/issue new Globex: cannot log in')).toBe(unreachable);
  await mended();
  expect(await cara.command('#support', '/issue new Globex: cannot log in')).toContain('*#2 ');
  expect(faults()).toEqual(['DatabaseUnreachable']);
});

test('cut off: a button says so where it was pressed', async () => {
  const { bob } = story;
  line.cut();
  await bob.click('call Chen', 'Accept…');
  await bob.sees('dm', unreachable);
  expect(bob.modal()).toBeNull();
  expect(faults()).toEqual(['DatabaseUnreachable']);
});

test('cut off: a form stays open with what was typed, and can be sent again', async () => {
  const { bob, ana } = story;
  await bob.click('call Chen', 'Accept…');
  await bob.seesModal('Take over #1');
  line.cut();
  const reply = await bob.submit({ read_back: 'I call Chen at 15:00' });
  expect(reply).toEqual({ 'Your next step, and when': unreachable });
  await mended();
  expect(await bob.submit({ read_back: 'I call Chen at 15:00' })).toEqual({});
  await bob.seesModal('#1 is yours now');
  await bob.close();
  expect(await story.news()).toEqual({
    ana: [expect.stringContaining('I call Chen at 15:00')],
    bob: [expect.stringContaining('To introduce yourself')],
  });
  expect(readable(await ana.sees('#support', '#1 Acme'))).toContain(`*Owner*\n<@${bob.id}>`);
  expect(faults()).toEqual(['DatabaseUnreachable']);
});

test('silent: the person has their answer before Slack gives up, and nothing was changed', async () => {
  const { dev } = story;
  line.stall();
  const asked = performance.now();
  expect(await dev.command('#support', '/issue update 2 told them')).toBe(unreachable);
  expect(performance.now() - asked).toBeLessThan(SLACK_WAITS_MS);
  await mended();
  expect(await dev.command('#support', '/issue show 2')).not.toContain('told the customer');
  expect(faults()).toEqual(['DatabaseUnreachable']);
});

test('the answer to COMMIT is lost: the recorded answer is given', async () => {
  const { ana } = story;
  line.loseNextCommit();
  expect(await ana.command('#support', '/issue new Hooli: export stops')).toContain(
    '*#3 Hooli: export stops* is open',
  );
  expect(await ana.command('#support', '/issue list Hooli')).toContain(': *1*');
});

test('lost for good: a command typed again a moment later counts once', async () => {
  const { dev } = story;
  const typed = '/issue new Initech: printer is on fire';
  line.loseNextCommit({ thenCut: true });
  expect(await dev.command('#support', typed)).toContain(unconfirmed);
  await mended();
  expect(await dev.command('#support', typed)).toContain('Already done');
  expect(await dev.command('#support', '/issue list Initech')).toContain(': *1*');
  expect(faults()).toEqual(['Unconfirmed']);
});

test('lost for good: a form may be sent again, and counts once', async () => {
  const { bob, cara } = story;
  await bob.command('#support', '/issue handoff 1 @cara call Chen');
  await story.news();
  await cara.command('#support', '/issue accept 1');
  line.loseNextCommit({ thenCut: true });
  expect(await cara.submit()).toEqual({
    'Your next step, and when': `${unconfirmed} Repeating it now is safe: what was done is not done twice.`,
  });
  await mended();
  expect(await cara.submit()).toEqual({});
  await cara.seesModal('#1 is yours now');
  await cara.close();
  expect(await story.news()).toEqual({
    bob: [expect.stringContaining('took *#1 ')],
    cara: [expect.stringContaining('To introduce yourself')],
  });
  expect(faults()).toEqual(['Unconfirmed']);
});
