/** Every file of the built add-on that a workbench runs. */
export const ADDON_FILES = ['functions.js', 'addon.js', 'server.html', 'sidebar.html', 'appsscript.json'] as const;
