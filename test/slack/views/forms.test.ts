import type { ModalView } from '@slack/types';

import { promise } from '../../../src/domain/commitment/promise.js';
import { counter } from '../../../src/domain/handoff/decline.js';
import type { Note } from '../../../src/domain/handoff/note.js';
import { offer } from '../../../src/domain/handoff/offer.js';
import { withdraw } from '../../../src/domain/handoff/withdraw.js';
import { tellUpdate } from '../../../src/domain/issue/update.js';
import type { Priority } from '../../../src/domain/people.js';
import type { Absence } from '../../../src/domain/records.js';
import { openCommitments, openHandoff } from '../../../src/domain/scene.js';
import { say } from '../../../src/slack/mrkdwn.js';
import { updateDraft } from '../../../src/slack/views/customer/update-draft.js';
import { answerModal } from '../../../src/slack/views/forms/answer.js';
import {
  endPromiseForm,
  endPromiseMetadata,
} from '../../../src/slack/views/forms/commitment/end.js';
import {
  keepLateForm,
  keepLateMetadata,
} from '../../../src/slack/views/forms/commitment/keep-late.js';
import {
  needLongerForm,
  needLongerMetadata,
} from '../../../src/slack/views/forms/commitment/need-longer.js';
import { promiseForm, promiseMetadata } from '../../../src/slack/views/forms/commitment/promise.js';
import { acceptForm, acceptMetadata } from '../../../src/slack/views/forms/handoff/accept.js';
import { amendForm, amendMetadata } from '../../../src/slack/views/forms/handoff/amend.js';
import { correctForm, correctMetadata } from '../../../src/slack/views/forms/handoff/correct.js';
import { counterForm, counterMetadata } from '../../../src/slack/views/forms/handoff/counter.js';
import { declineForm, declineMetadata } from '../../../src/slack/views/forms/handoff/decline.js';
import { offerForm, offerMetadata } from '../../../src/slack/views/forms/handoff/offer.js';
import {
  readBackForm,
  readBackMetadata,
} from '../../../src/slack/views/forms/handoff/read-back.js';
import { editForm, editMetadata } from '../../../src/slack/views/forms/issue/edit.js';
import { openForm, openMetadata } from '../../../src/slack/views/forms/issue/open.js';
import { resolveForm, resolveMetadata } from '../../../src/slack/views/forms/issue/resolve.js';
import {
  updateForm,
  updateFormFor,
  updateMetadata,
} from '../../../src/slack/views/forms/issue/update.js';
import { whichIssueForm, whichIssueMetadata } from '../../../src/slack/views/forms/issue/which.js';
import { sentence } from '../../../src/slack/views/message.js';
import { blocksOf, complaintsAbout, wordsIn } from './sendable.js';
import { ANN, anIssue, BOB, CARA, newId, next, type Story, TUESDAY } from './story.js';

const dueAt = new Date('2026-11-26T15:00:00Z');
const reader = { memberId: BOB, now: TUESDAY };
const giver = { memberId: ANN, now: TUESDAY };
const story = offeredWith('p2');
const { scene } = story;
const handoff = offerIn(story);
const [commitment = never()] = openCommitments(scene);
const issueId = scene.issue.id;
const place = { channelId: 'C1', ts: '1796000000.000100', threadTs: '1796000000.000100' };
const message = { ...place, text: 'it broke', private: false };

