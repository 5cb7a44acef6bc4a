/** The keywords of `from` that say which join is meant, with the qualifier a join keeps. */
export const JOIN_QUALIFIERS: Readonly<Record<string, string>> = {
  inner_join: 'inner',
  cross_join: 'cross',
  cross_lateral_join: 'cross_lateral',
  left_join: 'left',
  right_join: 'right',
  full_join: 'full',
  inner_lateral_join: 'inner_lateral',
  left_lateral_join: 'left_lateral',
}
