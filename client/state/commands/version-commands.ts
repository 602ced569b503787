/** The commands over the versions of the open view: looking at an older one, and making it the newest. */
import { runTask } from '../run-task.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { Keeping } from './keeping.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands over versions. */
export interface VersionCommands {
  /** Puts an older version of the open view on the canvas as a step; nothing of it is saved until the user says so. */
  readonly lookAtVersion: (version: number) => Promise<void>;
  /** Makes an older version the newest one. */
  readonly restoreVersion: (version: number) => Promise<void>;
}

const LOOKED_AT = 'looked-at';

/** The commands over one store; `save` saves the open view. */
export function createVersionCommands(
  { store }: Pick<CommandParts, 'store'>,
  local: LocalCommands,
  { opener }: Pick<Keeping, 'opener'>,
  save: () => Promise<void>,
): VersionCommands {
  const attempt = createAttempt(store, local);

  const lookAt = async (version: number): Promise<void> => {
    await runTask(store, `Opening version ${String(version)}`, (signal) =>
      opener.openVersion(version, signal),
    );
    const { saved } = store.getState();
    if (saved?.lookedAt === undefined) return;
    local.notify({
      key: LOOKED_AT,
      tone: 'plain',
      text: `This is version ${String(version)} of “${saved.name}”. It is not saved as the newest one unless you restore it.`,
      actions: [
        { label: 'Restore it', run: () => void save() },
        { label: 'Back', run: leaveLineage },
      ],
    });
  };

  /** Takes the steps back that have been taken since this picture was opened, and its opening. */
  const leaveLineage = (): void => {
    const { past, present } = store.getState().history;
    const before = past.findLastIndex((step) => step.state.lineage !== present.lineage);
    if (before >= 0) local.jump(before - past.length);
  };

  store.subscribe(({ saved }, before) => {
    if (before.saved?.lookedAt !== undefined && saved?.lookedAt === undefined) local.dismiss(LOOKED_AT);
  });

  return {
    lookAtVersion: (version) => attempt('version', () => lookAt(version)),
    restoreVersion: (version) =>
      attempt('version', async () => {
        await lookAt(version);
        await save();
      }),
  };
}
