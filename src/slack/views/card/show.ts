import type { ModalView } from '@slack/types';

import { factsOf } from '../../../domain/customer/customer.js';
import type { LedgerEntry } from '../../../domain/ledger.js';
import { rolesOf } from '../../../domain/permissions.js';
import type {
  CommitmentState,
  Commitment,
  HandoffState,
  Handoff,
} from '../../../domain/records.js';
import { receiversOf, type Scene } from '../../../domain/scene.js';
import { bold, date, type Mrkdwn, person, say } from '../../mrkdwn.js';
import { divider, plain, quote, row, sections, type ShownBlock } from '../blocks.js';
import { buttonsFor } from '../buttons/issue.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { customerLines } from '../customer/customer.js';
import { buttonsForGiven } from '../handoff/given.js';
import { message, type Message } from '../message.js';
import { brief, isCut, optionalText, people, whatOf } from '../words.js';
import { issueFacts } from './issue-facts.js';
import { ledgerLine, toldOnce } from './ledger.js';

/** Most promises, handoffs and things that happened that are listed. */
const MOST_LISTED = 20;

/** Most long texts that are shown to their end. */
const MOST_IN_FULL = 3;

/** Somebody who looks at an issue from a channel, or from nowhere. */
interface Visitor extends Onlooker {
  from?: string | null;
}

/** An issue with everything that is known of it, as a message. */
export function showMessage(
  scene: Scene,
  ledger: readonly LedgerEntry[],
  reader: Visitor,
): Message {
  return message(showBlocks(scene, ledger, reader));
}

/** The same in a window of its own. */
export function showModal(
  scene: Scene,
  ledger: readonly LedgerEntry[],
  reader: Visitor,
): ModalView {
  return {
    type: 'modal',
    title: plain(`Issue #${scene.issue.number}`, 24),
    close: plain('Close', 24),
    blocks: showBlocks(scene, ledger, reader),
  };
}

function showBlocks(scene: Scene, ledger: readonly LedgerEntry[], reader: Visitor): ShownBlock[] {
  const roles = rolesOf(scene, reader.memberId, reader.from);
  return [
    ...issueFacts(scene, reader.now),
    ...sections(customerLines(factsOf(scene.customer))),
    ...row([
      ...buttonsFor(scene, roles, ['update', 'promise', 'handOff', 'take', 'resolve', 'reopen']),
      ...buttonsForGiven(scene, reader.memberId),
    ]),
    ...listed('Promises', scene.commitments, (each) => promiseLine(scene, each, reader)),
    ...listed('Handoffs', scene.handoffs, (each) => handoffLine(scene, each)),
    ...listed('Notes among ourselves', notesIn(ledger), (each) => noteLine(scene, each)),
    ...listed('What happened', toldOnce(ledger), (each) => ledgerLine(scene, each)),
    ...inFull(scene, ledger),
  ];
}

/** What the lines above had to cut: what the issue is about, and the newest of what was typed since. */
function inFull({ issue, texts }: Scene, ledger: readonly LedgerEntry[]): ShownBlock[] {
  const newest = ledger.flatMap(({ textId }) => textId ?? []).toReversed();
  const long = [...new Set([issue.titleId, ...newest])].flatMap((id) => {
    const words = texts[id];
    return words !== undefined && isCut(words) ? [words] : [];
  });
  const shown = long.slice(0, MOST_IN_FULL).map((words) => quote('In full', words));
  return shown.length > 0 ? [divider, ...shown] : [];
}

/** Of many things the last, which are the newest, and how many there are before them. */
function listed<Thing>(
  heading: string,
  all: readonly Thing[],
  line: (thing: Thing) => Mrkdwn,
): ShownBlock[] {
  if (all.length === 0) return [];
  const told = all.slice(-MOST_LISTED).map(line);
  const earlier = all.length - told.length;
  const before = earlier > 0 ? [say`… and ${earlier} earlier`] : [];
  return [divider, ...sections([bold(heading), ...before, ...told])];
}

const notesIn = (ledger: readonly LedgerEntry[]) => ledger.filter(({ kind }) => kind === 'noted');

function noteLine(scene: Scene, { at, actorId, textId }: LedgerEntry): Mrkdwn {
  const words = brief(optionalText(scene, textId) ?? '');
  return say`• ${words} (${person(actorId)}, ${date(at, scene.workspace.zone)})`;
}

function promiseLine(scene: Scene, commitment: Commitment, reader: Onlooker): Mrkdwn {
  const isLapsed = commitment.state === 'open' && commitment.dueAt < reader.now;
  const state = isLapsed ? 'lapsed' : promiseState(commitment);
  const due = bothClocks(scene, commitment.dueAt, reader);
  return say`• ${bold(state)}: ${whatOf(scene, commitment)}, by ${due}, promised by ${person(commitment.madeBy)}`;
}

function promiseState({ state, readings }: Commitment): string {
  if (readings === null) return promiseStates[state];
  return state === 'draft' ? 'not promised yet, which time is asked' : 'not promised after all';
}

function handoffLine(scene: Scene, handoff: Handoff): Mrkdwn {
  const to = people(receiversOf(scene, handoff.id).map(({ memberId }) => memberId));
  const at = date(handoff.offeredAt, scene.workspace.zone);
  const taker = handoff.acceptedBy ? say` by ${person(handoff.acceptedBy)}` : '';
  return say`• ${bold(handoffStates[handoff.state])}${taker}: from ${person(handoff.giverId)} to ${to}, offered ${at}`;
}

const promiseStates: Record<CommitmentState, string> = {
  draft: 'later time, customer not told yet',
  open: 'open',
  kept: 'kept',
  'kept-late': 'kept late',
  moved: 'moved, customer told in time',
  broken: 'broken, customer told late',
  cancelled: 'no longer needed',
  'entered-in-error': 'entered in error',
};

const handoffStates: Record<HandoffState, string> = {
  offered: 'on offer',
  accepted: 'accepted',
  declined: 'declined',
  countered: 'countered',
  withdrawn: 'withdrawn',
  expired: 'expired',
};
