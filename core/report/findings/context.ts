import type { PipelineRun } from '../../model/audience';

/** What a report cannot know by itself: where it ran. Everything is optional, so that a terminal can do without. */
export interface ReportContext {
  readonly pipeline?: PipelineRun;
  /** Set where the report is read in a terminal of that many columns: there is no step, no stage and no summary. */
  readonly terminal?: { columns: number };
  /** Set where no summary could be written: the log then stands alone and may not point to one. */
  readonly noSummary?: boolean;
  /** What the run's issues have said already, while it waited for access (`announcementsOf`). */
  readonly announced?: ReadonlySet<string>;
  /** Base address of this product's own documents; empty while it has none. */
  readonly documentation?: string;
  /** What the plan says about checks that could not be verified; `fail` where it is left out. */
  readonly unverified?: 'fail' | 'warn';
}
