import { keep } from '../../../src/domain/commitment/keep.js';
import { promise } from '../../../src/domain/commitment/promise.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import type { LedgerEntry, LedgerKind } from '../../../src/domain/ledger.js';
import { openCommitments } from '../../../src/domain/scene.js';
import { showMessage, showModal } from '../../../src/slack/views/card/show.js';
import { buttonWords, complaintsAbout, foreignMarkup, wordsIn } from './sendable.js';
import { ANN, anIssue, BOB, CARA, next, TUESDAY } from './story.js';

const dueAt = new Date('2026-11-26T15:00:00Z');
const note = { nextStep: 'call Chen', situation: '', watchOut: '' };
const promised = next(anIssue(), BOB, (scene, act) =>
  promise(scene, act, { what: 'send the invoice', dueAt }),
);
const commitmentId = openCommitments(promised.scene).at(-1)?.id ?? '';
const kept = next(promised, ANN, (scene, act) => keep(scene, act, { commitmentId, reason: '' }));
const story = next(kept, ANN, (scene, act) => offer(scene, act, { to: [BOB, CARA], note }));
const annNow = { memberId: ANN, now: TUESDAY };
const show = (reader = annNow) => showMessage(story.scene, story.ledger, reader);

describe('an issue, shown', () => {
  it('has its facts, promises, handoffs and what happened', () => {
    const words = wordsIn(show());
    expect(words).toContain('*On offer* to <@UBOB> and <@UCARA>');
    expect(words).toContain('*kept*: send the invoice, by Thu 26 Nov 15:00 (London)');
    expect(words).toContain('*open*: first response');
    expect(words).toContain('*on offer*: from <@UANN> to <@UBOB> and <@UCARA>');
    expect(words).toMatch(/<@UBOB> promised "send the invoice", by <!date/);
    expect(words).toContain('<@UANN> kept "send the invoice"');
  });

  it('tells what happened in order, newest last', () => {
    const words = wordsIn(show());
    expect(words.indexOf('<@UANN> opened it')).toBeGreaterThan(-1);
    expect(words.indexOf('<@UANN> opened it')).toBeLessThan(words.indexOf('<@UANN> offered it to'));
  });

  it('has buttons for what the reader may do', () => {
    const bobNow = { memberId: BOB, now: TUESDAY };
    expect(buttonWords(show())).toEqual(['Update…', 'Promise…', 'Resolve…', 'Amend…', 'Withdraw']);
    expect(buttonWords(show(bobNow))).toEqual(['Update…', 'Promise…', 'Take it…']);
  });

  it('is the same in a window', () => {
    const modal = showModal(story.scene, story.ledger, annNow);
    expect(complaintsAbout(modal)).toEqual([]);
    expect(wordsIn(modal)).toBe(wordsIn(show()));
  });

  it('tells the newest of a long history, and counts the rest', () => {
    const [first] = story.ledger;
    const long = first ? Array.from({ length: 32 }, () => first) : [];
    const message = showMessage(story.scene, [...long, ...story.ledger.slice(-1)], annNow);
    expect(wordsIn(message)).toContain('… and 13 earlier');
    expect(wordsIn(message)).toContain('<@UANN> offered it to <@UBOB> and <@UCARA>: call Chen');
    expect(complaintsAbout(message)).toEqual([]);
  });

  it('shows long words to their end', () => {
    const title = `${'all of it '.repeat(200)}to the end`;
    const { scene, ledger } = anIssue({ title });
    expect(wordsIn(showMessage(scene, ledger, annNow))).toContain(title);
  });

  it('has a sentence for everything that can happen', () => {
    const textId = story.scene.issue.titleId;
    const facts = {
      dueAt: dueAt.toISOString(),
      to: [BOB],
      value: 'answer',
      nextContactAt: dueAt.toISOString(),
    };
    const told = (kind: LedgerKind): string => {
      const entry: LedgerEntry = {
        at: TUESDAY,
        actorId: 'system',
        kind,
        handoffId: null,
        commitmentId,
        memberId: null,
        textId,
        facts,
      };
      const message = showMessage(story.scene, [entry], annNow);
      expect(complaintsAbout(message)).toEqual([]);
      expect(foreignMarkup(message)).toEqual([]);
      return wordsIn(message).split('*What happened*').at(1) ?? '';
    };
    const sentences = kinds().map(told);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/: Baton \w+/);
  });
});

/** Each kind once; a kind that is missing does not compile. */
function kinds(): LedgerKind[] {
  const each: { [Kind in LedgerKind]: Kind } = {
    opened: 'opened',
    offered: 'offered',
    accepted: 'accepted',
    amended: 'amended',
    declined: 'declined',
    countered: 'countered',
    released: 'released',
    'kept-it': 'kept-it',
    'read-back': 'read-back',
    corrected: 'corrected',
    'correction-confirmed': 'correction-confirmed',
    withdrawn: 'withdrawn',
    expired: 'expired',
    'asked-for': 'asked-for',
    'take-ended': 'take-ended',
    custody: 'custody',
    promised: 'promised',
    kept: 'kept',
    'kept-late': 'kept-late',
    moved: 'moved',
    broken: 'broken',
    cancelled: 'cancelled',
    'entered-in-error': 'entered-in-error',
    drafted: 'drafted',
    objected: 'objected',
    updated: 'updated',
    valued: 'valued',
    'contact-planned': 'contact-planned',
    waiting: 'waiting',
    'waiting-ended': 'waiting-ended',
    prioritized: 'prioritized',
    edited: 'edited',
    noted: 'noted',
    undone: 'undone',
    resolved: 'resolved',
    'follow-up-planned': 'follow-up-planned',
    'follow-up-ended': 'follow-up-ended',
    joined: 'joined',
    voided: 'voided',
    reopened: 'reopened',
    away: 'away',
    'cover-agreed': 'cover-agreed',
    'cover-refused': 'cover-refused',
    back: 'back',
  };
  return Object.values(each);
}
