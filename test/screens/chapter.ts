import type { Story } from '../support/story.js';
import type { Take } from './camera.js';

/** A part of the story that is photographed, on a workspace and a database of its own. */
interface Scene extends Story {
  take: Take;
}

export type Chapter = (scene: Scene) => Promise<void>;
