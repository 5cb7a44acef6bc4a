/** What the benchmark uses of fengari, a Lua virtual machine in JavaScript without types of its own. */
declare module 'fengari' {
  interface LuaState {
    readonly kind: unique symbol
  }
  const fengari: {
    readonly lua: { lua_call(state: LuaState, args: number, results: number): void }
    readonly lauxlib: { luaL_newstate(): LuaState; luaL_loadstring(state: LuaState, source: Uint8Array): number }
    readonly lualib: { luaL_openlibs(state: LuaState): void }
    to_luastring(text: string): Uint8Array
  }
  export default fengari
}
