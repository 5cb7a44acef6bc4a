import type { LanguageAnswers } from '#protocol/language.ts'

/** A question about the open text, without what the page adds: the files around it. */
export type TextQuestion =
  | { readonly kind: 'complete'; readonly text: string; readonly offset: number; readonly trigger: string | null }
  | { readonly kind: 'signature'; readonly text: string; readonly offset: number; readonly asked: boolean }
  | { readonly kind: 'hover' | 'define'; readonly text: string; readonly offset: number }
  | { readonly kind: 'diagnose'; readonly text: string }
  | { readonly kind: 'fold' | 'format'; readonly text: string }

/** Asks the language service; null when it is not there, or when a later question of the kind has come. */
export type AskLanguage = <Q extends TextQuestion>(question: Q) => Promise<LanguageAnswers[Q['kind']] | null>
