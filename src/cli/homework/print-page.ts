// The frame of the one file to print: the pieces of all students stand in it, one behind the other.

import { mergedFrame } from "../../render/merged-page.ts";
import { pageAssets } from "../assets.ts";
import { sha256 as base64 } from "../page.ts";

export function printFrame(title: string): { readonly before: string; readonly after: string } {
  return mergedFrame(title, pageAssets(), base64);
}
