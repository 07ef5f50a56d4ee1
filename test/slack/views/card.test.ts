import { promise } from '../../../src/domain/commitment/promise.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { resolve, voidIssue } from '../../../src/domain/issue/end.js';
import { openCommitments } from '../../../src/domain/scene.js';
import { card } from '../../../src/slack/views/card/card.js';
import { buttonsIn, buttonWords, complaintsAbout, wordsIn } from './sendable.js';
import { ANN, anIssue, BOB, next, TUESDAY } from './story.js';

const issue = anIssue({ priority: 'p1' });
const soon = new Date('2026-11-24T14:30:00Z');

describe('the card of an open issue', () => {
  it('tells whose it is since when, how urgent, and what is next', () => {
    const words = wordsIn(card(issue.scene, TUESDAY));
    expect(words).toMatch(/\*Owner\*\n<@UANN>, since <!date\^/);
    expect(words).toContain('*Urgency*\nP1, now, at any hour');
    expect(words).toContain('*Next promise*: first response');
  });

  it('has only buttons that every member may press', () => {
    expect(buttonsIn(card(issue.scene, TUESDAY))).toEqual([
      expect.objectContaining({ words: 'Show', value: issue.scene.issue.id }),
      expect.objectContaining({ words: 'Update…', value: issue.scene.issue.id }),
      expect.objectContaining({ words: 'Promise…', value: issue.scene.issue.id }),
    ]);
  });

  it('tells what is on offer, and that it has not changed hands', () => {
    const note = { nextStep: 'call Chen', situation: '', watchOut: '' };
    const { scene } = next(issue, ANN, (before, act) => offer(before, act, { to: [BOB], note }));
    const words = wordsIn(card(scene, TUESDAY));
    expect(words).toMatch(/\*On offer\* to <@UBOB> until <!date/);
    expect(words).toContain('Until someone accepts, <@UANN> owns it.');
  });

  it('tells of the most urgent promise, and how many there are besides', () => {
    const { scene } = next(issue, BOB, (before, act) =>
      promise(before, act, { what: 'call back', dueAt: soon }),
    );
    expect(wordsIn(card(scene, TUESDAY))).toMatch(
      /\*Next promise\*: call back, due .* And 1 more\./,
    );
    const later = new Date('2026-11-25T14:00:00Z');
    expect(wordsIn(card(scene, later))).toContain('*Promise lapsed*: call back, due');
  });
});

describe('the card of an issue that has ended', () => {
  const settlements = openCommitments(issue.scene).map(({ id }) => ({
    commitmentId: id,
    as: 'kept' as const,
    reason: '',
  }));
  const resolved = next(issue, ANN, (scene, act) =>
    resolve(scene, act, { outcome: 'sent the invoice', settlements }),
  );

  it('says how, and only shows', () => {
    const shown = card(resolved.scene, TUESDAY);
    expect(wordsIn(shown)).toMatch(/\*Resolved\* <!date.*: sent the invoice/);
    expect(buttonWords(shown)).toEqual(['Show']);
  });

  it('says why it is void', () => {
    const { scene } = next(issue, ANN, (before, act) => voidIssue(before, act, 'same as #7'));
    expect(wordsIn(card(scene, TUESDAY))).toMatch(/\*Void\* <!date.*: same as #7/);
  });

  it('can be sent where its words were erased', () => {
    const erased = { ...resolved.scene, texts: {} };
    expect(complaintsAbout(card(erased, TUESDAY))).toEqual([]);
    expect(wordsIn(card(erased, TUESDAY))).toContain('#12 Acme: (erased)');
  });
});
