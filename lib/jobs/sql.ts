/** Runs one statement on the jobs' own connections, outside the pool that answers people. */
export type Sql = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