describe('what a form is about comes back as it was written', () => {
  const about: [string, ModalView, { parse(given: unknown): unknown }, object][] = [
    [
      'open',
      openForm({ channelId: 'C1', private: true, title: '' }),
      openMetadata,
      { channelId: 'C1', threadTs: null, private: true },
    ],
    [
      'which issue',
      whichIssueForm(message, 'promise'),
      whichIssueMetadata,
      { wanted: 'promise', message },
    ],
    ['offer', offerForm(scene, giver), offerMetadata, { issueId }],
    [
      'accept',
      acceptForm(scene, handoff, reader),
      acceptMetadata,
      { handoffId: handoff.id, version: 1 },
    ],
    ['decline', declineForm(scene, handoff), declineMetadata, { handoffId: handoff.id }],
    ['counter', counterForm(scene, handoff), counterMetadata, { handoffId: handoff.id }],
    [
      'amend',
      amendForm(scene, handoff, giver),
      amendMetadata,
      { handoffId: handoff.id, version: 1 },
    ],
    [
      'read back',
      readBackForm(scene, handoff, reader),
      readBackMetadata,
      { handoffId: handoff.id },
    ],
    ['correct', correctForm(scene, handoff), correctMetadata, { handoffId: handoff.id }],
    ['promise', promiseForm(scene), promiseMetadata, { issueId }],
    [
      'need longer',
      needLongerForm(scene, commitment, reader),
      needLongerMetadata,
      { commitmentId: commitment.id },
    ],
    [
      'kept late',
      keepLateForm(scene, commitment, reader),
      keepLateMetadata,
      { commitmentId: commitment.id },
    ],
    [
      'no longer needed',
      endPromiseForm(scene, commitment, 'cancelled'),
      endPromiseMetadata,
      { commitmentId: commitment.id, as: 'cancelled' },
    ],
    [
      'fix',
      endPromiseForm(scene, commitment, 'entered-in-error'),
      endPromiseMetadata,
      { commitmentId: commitment.id, as: 'entered-in-error' },
    ],
    ['update', updateForm(scene), updateMetadata, { issueId, draftOf: null }],
    [
      'edit',
      editForm(scene, ANN),
      editMetadata,
      {
        id: issueId,
        titleId: scene.issue.titleId,
        customerId: scene.issue.customerId,
        priority: 'p2',
      },
    ],
    [
      'resolve',
      resolveForm(scene, reader),
      resolveMetadata,
      { issueId, promises: openCommitments(scene).map(({ id }) => id) },
    ],
  ];

  it.each(about)('%s', (_, form, schema, meant) => {
    expect(complaintsAbout(form)).toEqual([]);
    expect(schema.parse(JSON.parse(form.private_metadata ?? ''))).toEqual(meant);
  });
});

describe('the update form, once its kind is chosen', () => {
  const draft = updateDraft(scene, 'apology');
  const wordsFor = (typed: {
    kind: 'answer' | 'apology' | null;
    draftOf: 'apology' | null;
    words: string;
  }) => inputsIn(updateFormFor(scene, typed)).find(({ field }) => field.startsWith('words'));

  it('takes the draft of the kind where nothing was typed', () => {
    expect(wordsFor({ kind: 'apology', draftOf: null, words: '' })).toMatchObject({
      field: 'words:apology',
      typed: draft,
    });
  });

  it('takes another draft where the last was left as it was', () => {
    expect(wordsFor({ kind: 'answer', draftOf: 'apology', words: draft })).toMatchObject({
      field: 'words:answer',
      typed: updateDraft(scene, 'answer'),
    });
  });

  it('keeps what was typed', () => {
    expect(wordsFor({ kind: 'apology', draftOf: null, words: 'sorry!' })).toMatchObject({
      field: 'words',
      typed: 'sorry!',
    });
    expect(wordsFor({ kind: 'answer', draftOf: 'apology', words: 'sorry!' })).toMatchObject({
      field: 'words:apology',
      typed: 'sorry!',
    });
    expect(wordsFor({ kind: null, draftOf: null, words: 'sorry!' })).toMatchObject({
      field: 'words',
    });
  });
});

describe('the accept form', () => {
  it('puts the note and the promises above an empty line for the read-back', () => {
    const form = acceptForm(scene, handoff, reader);
    const words = wordsIn(form);
    expect(words).toContain('call Chen at 3pm');
    expect(words).toContain('send the invoice, by Thu 26 Nov 10:00 (New York)');
    expect(words.indexOf('send the invoice')).toBeLessThan(
      words.indexOf('Your next step, and when'),
    );
    expect(inputsIn(form)).toEqual([
      { field: 'read_back', isOptional: false, typed: undefined, chosen: undefined },
      expect.objectContaining({ field: 'what', isOptional: true }),
      expect.objectContaining({ field: 'when', isOptional: true }),
    ]);
  });

  it('has only the time of the first promise ready', () => {
    const form = JSON.stringify(acceptForm(scene, handoff, reader));
    expect(form).toMatch(/I call Chen about the refund by \w{3} \d+ Nov \d\d:00 \(New York\)/);
  });

  it.each(['p3', 'p4'] as const)(
    'lets a %s be taken with the next step as it stands',
    (priority) => {
      const calm = offeredWith(priority);
      expect(inputsIn(acceptForm(calm.scene, offerIn(calm), reader))).toContainEqual(
        expect.objectContaining({ field: 'read_back', isOptional: true }),
      );
    },
  );

  it('says first that it changed meanwhile, and keeps what was typed', () => {
    const promise = { what: 'ring Chen', when: 'fri' };
    const form = acceptForm(scene, handoff, reader, {
      changed: true,
      typed: 'I call Chen',
      promise,
    });
    expect(blocksOf(form)[0]).toMatchObject({
      type: 'alert',
      text: { text: expect.stringContaining('what you typed is kept') },
    });
    expect(inputsIn(form).map(({ typed }) => typed)).toEqual(['I call Chen', 'ring Chen', 'fri']);
    expect(complaintsAbout(form)).toEqual([]);
  });
});

