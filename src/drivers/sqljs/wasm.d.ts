/** The size of SQLite's WebAssembly, unpacked: put in by the build. */
declare const __SQLITE_BYTES__: number

declare module '*.wasm?url' {
  const url: string
  export default url
}
