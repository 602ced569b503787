/** How a picture is drawn before anybody has chosen otherwise. */
import type { Style } from '../view-content.ts';

/** Sizes by documents, colours and icons by kind, widths by origins, lines by status. */
export const DEFAULT_STYLE: Style = {
  size: 'documents',
  colour: 'kind',
  label: 'name',
  icons: true,
  width: 'origins',
  line: 'status',
  palette: 'clear',
  rules: [],
};
