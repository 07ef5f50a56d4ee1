import type { LedgerEntry, LedgerKind } from '../../domain/ledger.js';
import type { Scene } from '../../domain/scene.js';
import { date, type Mrkdwn, person, say } from '../mrkdwn.js';
import { brief, people, textIn, toldHow, updateValues, whatOf } from './words.js';

/** One thing that happened, in a sentence; the time as each reader's own clock shows it. */
export function ledgerLine(scene: Scene, entry: LedgerEntry): Mrkdwn {
  const at = date(entry.at, scene.workspace.zone);
  return say`• ${at}: ${person(entry.actorId)} ${deeds[entry.kind](scene, entry)}`;
}

/** What was done, as it goes on after the name of whoever did it. */
const deeds: Record<LedgerKind, (scene: Scene, entry: LedgerEntry) => Mrkdwn> = {
  opened: () => say`opened it`,
  offered: (scene, entry) =>
    say`offered it to ${people(namesIn(entry, 'to'))}${words(scene, entry)}`,
  accepted: (scene, entry) => say`took it${words(scene, entry)}`,
  declined: (scene, entry) => say`declined it${words(scene, entry)}`,
  withdrawn: () => say`withdrew the offer`,
  expired: () => say`ended the offer: its time was over`,
  custody: (scene, entry) => say`took it into custody${words(scene, entry)}`,
  promised: (scene, entry) => say`promised ${what(scene, entry)}${due(scene, entry)}`,
  kept: (scene, entry) => say`kept ${what(scene, entry)}`,
  'kept-late': (scene, entry) => say`kept, late, ${what(scene, entry)}${words(scene, entry)}`,
  moved: (scene, entry) =>
    say`told the customer${how(entry)} of a later time for ${what(scene, entry)}${words(scene, entry)}`,
  broken: (scene, entry) =>
    say`told the customer${how(entry)}, after it was due, of a later time for ${what(scene, entry)}${words(scene, entry)}`,
  cancelled: (scene, entry) =>
    say`ended ${what(scene, entry)}, which the customer no longer needs${words(scene, entry)}`,
  'entered-in-error': (scene, entry) =>
    say`took back ${what(scene, entry)}, entered in error${words(scene, entry)}`,
  drafted: (scene, entry) =>
    say`prepared a later time for ${what(scene, entry)}${due(scene, entry)}${words(scene, entry)}`,
  updated: (scene, entry) => say`told the customer${words(scene, entry)}`,
  valued: (_, entry) => say`said what an update gave the customer${value(entry)}`,
  'contact-planned': (scene, entry) => say`planned the next contact${contact(scene, entry)}`,
  resolved: (scene, entry) => say`resolved it${words(scene, entry)}`,
  voided: (scene, entry) => say`made it void${words(scene, entry)}`,
};

function words(scene: Scene, { textId }: LedgerEntry): Mrkdwn {
  return textId === null ? say`` : say`: ${brief(textIn(scene, textId))}`;
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

function namesIn({ facts }: LedgerEntry, fact: string): string[] {
  const names = facts[fact];
  return Array.isArray(names) ? names : [];
}

const instant = (scene: Scene, at: string): Mrkdwn => date(new Date(at), scene.workspace.zone);
