import type { ModuleDocs } from './function-docs.ts'

/** What `h ExUnit.CaptureIO` tells. */
export const exunitCaptureIoDocs: ModuleDocs = {
  text: 'Catches what code prints, so that a test can check it.',
  functions: {
    'capture_io/1': {
      signature: 'capture_io(fun)',
      text: 'Calls the function and gives what it printed as a string; nothing is shown.',
    },
    'capture_io/2': {
      signature: 'capture_io(device_input_or_options, fun)',
      text: 'Calls the function with a device such as `:stderr`, a text to read from, or options, and gives what it printed.',
    },
    'capture_io/3': {
      signature: 'capture_io(device, input_or_options, fun)',
      text: 'Calls the function with a device and a text to read from, and gives what it printed.',
    },
    'with_io/1': {
      signature: 'with_io(fun)',
      text: 'Calls the function and gives `{result, printed}`: what it returned and what it printed.',
    },
    'with_io/2': {
      signature: 'with_io(device_input_or_options, fun)',
      text: 'Calls the function with a device, input or options and gives `{result, printed}`.',
    },
    'with_io/3': {
      signature: 'with_io(device, input_or_options, fun)',
      text: 'Calls the function with a device and input and gives `{result, printed}`.',
    },
  },
}
