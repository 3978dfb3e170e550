// PDF
import { FirsthandError } from "../document/index.ts"
import type { PdfFile } from "./decoders.ts"
import type { DocxArticle } from "./docx.ts"
export async function readPdfPieces(_file: PdfFile, name: string): Promise<DocxArticle> {
  throw new FirsthandError("ingest/format", name)
}