describe('the offer form', () => {
  const note = { nextStep: 'call', situation: '', watchOut: '' };

  it('needs a receiver and the next step, no more', () => {
    const form = offerForm(scene, giver, { receivers: [BOB], note });
    expect(inputsIn(form)).toEqual([
      { field: 'receivers', isOptional: false, typed: undefined, chosen: BOB },
      { field: 'next_step', isOptional: false, typed: 'call', chosen: undefined },
      { field: 'situation', isOptional: true, typed: undefined, chosen: undefined },
      { field: 'watch_out', isOptional: true, typed: undefined, chosen: undefined },
    ]);
    expect(wordsIn(form)).toContain('2 open promises will come along.');
  });

  it('begins with the nearest promise as the next step, and the latest update as the situation', () => {
    const told = next(withPromise(anIssue({ priority: 'p3' })), ANN, (now, act) =>
      tellUpdate(now, act, 'Chen knows that the refund is on its way'),
    );
    const open = told.scene.commitments.filter(({ kind }) => kind === 'promise');
    const form = offerForm({ ...told.scene, commitments: open }, giver);
    expect(inputsIn(form).map(({ typed }) => typed)).toEqual([
      undefined,
      'send the invoice by Thu 26 Nov 15:00 (London)',
      'Chen knows that the refund is on its way',
      undefined,
    ]);
  });

  it('begins with the note of the last offer where nobody took that', () => {
    const said = { nextStep: 'call Chen', situation: 'refund', watchOut: 'he is upset' };
    const back = next(offeredTo([BOB], said), ANN, (now, act) => withdraw(now, act, null));
    expect(inputsIn(offerForm(back.scene, giver)).map(({ typed }) => typed)).toEqual([
      undefined,
      'call Chen',
      'refund',
      'he is upset',
    ]);
  });

  it('says until when the offer will stand, once it is known for whom', () => {
    expect(wordsIn(offerForm(scene, giver))).toContain('shows here once you have chosen');
    expect(wordsIn(offerForm(scene, giver, { receivers: [BOB], note }))).toMatch(
      /stands until \*Tue 24 Nov \d\d:\d\d \(London\)\*/,
    );
  });

  it('says of a P1 that it will stand for 15 minutes', () => {
    const { scene: urgent } = anIssue({ priority: 'p1' });
    expect(wordsIn(offerForm(urgent, giver))).toContain('*15 minutes*, at any hour');
  });

  it('warns of whoever is not at work before then', () => {
    const evening = { ...giver, now: new Date('2026-11-24T23:30:00Z') };
    const { scene: urgent } = anIssue({ priority: 'p1' });
    const words = wordsIn(offerForm(urgent, evening, { receivers: [CARA], note }));
    expect(words).toContain(
      '<@UCARA> is not at work before then, but from Wed 25 Nov 08:00 (London).',
    );
  });

  it('asks what to do where somebody is away, and who covers', () => {
    const away = { ...scene, absences: [absence(BOB, CARA)] };
    const form = offerForm(away, giver, { receivers: [BOB], note });
    expect(complaintsAbout(form)).toEqual([]);
    expect(wordsIn(form)).toMatch(/<@UBOB> is away until Fri 27 Nov .*<@UCARA> covers\./);
    expect(choicesIn(form, 'while_away')).toEqual([
      'Offer to UCARA instead',
      'Offer to UBOB anyway',
    ]);
  });

  it('knows no *instead* where nobody covers', () => {
    const away = { ...scene, absences: [absence(BOB, null)] };
    const form = offerForm(away, giver, { receivers: [BOB], note });
    expect(wordsIn(form)).toContain('Nobody covers.');
    expect(choicesIn(form, 'while_away')).toEqual(['Offer to UBOB anyway']);
  });

  it('shows above on what condition it would have been taken', () => {
    const countered = next(story, BOB, (now, act) =>
      counter(now, act, { handoffId: handoff.id, condition: 'somebody calls first' }),
    );
    const words = wordsIn(offerForm(countered.scene, giver));
    expect(words).toContain('<@UBOB> would take it on a condition.');
    expect(words).toContain('somebody calls first');
  });
});

describe('the amend form', () => {
  it('begins with the note as it stands', () => {
    expect(inputsIn(amendForm(scene, handoff, giver))[0]?.typed).toBe('call Chen at 3pm');
  });

  it('keeps what was typed where the offer changed meanwhile', () => {
    const typed = { nextStep: 'call at four', situation: '', watchOut: '' };
    const form = amendForm(scene, handoff, giver, typed);
    expect(blocksOf(form)[0]).toMatchObject({ type: 'alert' });
    expect(inputsIn(form)[0]?.typed).toBe('call at four');
  });
});

