import type { LedgerEntry, LedgerKind } from '../../../domain/ledger.js';
import { PRIORITIES } from '../../../domain/people.js';
import type { Scene } from '../../../domain/scene.js';
import { date, type Mrkdwn, person, say } from '../../mrkdwn.js';
import {
  brief,
  declineReasons,
  people,
  textIn,
  toldHow,
  updateValues,
  urgency,
  whatOf,
} from '../words.js';

/** One thing that happened, in a sentence; the time as each reader's own clock shows it. */
export function ledgerLine(scene: Scene, entry: LedgerEntry): Mrkdwn {
  const at = date(entry.at, scene.workspace.zone);
  return say`• ${at}: ${person(entry.actorId)} ${deeds[entry.kind](scene, entry)}`;
}

/** What is read of a history: a request that was handed over is one thing that happened, not three. */
export function toldOnce(ledger: readonly LedgerEntry[]): LedgerEntry[] {
  const handedOver = ledger
    .filter(
      ({ kind, memberId, actorId }) => kind === 'accepted' && (memberId ?? actorId) !== actorId,
    )
    .map(({ handoffId }) => handoffId);
  return ledger.filter(
    ({ kind, handoffId, facts }) =>
      !(kind === 'take-ended' && facts['as'] === 'handed-over') &&
      !(kind === 'offered' && handedOver.includes(handoffId)),
  );
}

/** What was done, as it goes on after the name of whoever did it. */
const deeds: Record<LedgerKind, (scene: Scene, entry: LedgerEntry) => Mrkdwn> = {
  opened: () => say`opened it`,
  offered: (scene, entry) =>
    say`offered it to ${people(namesIn(entry, 'to'))}${words(scene, entry)}`,
  accepted: (scene, entry) =>
    entry.memberId === null || entry.memberId === entry.actorId
      ? say`took it${words(scene, entry)}`
      : say`handed it over to ${person(entry.memberId)}${words(scene, entry)}`,
  amended: (scene, entry) => say`changed the offer${words(scene, entry)}`,
  declined: (scene, entry) =>
    say`declined it${why(entry)}${words(scene, entry)}${suggestion(entry)}`,
  countered: (scene, entry) => say`would take it on a condition${words(scene, entry)}`,
  released: (_, { memberId }) =>
    say`took back what ${memberId === null ? 'somebody' : person(memberId)} was asked, who is not here any more`,
  'kept-it': () => say`kept it, as nobody took it`,
  'read-back': (scene, entry) => say`said what comes next${words(scene, entry)}`,
  corrected: (scene, entry) => say`corrected the read-back${words(scene, entry)}`,
  'correction-confirmed': (scene, entry) => say`confirmed the correction${words(scene, entry)}`,
  withdrawn: () => say`withdrew the offer`,
  expired: () => say`ended the offer: its time was over`,
  'asked-for': (scene, entry) => say`asked ${personIn(entry, 'of')} for it${words(scene, entry)}`,
  'take-ended': (_, entry) => howRequestEnded(entry),
  custody: (scene, entry) =>
    entry.memberId === null || entry.memberId === entry.actorId
      ? say`took it into custody, from ${personIn(entry, 'from')}${words(scene, entry)}`
      : say`put it into the custody of ${person(entry.memberId)}, from ${personIn(entry, 'from')}${words(scene, entry)}`,
  promised: (scene, entry) => say`promised ${what(scene, entry)}${due(scene, entry)}`,
  kept: (scene, entry) => say`kept ${what(scene, entry)}`,
  'kept-late': (scene, entry) => say`kept, late, ${what(scene, entry)}${words(scene, entry)}`,
  moved: (scene, entry) =>
    say`told the customer${how(entry)} of a later time for ${what(scene, entry)}${words(scene, entry)}`,
  broken: (scene, entry) =>
    entry.facts['dropped'] === true
      ? say`dropped ${what(scene, entry)}, and told the customer${how(entry)}${words(scene, entry)}`
      : say`told the customer${how(entry)}, after it was due, of a later time for ${what(scene, entry)}${words(scene, entry)}`,
  cancelled: (scene, entry) =>
    say`ended ${what(scene, entry)}, which the customer no longer needs${words(scene, entry)}`,
  'entered-in-error': (scene, entry) =>
    entry.facts['neverPromised'] === true
      ? say`did not promise ${what(scene, entry)} after all${words(scene, entry)}`
      : say`took back ${what(scene, entry)}, entered in error${words(scene, entry)}`,
  drafted: (scene, entry) =>
    entry.facts['replaces'] === null
      ? say`was asked which time they meant for ${what(scene, entry)}${words(scene, entry)}`
      : say`prepared a later time for ${what(scene, entry)}${due(scene, entry)}${words(scene, entry)}`,
  objected: (scene, entry) =>
    say`objected to ${what(scene, entry)}, promised by ${entry.memberId === null ? 'somebody' : person(entry.memberId)}${words(scene, entry)}`,
  updated: (scene, entry) =>
    say`${entry.facts['kind'] === 'apology' ? 'said sorry to' : 'told'} the customer${how(entry)}${given(entry)}${words(scene, entry)}`,
  valued: (_, entry) => say`said what an update gave the customer${value(entry)}`,
  'contact-planned': (scene, entry) => say`planned the next contact${contact(scene, entry)}`,
  waiting: (scene, entry) => say`began to wait for the customer${until(scene, entry)}`,
  'waiting-ended': () => say`ended the waiting for the customer`,
  prioritized: (_, entry) =>
    say`set the urgency to ${priorityIn(entry, 'priority')}, from ${priorityIn(entry, 'was')}`,
  edited: (scene, entry) => edited(scene, entry),
  noted: (scene, entry) => say`noted among ourselves${words(scene, entry)}`,
  undone: (scene, entry) =>
    entry.commitmentId === null
      ? say`undid the end: it is open again`
      : say`undid the end of ${what(scene, entry)}, which stands again`,
  resolved: (scene, entry) => say`resolved it${words(scene, entry)}`,
  'follow-up-planned': (scene, entry) => say`planned to ask the customer${onDate(scene, entry)}`,
  'follow-up-ended': (scene, entry) => say`${followedUp(entry)}${words(scene, entry)}`,
  voided: (scene, entry) => say`made it void${duplicateOf(entry)}${words(scene, entry)}`,
  joined: (_, { facts }) => say`joined to it #${String(facts['duplicate'])}, a duplicate`,
  reopened: (scene, entry) => say`opened it again${words(scene, entry)}`,
  away: () => say`went away`,
  'cover-agreed': () => say`agreed to cover`,
  'cover-refused': () => say`does not cover`,
  back: () => say`came back`,
};

