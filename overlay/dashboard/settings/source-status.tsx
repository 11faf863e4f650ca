import { StatusDot } from '../status-dot.tsx';
import type { SourceNews } from './source-news.ts';

/** How a source is. A screen reader is told when that changes, and not of every gift. */
export function SourceStatusLines({ news }: { news: SourceNews }) {
  return (
    <div className="source-status">
      <p className="strong" role="status">
        <StatusDot tone={news.tone} />
        <bdi>{news.text}</bdi>
      </p>
      {news.more.map((sentence) => (
        <p key={sentence} className="more">
          <bdi>{sentence}</bdi>
        </p>
      ))}
    </div>
  );
}
