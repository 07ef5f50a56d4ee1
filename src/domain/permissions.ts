import type { MemberId } from './people.js';
import { openHandoff, receiversOf, type Scene } from './scene.js';

/** What somebody is to an issue; a person may be several things at once. */
export type Role = 'member' | 'opener' | 'owner' | 'giver' | 'receiver' | 'lead';

/** Everything that a person can do to an issue. */
export type Verb = keyof typeof permissions;

/** Who may do what: read by the rules, and by the views before they show a button. */
export const permissions = {
  open: ['member'],
  show: ['member'],
  update: ['member'],
  promise: ['member'],
  offer: ['owner'],
  accept: ['receiver'],
  decline: ['receiver'],
  withdraw: ['giver'],
  keep: ['owner'],
  postpone: ['owner'],
  cancel: ['owner'],
  correct: ['owner'],
  resolve: ['owner'],
  void: ['owner'],
} as const satisfies Record<string, readonly Role[]>;

/**
 * Everything `member` is to the scene's issue. Nothing for those who are not members, and nothing for
 * those who may not read it: one that was born where not everybody reads is for those concerned, and
 * for whoever acts `from` its own channel.
 */
export function rolesOf(scene: Scene, member: MemberId, from: string | null = null): Role[] {
  if (scene.members[member]?.standing !== 'active') return [];
  const roles: Role[] = [];
  const handoff = openHandoff(scene);
  if (scene.issue.openedBy === member) roles.push('opener');
  if (scene.issue.ownerId === member) roles.push('owner');
  if (handoff?.giverId === member) roles.push('giver');
  if (handoff && isAsked(scene, handoff.id, member)) roles.push('receiver');
  if (scene.workspace.settings.leads.includes(member)) roles.push('lead');
  const isConcerned = roles.length > 0 || wasAsked(scene, member);
  const isThere = from !== null && from === scene.issue.channelId;
  return !scene.issue.private || isConcerned || isThere ? ['member', ...roles] : [];
}

export function may(verb: Verb, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = permissions[verb];
  return roles.some((role) => allowed.includes(role));
}

function wasAsked(scene: Scene, member: MemberId): boolean {
  return scene.receivers.some((receiver) => receiver.memberId === member);
}

function isAsked(scene: Scene, handoffId: string, member: MemberId): boolean {
  return receiversOf(scene, handoffId).some(
    (receiver) => receiver.memberId === member && receiver.state === 'asked',
  );
}
