import { type Line, openLine } from '../support/line.js';
import { type Story, startStory } from '../support/story.js';

let story: Story;
let line: Line;
beforeAll(async () => {
  story = await startStory({
    through: async (databaseUrl) => {
      line = await openLine(databaseUrl);
      return line.url;
    },
  });
  await story.ana.command('#support', '/issue new Acme: invoice is wrong');
  await story.ana.command('#support', '/issue handoff 1 @bob call Chen');
  await story.settled();
});
afterAll(async () => {
  line.mend();
  await story.end();
  await line.close();
});
afterEach(() => line.mend());

test('look', async () => {
  const { ana, bob } = story;
  const out: string[] = [];
  const timed = async (name: string, act: () => Promise<unknown>) => {
    const at = Date.now();
    try { out.push(`--- ${name}`, String(JSON.stringify(await act()))); } catch (error) { out.push(`THREW ${error instanceof Error ? error.message.slice(0, 1500) : ''}`); }
    out.push(`${Date.now() - at} ms`, ...story.errors.splice(0).map((e) => e.slice(0, 400)));
  };
  line.cut();
  await timed('cut, list', () => ana.command('#support', '/issue list'));
  await timed('cut, new', () => ana.command('#support', '/issue new Globex: x'));
  await timed('cut, accept', () => bob.click('call Chen', 'Accept…'));
  line.mend();
  await timed('mended', () => ana.command('#support', '/issue list'));
  line.stall();
  await timed('stalled, list', () => ana.command('#support', '/issue list'));
  await timed('stalled, new', () => ana.command('#support', '/issue new Globex: x'));
  await timed('stalled, new', () => ana.command('#support', '/issue new Globex: x'));
  line.mend();
  await timed('mended', () => ana.command('#support', '/issue list'));
  line.loseNextCommit();
  await timed('lost, new', () => ana.command('#support', '/issue new Hooli: y'));
  line.loseNextCommit({ thenCut: true });
  await timed('lost, then cut, new', () => ana.command('#support', '/issue new Initech: z'));
  line.mend();
  await timed('mended', () => ana.command('#support', '/issue list'));
  process.stderr.write(out.join('\n') + ana.everything());
}, 60000);
