// The frame of the one file to print: the pieces of all students stand in it, one behind the other.

import { type Frame, mergedFrame } from "../../render/page.ts";
import { pageAssets } from "../assets.ts";
import { sha256 } from "../page.ts";

export function printFrame(title: string): Frame {
  return mergedFrame({ title, paper: "a4" }, pageAssets(), sha256);
}
