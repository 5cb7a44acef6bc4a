declare module 'virtual:course' {
  export const lessons: readonly import('#course/lesson.ts').Lesson[]
}
