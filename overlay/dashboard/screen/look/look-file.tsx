import { Button, FileButton } from '@mantine/core';
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { LARGEST_FILE_BYTES, lookFile, readLook } from '../../../../shared/look-file.ts';
import type { ThemeTokens } from '../../../../shared/theme-tokens.ts';
import { TEXTS } from '../../texts/texts.ts';
import type { ChangeTokens } from './own.ts';

const T = TEXTS.look;

/** One's own look as a file, in and out. */
export function LookFile({ own, change }: { own: ThemeTokens | undefined; change: ChangeTokens }) {
  const [said, setSaid] = useState<{ readonly isGood: boolean; readonly text: string } | null>(null);

  async function open(file: File | null): Promise<void> {
    if (!file) return;
    setSaid(await take(file));
  }

  async function take(file: File): Promise<{ isGood: boolean; text: string }> {
    if (file.size > LARGEST_FILE_BYTES) return { isGood: false, text: T.importTooLarge };
    const read = readLook(await file.text());
    if (read.ok) {
      change(read.tokens);
      return { isGood: true, text: T.imported };
    }
    const text = read.why === 'not-json' ? T.importNotJson : T.importFault(read.path, read.message);
    return { isGood: false, text };
  }

  return (
    <div className="look-file">
      <h3>{T.file}</h3>
      <p className="note">{T.fileNote}</p>
      <div className="buttons">
        {own && (
          <Button
            variant="default"
            leftSection={<IconFileDownload size={20} aria-hidden />}
            onClick={() => download(T.fileName, lookFile(own))}
          >
            {T.export}
          </Button>
        )}
        <FileButton accept="application/json,.json" onChange={(file) => void open(file)}>
          {(press) => (
            <Button {...press} variant="default" leftSection={<IconFileUpload size={20} aria-hidden />}>
              {T.import}
            </Button>
          )}
        </FileButton>
      </div>
      <p className={said && !said.isGood ? 'warning' : 'note'} role="status">
        {said?.text}
      </p>
    </div>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
