const DO_FORMS = `In case you wanted to write a "do" expression, you must either use do-blocks or separate the keyword argument with comma. For example, you should either write:

    if some_condition? do
      :this
    else
      :that
    end

or the equivalent construct:

    if(some_condition?, do: :this, else: :that)

where "some_condition?" is the first argument and the second argument is a keyword list.

You may see this error if you forget a trailing comma before the "do" in a "do" block`

/** What follows the token when `do` or `do:` stands where it cannot. */
export const DO_WITH_COMMA_HINT = `. ${DO_FORMS}`

/** An element behind keywords in a list, tuple or map; the token is the comma. */
export const EXPRESSION_AFTER_KEYWORDS = `unexpected expression after keyword list. Keyword lists must always come last in lists and maps. Therefore, this is not allowed:

    [some: :value, :another]
    %{some: :value, another => value}

Instead, reorder it to be the last entry:

    [:another, some: :value]
    %{another => value, some: :value}

Syntax error after: `

/** An argument behind keywords in a call; the token is the comma. */
export const ARGUMENT_AFTER_KEYWORDS = `unexpected expression after keyword list. Keyword lists must always come as the last argument. Therefore, this is not allowed:

    function_call(1, some: :option, 2)

Instead, wrap the keyword in brackets:

    function_call(1, [some: :option], 2)

Syntax error after: `

/** A call without parentheses, of several arguments, as one of several arguments; the token is the comma. */
export const AMBIGUOUS_CALL = `unexpected comma. Parentheses are required to solve ambiguity in nested calls.

This error happens when you have nested function calls without parentheses. For example:

    one a, two b, c, d

In the example above, we don't know if the parameters "c" and "d" apply to the function "one" or "two". You can solve this by explicitly adding parentheses:

    one a, two(b, c, d)

Or by adding commas (in case a nested call is not intended):

    one, a, two, b, c, d

Elixir cannot compile otherwise. Syntax error before: `

/** A call without parentheses, of several arguments, in a list, tuple or map; the token is the comma. */
export const AMBIGUOUS_ELEMENT = `unexpected comma. Parentheses are required to solve ambiguity inside containers.

This error may happen when you forget a comma in a list or other container:

    [a, b c, d]

Or when you have ambiguous calls:

    [one, two three, four, five]

In the example above, we don't know if the parameters "four" and "five" belongs to the list or the function "two". You can solve this by explicitly adding parentheses:

    [one, two(three, four), five]

Elixir cannot compile otherwise. Syntax error before: `

/** `(a, b)` right behind a name and a space; the token is the parenthesis. */
export const SPACE_BEFORE_PARENTHESES =
  'unexpected parentheses. If you are making a function call, do not insert spaces between the function name and the opening parentheses. Syntax error before: '

/** `//` that does not stand behind a range. */
export const STEP_WITHOUT_RANGE =
  'the range step operator (//) must immediately follow the range definition operator (..), for example: 1..9//2. If you wanted to define a default argument, use (\\\\) instead. Syntax error before: '

/** `->` behind plain expressions. */
export const LATE_CLAUSE =
  'unexpected operator ->. If you want to define multiple clauses, the first expression must use ->. Syntax error before: '

/** `:a.B` */
export const ATOM_BEFORE_ALIAS =
  "atom cannot be followed by an alias. If the '.' was meant to be part of the atom's name, the atom name must be quoted. Syntax error before: "

/** `a[1, 2]`; the token is the comma. */
export const TOO_MANY_ACCESS_ARGUMENTS =
  'too many arguments when accessing a value. The value[key] notation in Elixir expects either a single argument or a keyword list. The following examples are allowed:\n\n    value[one]\n    value[one: 1, two: 2]\n    value[[one, two, three]]\n\nThese are invalid:\n\n    value[1, 2, 3]\n    value[one, two, three]\n\nSyntax error after: '
