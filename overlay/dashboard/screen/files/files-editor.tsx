import { MEDIA_FILES_MAX, MEDIA_TOTAL_BYTES_MAX } from '../../../../shared/media.ts';
import { useTopic } from '../../hooks.ts';
import { Panel } from '../../panel.tsx';
import { fileSize, whole } from '../../texts/format.ts';
import { TEXTS } from '../../texts/texts.ts';
import { HearProblem } from '../hear-button.tsx';
import { useListening } from '../use-listening.ts';
import { AddFiles } from './add-files.tsx';
import { FileCard } from './file-card.tsx';

const T = TEXTS.files;

/** The folder of pictures, clips and sounds. What is done here acts at once: no file is on air before a step names it. */
export function FilesEditor() {
  const items = useTopic('media') ?? [];
  const listening = useListening();
  const bytes = items.reduce((sum, item) => sum + item.bytes, 0);
  const room = T.room(
    whole(items.length),
    whole(MEDIA_FILES_MAX),
    fileSize(bytes),
    fileSize(MEDIA_TOTAL_BYTES_MAX),
  );
  return (
    <div className="files">
      <AddFiles />
      <Panel title={T.title} count={items.length} note={<span className="note">{room}</span>}>
        <HearProblem listening={listening} />
        {items.length === 0 && <p className="empty">{T.none}</p>}
        <ul className="file-cards">
          {items.map((item) => (
            <FileCard key={item.id} item={item} listening={listening} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}
