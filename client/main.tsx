/** Starts the page. */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyTheme, readThemeChoice } from './state/theme.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/page.css';
import './styles/search.css';
import './styles/canvas.css';
import './styles/notes.css';
import './styles/legend.css';
import './styles/details.css';
import './styles/evidence.css';
import './styles/docked.css';
import './styles/filters.css';
import './styles/middle.css';
import './styles/saved.css';
import './styles/paths.css';
import './styles/findings.css';
import './styles/pages.css';
import './styles/drawer.css';
import './styles/narrow.css';

applyTheme(readThemeChoice());
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
