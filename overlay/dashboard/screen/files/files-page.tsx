import { FilesEditor } from './files-editor.tsx';

/** The files alone, for moderators: what else stands on the screen is the owner's. */
export function FilesPage() {
  return (
    <div className="screen">
      <FilesEditor />
    </div>
  );
}
