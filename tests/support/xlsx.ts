import { fromBufferPromise, type ZipFile } from 'yauzl';

async function entryText(zip: ZipFile, name: string): Promise<string> {
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error(`no ${name} in the workbook`);
}

/** The first sheet of a workbook as the XML a spreadsheet reads. */
export async function sheetXml(workbook: Uint8Array): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(workbook), { lazyEntries: true });
  return entryText(zip, 'xl/worksheets/sheet1.xml');
}
