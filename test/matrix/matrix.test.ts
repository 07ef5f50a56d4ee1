import { subcommands } from '../../src/slack/commands/answer-command.js';
import { actions, forms } from '../../src/slack/ids.js';
import { buttons } from './buttons.js';
import { cast } from './cast.js';
import { commands } from './commands.js';
import { sent } from './forms.js';
import type { Heard } from './heard.js';
import { type Doing, type Matrix, openMatrix, type Outcome } from './matrix.js';
import { type ButtonRow, type FormRow, members, outsiders, type Row } from './rows.js';
import { secret, type Situation, type Staged } from './situations.js';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});
afterAll(() => matrix.close());
afterEach(() => matrix.nothingFailed());

test('every button, form and command has its row', () => {
  expect(Object.keys(buttons).toSorted()).toEqual(Object.keys(actions).toSorted());
  expect(Object.keys(sent).toSorted()).toEqual(Object.keys(forms).toSorted());
  const typed = new Set(Object.keys(commands).map(commandIn));
  expect(typed).toEqual(new Set(subcommands.keys()));
});

const actionOf: ReadonlyMap<string, string> = new Map(Object.entries(actions));
const formOf: ReadonlyMap<string, string> = new Map(Object.entries(forms));

describe.each(Object.entries<ButtonRow>(buttons))('button %s', (name, { value, ...row }) => {
  const press: Doing = (door, by, staged) =>
    door.press(by, { action: actionOf.get(name) ?? '', value: value?.(staged) ?? staged.id });
  everyRole(row, press);

  test('pressed twice, the second changes nothing', async () => {
    const { changed, heard } = await tryTwice(row, press);
    expect({ changed, answers: heard.length }).toEqual({ changed: false, answers: 1 });
  });
});

describe.each(Object.entries<FormRow>(sent))('form %s', (name, { about, filled, ...row }) => {
  const send =
    (again: { viewId?: string } = {}): Doing =>
    (door, by, staged) =>
      door.send(by, {
        form: formOf.get(name) ?? '',
        about: about(staged),
        filled: typeof filled === 'function' ? filled(staged) : filled,
        ...again,
      });
  everyRole(row, send());

  test('sent in twice, it is one request', async () => {
    const { changed, heard } = await tryTwice(row, send({ viewId: `V${name}` }));
    expect({ changed, answers: heard.length }).toEqual({ changed: false, answers: 1 });
  });
});

describe.each(Object.entries(commands))('command %s', (name, { rest, ...row }) => {
  everyRole(row, (door, by, staged) => door.type(by, `${commandIn(name)} ${rest(staged)}`));
});

/** What only they themselves have. */
const ofWhoeverActs: readonly Situation[] = ['own', 'dueToday'];

/** Tries a row with everybody. What is refused or only shown changes nothing, so it shares one issue. */
function everyRole(row: Row, doing: Doing): void {
  let untouched: Staged;
  beforeAll(async () => {
    untouched = await matrix.stage(row.of, 'owner');
  });

  test('is refused to whoever may not', async () => {
    for (const role of members.filter((each) => !row.may.includes(each)))
      expectRefused(role, await matrix.try(role, untouched, doing));
    for (const role of outsiders) {
      const outcome = await matrix.try(role, untouched, doing);
      expectRefused(role, outcome);
      expect(outcome.heard[0]?.words[0]).toMatch(/^Baton is for full members of this workspace, /);
    }
  });

  test('tells a member of another workspace nothing, and lets them change nothing', async () => {
    const { heard, changed } = await matrix.try('elsewhere', untouched, doing);
    expect(changed).toBe(false);
    expect(heard).toHaveLength(1);
    const { owner, receiver, formerOwner } = cast;
    for (const word of [...Object.values(secret), owner, receiver, formerOwner])
      expect(heard[0]?.sent).not.toContain(word);
  });

  test(`is done for ${row.may.join(', ')}`, async () => {
    for (const role of row.may) {
      const isShared = row.gives !== 'change' && !ofWhoeverActs.includes(row.of);
      const staged = isShared ? untouched : await matrix.stage(row.of, role);
      const { heard, changed } = await matrix.try(role, staged, doing);
      expect({ role, changed, heard: heard.map(({ as }) => as) }).toEqual({
        role,
        changed: row.gives === 'change',
        heard: [row.gives === 'window' ? 'window' : 'words'],
      });
    }
  });
}

/** What comes of doing the same once more. */
async function tryTwice(row: Row, doing: Doing): Promise<Outcome> {
  const [role = 'owner'] = row.may;
  const staged = await matrix.stage(row.of, role);
  await matrix.try(role, staged, doing);
  return matrix.try(role, staged, doing);
}

/** Nothing changed, and they read one answer of a sentence or two. */
function expectRefused(role: string, { heard, changed }: Outcome) {
  expect({ role, changed, heard: heard.map(({ as }) => as) }).toEqual({
    role,
    changed: false,
    heard: ['words'],
  });
  expectSentence(heard);
}

/** Plain words: what is so, and what to do next. Where several are handled at once, one line more. */
function expectSentence([said]: Heard[]): void {
  const words = said?.words.join(' ') ?? '';
  expect(said?.words.length).toBeLessThanOrEqual(2);
  expect(words).toMatch(/^[^\n]{10,400}[.!?`]$/);
  expect(words).not.toMatch(/undefined|null|NaN|\[object|Something went wrong/);
}

const commandIn = (name: string): string => name.split(' ')[0] ?? '';
