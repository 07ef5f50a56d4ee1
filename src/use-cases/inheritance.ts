import type { Member } from '../domain/people.js';
import type { IssueLine } from './work.js';

/** What is in somebody's custody since its owner left; most urgent first. */
export interface Inheritance {
  from: Member;
  issues: IssueLine[];
}
