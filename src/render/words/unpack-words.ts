// What a page says where its browser cannot unpack its script. Alone in its file: the script that says so is in every page.

export const tooOldBrowser: string =
  "This page works in browsers from 2023 on; here it shows its exercises, and checks nothing.";
