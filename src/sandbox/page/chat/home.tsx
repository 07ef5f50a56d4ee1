import { BlockList } from '../blocks/block-list.js';
import { SurfaceProvider } from '../blocks/surface-provider.js';
import { useAppState } from '../state.js';
import { AppTabs } from './app-tabs.js';

/** The app's Home tab, made by the app for the acting person alone. */
export function Home() {
  const app = useAppState((state) => state.workspace?.app);
  const home = useAppState((state) => state.sight?.home);
  return (
    <main class="middle">
      <header class="middle-head">
        <h1>{app?.name}</h1>
        <AppTabs current="home" />
      </header>
      <div class="scroller">
        {home ? (
          <section class="home" aria-label="Home tab">
            <SurfaceProvider place={{ viewId: home.id }}>
              <BlockList blocks={home.blocks} />
            </SurfaceProvider>
          </section>
        ) : (
          <p class="home quiet">The app has not shown anything here yet.</p>
        )}
      </div>
    </main>
  );
}
