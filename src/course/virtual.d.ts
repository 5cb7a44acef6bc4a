declare module 'virtual:course' {
  export const lessons: import('./lesson.ts').Course['lessons']
  export const chunks: import('./lesson.ts').Course['chunks']
}
