import { isRecord } from '#ui/stored.ts'

/** How far one is in a lesson: each stage includes those before. */
export type Stage = 'new' | 'read' | 'ran' | 'solved'
const STAGES: readonly Stage[] = ['new', 'read', 'ran', 'solved']

export type Progress = Readonly<Record<string, Stage>>

/** How far one is in a lesson. */
export function stageOf(progress: Progress, lesson: string): Stage {
  return progress[lesson] ?? 'new'
}

/** A lesson has been read, ran or solved; a stage once reached is never lost. */
export function reach(progress: Progress, lesson: string, stage: Stage): Progress {
  return STAGES.indexOf(stage) > STAGES.indexOf(stageOf(progress, lesson)) ? { ...progress, [lesson]: stage } : progress
}

/** Whether a value read from storage is a learner's progress. */
export function isProgress(value: unknown): value is Progress {
  return isRecord(value) && Object.values(value).every((stage) => STAGES.some((known) => known === stage))
}
