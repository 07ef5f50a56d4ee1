import { render } from 'preact';

import { App } from './app.js';
import { followAddress, start } from './session.js';
import { store } from './state.js';
import { refresh } from './sync.js';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place to draw on.');

render(<App />, root);
addEventListener('popstate', () => void followAddress());
addEventListener('hashchange', () => void followAddress());
document.addEventListener('visibilitychange', () => void refresh());
start().catch((error: Error) => store.set({ complaint: error.message }));
