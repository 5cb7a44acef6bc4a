// `npm start`: all the set-up, the production build, and the playground on http://localhost:4173 (PORT=… for another).
import { checkNode, installPackages, run } from './set-up.mjs'

checkNode()
installPackages()
run('npm', ['run', '--silent', 'build'])
run('npm', ['run', '--silent', 'serve', '--', '--open'])
