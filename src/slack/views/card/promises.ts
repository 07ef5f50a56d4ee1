import type { Commitment } from '../../../domain/records.js';
import { openCommitments, type Scene } from '../../../domain/scene.js';
import { bold, type Mrkdwn, say } from '../../mrkdwn.js';
import { atMost } from '../blocks.js';
import { bothClocks, type Onlooker } from '../clocks.js';
import { whatOf } from '../words.js';

/** Most promises that are listed in one place. */
const MOST_LISTED = 100;

/** The open promises, by due time, each on both clocks. */
export function promiseLines(scene: Scene, onlooker: Onlooker): Mrkdwn[] {
  const lines = openCommitments(scene).map((each) => promiseLine(scene, each, onlooker));
  return atMost(lines, MOST_LISTED);
}

function promiseLine(scene: Scene, commitment: Commitment, onlooker: Onlooker): Mrkdwn {
  const isLapsed = commitment.dueAt < onlooker.now;
  const due = bothClocks(scene, commitment.dueAt, onlooker);
  const what = whatOf(scene, commitment);
  return isLapsed
    ? say`• ${what}, ${bold('lapsed')}: it was due ${due}`
    : say`• ${what}, by ${due}`;
}
