// What a page says where its browser cannot unpack its script. Alone in its file: the script that says so is in every page.

export const tooOldBrowser: string =
  "This page works in browsers from 2023 on. Here it only shows its exercises: open it in a newer one to answer them.";
