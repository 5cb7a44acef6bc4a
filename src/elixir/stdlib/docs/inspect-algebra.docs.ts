import type { ModuleDocs } from './function-docs.ts'

/** What `h Inspect.Algebra` tells. */
export const inspectAlgebraDocs: ModuleDocs = {
  text: 'Documents that are laid out to a width: pieces of text with possible line breaks, for implementations of `Inspect`.',
  functions: {
    'break/1': {
      signature: 'break(string \\\\ " ")',
      text: 'A place where the line may be broken; when it is not, the string stands there.',
    },
    'collapse_lines/1': {
      signature: 'collapse_lines(max)',
      text: 'Stands before line breaks: of those that directly follow, at most `max` are written.',
    },
    'color/3': {
      signature: 'color(doc, color_key, opts)',
      text: 'Gives a document the colour that the options have for a kind of term. The older name of `color_doc/3`.',
    },
    'color_doc/3': {
      signature: 'color_doc(doc, color_key, opts)',
      text: 'Gives a document the colour that `syntax_colors` of the options has for a kind of term.',
    },
    'concat/1': {
      signature: 'concat(docs)',
      text: 'Puts the documents of a list directly after one another, with nothing between them.',
    },
    'concat/2': {
      signature: 'concat(doc1, doc2)',
      text: 'Puts two documents directly after one another, with nothing between them.',
    },
    'container_doc/6': {
      signature: 'container_doc(left, collection, right, inspect_opts, fun, opts \\\\ [])',
      text: 'Lays a collection out between two delimiters: each item by `fun`, with separators and the limit of the options.',
    },
    'empty/0': {
      signature: 'empty()',
      text: 'The document without any text. In many places it makes the separator next to it vanish.',
    },
    'flex_break/1': {
      signature: 'flex_break(string \\\\ " ")',
      text: 'A break that decides for itself: only those breaks of the group are taken that are needed, as when filling a paragraph.',
    },
    'flex_glue/3': {
      signature: 'flex_glue(doc1, break_string \\\\ " ", doc2)',
      text: 'Puts two documents after one another with a flex break between them.',
    },
    'fold/2': {
      signature: 'fold(docs, folder_fun)',
      text: 'Folds a list of documents from the right into one, by a function of a document and the rest.',
    },
    'fold_doc/2': {
      signature: 'fold_doc(docs, folder_fun)',
      text: 'Folds a list of documents from the right into one. The older name of `fold/2`.',
    },
    'force_unfit/1': {
      signature: 'force_unfit(doc)',
      text: 'Makes the group that holds the document break its lines even if it would fit on one.',
    },
    'format/2': {
      signature: 'format(doc, width)',
      text: 'Lays a document out for lines of at most `width` characters where possible, and gives iodata.',
    },
    'glue/3': {
      signature: 'glue(doc1, break_string \\\\ " ", doc2)',
      text: 'Puts two documents after one another with a break between them.',
    },
    'group/2': {
      signature: 'group(doc, mode \\\\ :self)',
      text: 'Makes a unit of a document: its breaks are either all taken or, when it fits on the line, none.',
    },
    'is_doc/1': {
      signature: 'is_doc(doc)',
      text: 'Tells whether a term is a document that this module can format; may be used in guards.',
    },
    'line/0': {
      signature: 'line()',
      text: 'A line break that is always taken, whatever would fit on the line.',
    },
    'line/2': {
      signature: 'line(doc1, doc2)',
      text: 'Puts two documents after one another with a line break between them that is always taken.',
    },
    'nest/3': {
      signature: 'nest(doc, level, mode \\\\ :always)',
      text: 'Indents the lines of a document, behind its first, by a number of columns or to the `:cursor`.',
    },
    'next_break_fits/2': {
      signature: 'next_break_fits(doc, mode \\\\ :enabled)',
      text: 'Lets a document count as fitting when it does up to its next break, as the last argument of a call may.',
    },
    'no_limit/1': {
      signature: 'no_limit(doc)',
      text: 'Takes the limit on the number of elements away for what is inside of the document.',
    },
    'space/2': {
      signature: 'space(doc1, doc2)',
      text: 'Puts two documents after one another with a space between them that is never broken.',
    },
    'string/1': {
      signature: 'string(string)',
      text: 'Makes a document of a text whose width is counted in characters instead of bytes.',
    },
    'to_doc/2': {
      signature: 'to_doc(term, opts)',
      text: 'Makes a document of any term by the `Inspect` protocol, with the options that are given.',
    },
  },
}