const requestEndings: Readonly<Record<string, string>> = {
  'handed-over': 'handed over',
  refused: 'the owner keeps it',
  withdrawn: 'taken back',
  expired: 'its time was over',
  overtaken: 'something else came first',
};

function howRequestEnded({ facts, memberId }: LedgerEntry): Mrkdwn {
  const asker = memberId === null ? say`somebody` : person(memberId);
  const how = inWords(requestEndings, facts['as']);
  return say`ended the request of ${asker}${how ? `: ${how}` : ''}`;
}

function words(scene: Scene, { textId }: LedgerEntry): Mrkdwn {
  return textId === null ? say`` : say`: ${brief(textIn(scene, textId))}`;
}

function why({ facts }: LedgerEntry): string {
  const reason = inWords(declineReasons, facts['reason']);
  return reason ? ` (${reason})` : '';
}

function suggestion({ facts }: LedgerEntry): Mrkdwn {
  const { suggests } = facts;
  return typeof suggests === 'string' ? say`; they suggest ${person(suggests)}` : say``;
}

function what(scene: Scene, { commitmentId }: LedgerEntry): string {
  const commitment = scene.commitments.find(({ id }) => id === commitmentId);
  if (!commitment) return 'a promise';
  const said = whatOf(scene, commitment);
  return commitment.kind === 'first-response' ? `the ${said}` : `"${said}"`;
}

function due(scene: Scene, { facts }: LedgerEntry): Mrkdwn {
  return typeof facts['dueAt'] === 'string' ? say`, by ${instant(scene, facts['dueAt'])}` : say``;
}

function contact(scene: Scene, { facts }: LedgerEntry): Mrkdwn {
  const nextContactAt = facts['nextContactAt'];
  return typeof nextContactAt === 'string' ? say` for ${instant(scene, nextContactAt)}` : say``;
}

function until(scene: Scene, { facts }: LedgerEntry): Mrkdwn {
  return typeof facts['until'] === 'string'
    ? say`, until ${instant(scene, facts['until'])}`
    : say``;
}

function edited(scene: Scene, entry: LedgerEntry): Mrkdwn {
  const { customer } = entry.facts;
  const name = customer === scene.customer.id ? scene.customer.name : 'another customer';
  const isMoved = typeof customer === 'string';
  if (entry.textId === null) return say`moved it to ${brief(name)}`;
  return say`${isMoved ? `moved it to ${brief(name)} and ` : ''}changed what it is about${words(scene, entry)}`;
}

function priorityIn({ facts }: LedgerEntry, fact: string): string {
  const priority = PRIORITIES.find((each) => each === facts[fact]);
  return priority ? urgency(priority) : 'another';
}

/** What the customer got from an update, where that was known at once. */
function given({ facts }: LedgerEntry): string {
  const got = inWords(updateValues, facts['kind']);
  return got ? ` (${got})` : '';
}

function onDate(scene: Scene, { facts }: LedgerEntry): Mrkdwn {
  const { dueAt } = facts;
  return typeof dueAt === 'string' ? say`, ${instant(scene, dueAt)}` : say``;
}

/** How a follow-up ended, by what the entry says of it. */
function followedUp({ facts }: LedgerEntry): string {
  if (facts['as'] === 'satisfied') return 'heard that the customer is satisfied';
  return facts['as'] === 'not-satisfied'
    ? 'heard that the customer is not satisfied'
    : 'ended the follow-up without asking';
}

function duplicateOf({ facts }: LedgerEntry): string {
  const number = facts['duplicateOf'];
  return typeof number === 'string' ? `, a duplicate of #${number}` : '';
}

function value({ facts }: LedgerEntry): string {
  const given = inWords(updateValues, facts['value']);
  return given ? `: ${given}` : '';
}

function how({ facts }: LedgerEntry): string {
  const told = inWords(toldHow, facts['toldHow']);
  return told ? ` ${told}` : '';
}

function inWords(words: Readonly<Record<string, string>>, fact: unknown): string | null {
  return typeof fact === 'string' ? (words[fact] ?? null) : null;
}

function personIn({ facts }: LedgerEntry, fact: string): Mrkdwn {
  const name = facts[fact];
  return typeof name === 'string' ? person(name) : say`somebody`;
}

function namesIn({ facts }: LedgerEntry, fact: string): string[] {
  const names = facts[fact];
  return Array.isArray(names) ? names : [];
}

const instant = (scene: Scene, at: string): Mrkdwn => date(new Date(at), scene.workspace.zone);
