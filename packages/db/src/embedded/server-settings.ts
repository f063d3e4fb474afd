/** One person's machine first: little memory, no JIT (its planning costs more than our short queries). */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "120",
  shared_buffers: "64MB",
  work_mem: "4MB",
  maintenance_work_mem: "48MB",
  jit: "off",
  max_wal_size: "512MB",
  random_page_cost: "1.1",
  idle_in_transaction_session_timeout: "60s",
  log_checkpoints: "off",
  timezone: "UTC",
} as const;

export type ServerSettings = Partial<Record<string, string>>;

/** As one string for `pg_ctl -o`, which a shell splits. */
export const serverOptions = (port: number, extra: ServerSettings = {}): string =>
  Object.entries({ ...settings, ...extra, port: String(port) })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ");
