/** The ground of what is taken over from an old ledger: it names the file and the row. Nobody may type one like it. Pure. */

/** `file`: digest of the ledger */
export function importGround(file: string, row: number): string {
  return `由台账（校验值${file}）第${row}行导入`;
}

export function isImportGround(ground: string): boolean {
  return /^由台账（校验值[^（）]*）第\d+行导入/.test(ground.trim());
}
