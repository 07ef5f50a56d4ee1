import { actions, fields, forms } from '../../src/slack/ids.js';
import { offerOf } from '../invariants/trial.js';
import { cast } from './cast.js';
import { type Matrix, openMatrix } from './matrix.js';
import type { Staged } from './situations.js';

let matrix: Matrix;
beforeEach(async () => {
  matrix = await openMatrix();
});
afterEach(async () => {
  matrix.nothingFailed();
  await matrix.close();
});

const { owner, other } = cast;

/** A lead opens a form; before they send it in, somebody else is the lead. */
async function demoted(staged: Staged, opening: { action: string; value: string }): Promise<void> {
  const opened = await matrix.try('lead', staged, (door, by) => door.press(by, opening));
  expect(opened.heard).toEqual([expect.objectContaining({ as: 'window' })]);
  const demoting = await matrix.try('lead', staged, (door, by) =>
    door.type(by, `settings leads <@${other}>`),
  );
  expect(demoting.changed).toBe(true);
}

test('who was demoted while the form was open takes nothing into custody: they ask, like anybody', async () => {
  const staged = await matrix.stage('held', 'lead');
  const { id: issueId, terms } = staged.scene.issue;
  const away = { memberId: owner, span: 'today to friday', coverId: null };
  await matrix.trial.baton.goAway(matrix.trial.request(owner), away);
  await demoted(staged, { action: actions.takeIssue, value: staged.id });

  const { heard, changed } = await matrix.try('lead', staged, (door, by) =>
    door.send(by, {
      form: forms.take,
      about: { issueId, terms, asks: false },
      filled: { [fields.reason]: 'Bob is ill' },
    }),
  );
  expect(changed).toBe(false);
  expect(heard).toEqual([expect.objectContaining({ as: 'window' })]);
  expect(heard[0]?.sent).toContain('changed while you were');
  expect(heard[0]?.sent).toContain('Bob is ill');
});

test('who was demoted while the form was open offers nothing in the stead of an owner', async () => {
  const { scene } = await matrix.stage('offered', 'lead');
  matrix.trial.clock.set(offerOf(scene).endsAt.toISOString());
  await matrix.trial.wake(scene);
  const staged = { scene, id: scene.issue.id };
  await demoted(staged, { action: actions.handOff, value: staged.id });

  const { heard, changed } = await matrix.try('lead', staged, (door, by) =>
    door.send(by, {
      form: forms.offer,
      about: { issueId: staged.id },
      filled: { [fields.nextStep]: 'call Chen', [fields.receivers]: { people: [cast.asker] } },
    }),
  );
  expect(changed).toBe(false);
  expect(heard[0]?.words).toEqual([expect.stringContaining('only its owner can do that')]);
});

test('who was demoted while the form was open sets nobody away', async () => {
  const staged = await matrix.stage('held', 'lead');
  const typed = await matrix.try('lead', staged, (door, by) => door.type(by, `away <@${owner}>`));
  expect(typed.heard).toEqual([expect.objectContaining({ as: 'window' })]);
  await matrix.try('lead', staged, (door, by) => door.type(by, `settings leads <@${other}>`));

  const { heard, changed } = await matrix.try('lead', staged, (door, by) =>
    door.send(by, {
      form: forms.away,
      about: { memberId: owner },
      filled: { [fields.from]: '7 jan', [fields.until]: '9 jan' },
    }),
  );
  expect(changed).toBe(false);
  expect(heard[0]?.words).toEqual([expect.stringContaining(`<@${other}>`)]);
});
