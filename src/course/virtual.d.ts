declare module 'virtual:course' {
  export const lessons: import('./lesson.ts').Course['lessons']
  export const terms: import('./lesson.ts').Course['terms']
  export const samples: import('./lesson.ts').Course['samples']
  export const sampleChunks: import('./lesson.ts').Course['sampleChunks']
  export const chunks: import('./lesson.ts').Course['chunks']
}
declare module 'virtual:glossary' {
  export const terms: readonly import('./term.ts').Term[]
}
