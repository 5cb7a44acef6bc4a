import { moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { bind, clause, definition, form, kernel, literal, local, remote, use, variable } from '../testing/core-builder.ts'
import { VirtualMachine } from '../vm/machine.ts'
const M = moduleAtom('M')
const n = variable('n')
const m = variable('m')
const mk = (op: string) => definition('fib'+op, 1,
  clause([bind(n)], use(n), kernel('<', use(n), literal(2))),
  clause([bind(m)], kernel('+', local('fib'+op, kernel('-', use(m), literal(1))), local('fib'+op, kernel('-', use(m), literal(2))))))
const a = variable('a'), b= variable('b'), c=variable('c'), d=variable('d')
const loop = definition('loop', 2,
  clause([{kind:'literal', value:0}, bind(a)], use(a)),
  clause([bind(b), bind(c)], local('loop', kernel('-', use(b), literal(1)), kernel('+', use(c), use(b)))))
// pollution: various functions
const x = variable('x'), y = variable('y')
const pol = definition('pol', 2,
  clause([{kind:'tuple', items:[bind(x), {kind:'literal', value: 1}]}, {kind:'any'}], use(x)),
  clause([bind(d), bind(y)], {kind:'case', subject: kernel('rem', use(d), literal(3)), line:1, clauses:[
    {pattern:{kind:'literal', value:0}, guard: undefined, body: {kind:'list', items:[use(d), local('fib', literal(3))], tail: undefined}, line:1},
    {pattern:{kind:'literal', value:1}, guard: undefined, body: {kind:'tuple', items:[use(d), local('fib', literal(4)), use(y)]}, line:1},
    {pattern:{kind:'any'}, guard: undefined, body: kernel('*', use(d), local('fib', literal(2))), line:1}]}))
const machine = new VirtualMachine({ natives: [] })
machine.defineModule({ name: M, functions: [mk(''), loop, pol], natives: {} })
function run(label: string, body: any) {
  const t = performance.now()
  const r = machine.start((function* (): Effect<Term> { return (yield* machine.evaluate(form(body), [])).value })())
  while (r.step(1000) === 'more');
  console.log(label, r.outcome?.kind === 'value' ? inspect(r.outcome.value) : r.outcome, Math.round(performance.now() - t), 'ms')
}
for (let i = 0; i < 300; i++) { const r = machine.start((function* (): Effect<Term> { return (yield* machine.evaluate(form(remote(M, 'pol', literal(i), literal(2))), [])).value })()); while (r.step(1000)==='more'); }
run('fib', remote(M, 'fib', literal(27)))
run('fib', remote(M, 'fib', literal(27)))
run('loop', remote(M, 'loop', literal(1000000), literal(0)))
run('loop', remote(M, 'loop', literal(1000000), literal(0)))
run('fib', remote(M, 'fib', literal(27)))
