declare module 'virtual:course' {
  export const lessons: readonly import('./lesson.ts').Lesson[]
}
