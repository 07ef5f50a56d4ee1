import type { Absence } from '../../../src/domain/records.js';
import { officeHours } from '../../../src/domain/working-time/working-hours.js';
import { coverMessage } from '../../../src/slack/views/away/cover.js';
import { absenceNotice } from '../../../src/slack/views/away/notices.js';
import { awayForm } from '../../../src/slack/views/forms/away.js';
import type { AbsenceView } from '../../../src/use-cases/away/ports.js';
import type { AbsenceNotice } from '../../../src/use-cases/notices.js';
import { buttonsIn, complaintsAbout, foreignMarkup, wordsIn } from './sendable.js';
import { bob, BOB, CARA, LEA, newId, TUESDAY, workspace } from './story.js';

const absence: Absence = {
  workspaceId: workspace.workspaceId,
  id: newId(),
  memberId: BOB,
  startsAt: new Date('2026-11-26T05:00:00Z'),
  endsAt: new Date('2026-11-28T05:00:00Z'),
  coverId: CARA,
  coverState: 'asked',
  setBy: BOB,
  setAt: TUESDAY,
  wakeAt: null,
  endedAt: null,
};

const viewOf = (parts: Partial<Absence> = {}): AbsenceView => ({
  absence: { ...absence, ...parts },
  roster: {
    workspace: { ...workspace, settings: { ...workspace.settings, hours: officeHours } },
    absences: [],
    members: { [BOB]: bob },
  },
  left: { issues: 3, promises: [] },
});

const ended = { endedAt: new Date('2026-11-27T10:00:00Z') };

describe('what a cover is asked', () => {
  test.each<[string, Partial<Absence>, string[], string]>([
    ['a question', {}, ["I'll cover", "I can't"], 'will be away and asks you to cover'],
    ['by a lead', { setBy: LEA }, ["I'll cover", "I can't"], `<@${LEA}> set <@${BOB}> away`],
    ['agreed', { coverState: 'agreed' }, ["I can't after all"], 'You cover for'],
    ['refused', { coverState: 'refused' }, [], 'You do not cover for'],
    ['over', { coverState: 'agreed', ...ended }, [], 'is over'],
    ['over before they answered', ended, [], 'is over'],
  ])('is %s', (_what, parts, buttons, words) => {
    const message = coverMessage(viewOf(parts), TUESDAY);
    expect(complaintsAbout(message)).toEqual([]);
    expect(foreignMarkup(message)).toEqual([]);
    expect(buttonsIn(message).map((each) => each.words)).toEqual(buttons);
    expect(wordsIn(message)).toContain(words);
    expect(wordsIn(message)).toContain('Fri 27 Nov (New York)');
  });
});

describe('what is told about an absence', () => {
  const told = (kind: AbsenceNotice['kind'], parts: Partial<Absence>, memberId = BOB) => {
    const notice = { kind, absenceId: absence.id };
    return absenceNotice(viewOf(parts), notice, { memberId, now: TUESDAY });
  };

  test.each<[AbsenceNotice['kind'], Partial<Absence>, string, string]>([
    ['cover-answered', { coverState: 'agreed' }, BOB, 'covers for you'],
    ['cover-answered', { coverState: 'refused' }, LEA, `cannot cover for <@${BOB}>`],
    ['cover-silent', {}, BOB, 'has not said whether they cover for you'],
    ['cover-over', { coverState: 'agreed', ...ended }, CARA, 'they are back early'],
    ['cover-over', { endedAt: absence.endsAt }, CARA, 'is back, so you no longer cover'],
    ['cover-over', { endedAt: TUESDAY }, CARA, 'their plans have changed'],
    ['set-away', { setBy: LEA }, BOB, `<@${LEA}> set you away`],
  ])('%s', (kind, parts, memberId, words) => {
    const message = told(kind, parts, memberId);
    if (!message) throw new Error('nothing is told');
    expect(complaintsAbout(message)).toEqual([]);
    expect(foreignMarkup(message)).toEqual([]);
    expect(wordsIn(message)).toContain(words);
  });

  test('nothing, once it is no longer so', () => {
    expect(told('cover-silent', { coverState: 'agreed' })).toBeNull();
    expect(told('cover-answered', { coverState: 'asked' })).toBeNull();
    expect(told('cover-answered', { coverState: 'agreed', ...ended })).toBeNull();
    expect(told('set-away', ended)).toBeNull();
    expect(told('cover-over', {})).toBeNull();
  });
});

test.each([
  ['one’s own', BOB],
  ['somebody else’s', LEA],
])('the form of %s absence can be sent', (_whose, by) => {
  expect(complaintsAbout(awayForm(BOB, { by, coverId: CARA }))).toEqual([]);
});
