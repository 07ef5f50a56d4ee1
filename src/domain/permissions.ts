import type { Member, MemberId, Workspace } from './people.js';
import { openHandoff, openTakes, receiversOf, type Scene } from './scene.js';

/** What somebody is to an issue; a person may be several things at once. */
export type Role =
  | 'member'
  | 'opener'
  | 'owner'
  | 'former-owner'
  | 'giver'
  | 'receiver'
  | 'asker'
  /** Of one promise: whoever made it. */
  | 'maker'
  | 'lead';

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
  counter: ['receiver'],
  withdraw: ['giver'],
  amend: ['giver'],
  offerInStead: ['lead'],
  keepIt: ['owner'],
  readBack: ['owner'],
  correctReadBack: ['former-owner'],
  confirmCorrection: ['owner'],
  take: ['member'],
  withdrawTake: ['asker'],
  handOver: ['owner'],
  refuseTake: ['owner'],
  custody: ['lead'],
  setAway: ['lead'],
  keep: ['owner'],
  postpone: ['owner'],
  cancel: ['owner'],
  correct: ['owner', 'maker'],
  object: ['owner'],
  settleDraft: ['maker'],
  undo: ['owner'],
  resolve: ['owner'],
  followUp: ['member'],
  void: ['owner'],
  reopen: ['member'],
  note: ['member'],
  wait: ['owner'],
  planContact: ['owner'],
  prioritize: ['owner'],
  retitle: ['opener', 'owner'],
  changeCustomer: ['owner'],
  editCustomer: ['member'],
  settings: ['lead'],
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
  if (scene.handoffs.some((each) => each.giverId === member && each.state === 'accepted'))
    roles.push('former-owner');
  if (handoff?.giverId === member || handoff?.offeredBy === member) roles.push('giver');
  if (handoff && isAsked(scene, handoff.id, member)) roles.push('receiver');
  if (openTakes(scene).some(({ askedBy }) => askedBy === member)) roles.push('asker');
  if (scene.workspace.settings.leads.includes(member)) roles.push('lead');
  const isConcerned = roles.length > 0 || wasAsked(scene, member);
  const isThere = from !== null && from === scene.issue.channelId;
  return !scene.issue.private || isConcerned || isThere ? ['member', ...roles] : [];
}

/** What somebody is to the workspace, whatever the issue. */
export function rolesIn({ settings }: Workspace, { id, standing }: Member): Role[] {
  if (standing !== 'active') return [];
  return settings.leads.includes(id) ? ['member', 'lead'] : ['member'];
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
