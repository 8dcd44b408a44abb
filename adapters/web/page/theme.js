// @ts-check
// Runs before the first paint, so that a chosen colour scheme does not flash in the other one.
try {
  const theme = localStorage.getItem('keikaku.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be disabled; then the system's scheme is used.
}
