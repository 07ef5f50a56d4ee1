import { rolesOf } from '../../../../domain/permissions.js';
import type { Scene } from '../../../../domain/scene.js';
import type { Notice } from '../../../../use-cases/notices.js';
import { person, say } from '../../../mrkdwn.js';
import { row, section, sections } from '../../blocks.js';
import { buttonsFor } from '../../buttons/issue.js';
import { bothClocks, type Onlooker } from '../../clocks.js';
import { message, type Message } from '../../message.js';
import { lineOf, named, whatOf } from '../../words.js';

/** To the owner: another issue was a duplicate of theirs, and what was promised for it is theirs to keep. */
export function joinedNotice(
  scene: Scene,
  { duplicate, promises, byId }: Extract<Notice, { kind: 'joined' }>,
  reader: Onlooker,
): Message {
  const moved = scene.commitments.filter(({ id }) => promises.includes(id));
  const lines = moved.map(
    (each) => say`• ${whatOf(scene, each)}, by ${bothClocks(scene, each.dueAt, reader)}`,
  );
  const theirs = lines.length > 0 ? say` What was promised for it is yours to keep now:` : say``;
  return message([
    section(
      say`${person(byId)} made #${duplicate} void: it is the same as your ${named(lineOf(scene))}.${theirs}`,
    ),
    ...sections(lines),
    ...row(buttonsFor(scene, rolesOf(scene, reader.memberId), ['show', 'update'])),
  ]);
}
