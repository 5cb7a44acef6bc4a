import type { ModuleDocs } from './function-docs.ts'

/** What `h StringIO` tells. */
export const stringIoDocs: ModuleDocs = {
  text: 'A device in memory: text is read from a string, and what is written to it is kept.',
  functions: {
    'close/1': {
      signature: 'close(pid)',
      text: 'Ends the device and gives `{:ok, {input, output}}`: what was not read, and what was written.',
    },
    'contents/1': {
      signature: 'contents(pid)',
      text: 'Gives `{input, output}`: what is still to be read, and what was written so far.',
    },
    'flush/1': {
      signature: 'flush(pid)',
      text: 'Gives what was written so far and forgets it; what is still to be read stays.',
    },
    'open/2': {
      signature: 'open(string, options_or_function \\\\ [])',
      text: 'Starts a device that reads from the string: `{:ok, pid}`; given a function, closes the device after it.',
    },
    'open/3': {
      signature: 'open(string, options, function)',
      text: 'Opens a device with options such as `capture_prompt: true` for as long as the function runs: `{:ok, result}`.',
    },
  },
}