describe('the other forms', () => {
  it('opening asks for customer, words and urgency, with what is known filled in', () => {
    const form = openForm({ channelId: null, private: false, title: 'invoice', priority: 'p1' });
    expect(inputsIn(form)).toEqual([
      { field: 'customer', isOptional: false, typed: undefined, chosen: undefined },
      { field: 'title', isOptional: false, typed: 'invoice', chosen: undefined },
      { field: 'priority', isOptional: false, typed: undefined, chosen: 'p1' },
      { field: 'receivers', isOptional: true, typed: undefined, chosen: undefined },
    ]);
  });

  it('resolving asks how each open promise was settled', () => {
    const form = resolveForm(scene, reader, { outcome: 'sent it' });
    expect(inputsIn(form).map(({ field }) => field)).toEqual([
      'outcome',
      ...openCommitments(scene).flatMap(({ id }) => [
        `settled_as:${id}`,
        `settled_why:${id}`,
        `settled_when:${id}`,
      ]),
      'follow_up',
      'no_follow_up',
    ]);
    expect(inputsIn(form)[0]?.typed).toBe('sent it');
  });

  it('resolving needs to know why where a promise has lapsed', () => {
    const late = { ...reader, now: new Date('2026-12-01T10:00:00Z') };
    const whys = (now: typeof reader) =>
      inputsIn(resolveForm(scene, now)).filter(({ field }) => field.startsWith('settled_why:'));
    expect(whys(reader).map(({ isOptional }) => isOptional)).toEqual([true, true]);
    expect(whys(late).map(({ isOptional }) => isOptional)).toEqual([false, false]);
  });

  it('resolving settles as many promises as one form holds, and says so of the rest', () => {
    const many = Array.from({ length: 60 }).reduce<Story>(withPromise, story);
    const form = resolveForm(many.scene, reader);
    expect(complaintsAbout(form)).toEqual([]);
    expect(wordsIn(form)).toContain('32 more promises are open.');
  });

  it('an answer can be shown where there is no conversation', () => {
    expect(complaintsAbout(answerModal(sentence(say`Done.`)))).toEqual([]);
  });
});

/** The inputs of a form; each block must have the name of its element, by which it is read. */
function inputsIn(form: ModalView) {
  return blocksOf(form).flatMap((block) => {
    if (block.type !== 'input') return [];
    const { element } = block;
    expect(block.block_id).toBe(element.action_id);
    return [
      {
        field: element.action_id ?? '',
        isOptional: block.optional ?? false,
        typed: element.type === 'plain_text_input' ? element.initial_value : undefined,
        chosen: chosenIn(element),
      },
    ];
  });
}

/** The words of the choices that a field gives. */
function choicesIn(form: ModalView, field: string): string[] {
  return blocksOf(form).flatMap((block) =>
    block.type === 'input' && block.block_id === field && block.element.type === 'radio_buttons'
      ? block.element.options.map(({ text }) => text.text)
      : [],
  );
}

function chosenIn(element: { type: string }): string | undefined {
  if ('initial_users' in element) return String(element.initial_users);
  return 'initial_option' in element
    ? JSON.stringify(element.initial_option).match(/"value":"(\w+)"/)?.[1]
    : undefined;
}

function offeredWith(priority: Priority): Story {
  return offeredTo([BOB], { nextStep: 'call Chen at 3pm', situation: '', watchOut: '' }, priority);
}

function offeredTo(to: string[], note: Note, priority: Priority = 'p2'): Story {
  return next(withPromise(anIssue({ priority })), ANN, (before, act) =>
    offer(before, act, { to, note }),
  );
}

function absence(memberId: string, coverId: string | null): Absence {
  return {
    workspaceId: 'T1',
    id: newId(),
    memberId,
    startsAt: TUESDAY,
    endsAt: new Date('2026-11-27T18:00:00Z'),
    coverId,
    coverState: coverId === null ? 'none' : 'agreed',
    setBy: memberId,
    setAt: TUESDAY,
    wakeAt: null,
    endedAt: null,
  };
}

function withPromise(before: Story): Story {
  return next(before, ANN, (now, act) => promise(now, act, { what: 'send the invoice', dueAt }));
}

function offerIn(of: Story) {
  return openHandoff(of.scene) ?? never();
}

function never(): never {
  throw new Error('the story has an offer and a promise');
}
