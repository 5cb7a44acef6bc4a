// Before the first paint: whether this is a frame in another page, where the course's text is not shown; the chosen theme, so that a reload does not flash, and the widths of the panes as they were left, for the page
// that was drawn when it was built. Nothing chosen: the system's theme and the usual widths, by the style sheet.
;(() => {
  if (new URLSearchParams(location.search).has('embed')) document.documentElement.dataset.embed = ''
  const kept = (name) => JSON.parse(localStorage.getItem(name) ?? 'null')
  const widths = (group, ...panes) => {
    const layout = kept(`react-resizable-panels:ecto-playground/${group}:${panes.join(':')}`)
    return layout ? panes.map((pane) => `[data-drawn] #${pane}#${pane}{flex:${Number(layout[pane])} 1 0!important}`).join('') : ''
  }
  try {
    const theme = kept('ecto-playground/theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
    const style = document.createElement('style')
    style.textContent =
      `@media (min-width:721px){${widths('panes', 'read', 'work')}}` +
      `@media (min-width:1181px){${widths('work-wide', 'code', 'result')}}` +
      `@media (min-width:721px) and (max-width:1180px){${widths('work-narrow', 'code', 'result')}}`
    document.head.append(style)
  } catch (error) {
    console.info('Settings are not kept: this browser refuses storage.', error)
  }
})()
