// The frame of the one file to print: the pieces of all students stand in it, one behind the other.

import type { Paper } from "../../exercise/homework-schema.ts";
import type { Frame } from "../../render/document-frame.ts";
import { mergedFrame } from "../../render/page.ts";
import { pageAssets } from "../assets.ts";
import { sha256 } from "../page.ts";

export function printFrame(title: string, paper: Paper): Frame {
  return mergedFrame({ title, paper }, pageAssets(), sha256);
}
