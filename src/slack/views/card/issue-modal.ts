import type { ModalView } from '@slack/types';

import { rolesOf } from '../../../domain/permissions.js';
import type { Scene } from '../../../domain/scene.js';
import { plain, row } from '../blocks.js';
import { buttonsFor } from '../buttons/issue.js';
import type { Onlooker } from '../clocks.js';
import { issueFacts } from './issue-facts.js';

const wanted = ['update', 'promise', 'handOff', 'take', 'resolve', 'reopen', 'show'] as const;

/** Where an issue stands, with what whoever looks at it `from` a channel can do about it. */
export function issueModal(
  scene: Scene,
  { memberId, now }: Onlooker,
  from: string | null,
): ModalView {
  const roles = rolesOf(scene, memberId, from);
  return {
    type: 'modal',
    title: plain(`Issue #${scene.issue.number}`, 24),
    close: plain('Close', 24),
    blocks: [...issueFacts(scene, now), ...row(buttonsFor(scene, roles, wanted))],
  };
}
