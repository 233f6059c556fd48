#pragma once

#include <string>

namespace holdpoint::test::faults {

// Stands between this program (SQLite included) and the operating system: counts what is done to files under one folder
// that a disk can refuse (open, write, truncate, sync, rename, shared memory), and lets the n-th fail.
enum class Kind { Full, Io, Denied, Torn }; // Torn: half of a write arrives, then EIO
enum class Lasting { Once, Always }; // only the n-th, or every one from there on

void watch(const std::string &folder); // counting begins; nothing fails
void arm(int nth, Kind kind, Lasting lasting); // counting begins anew; the n-th (from 1) fails
// At the n-th operation the power goes: what was not synced is dropped, kept or torn at 512 bytes as the seed says, and
// the process ends. Only for a child process that was forked for it; the folder must have been watched from its start.
void armPowerLoss(int nth, unsigned seed);
// At the n-th operation the process gets SIGKILL; again only for a child.
void armKill(int nth);
void disarm(); // nothing is counted, nothing fails
int operations(); // counted so far
std::string failed(); // what was refused first: "fdatasync journal.db-wal"; empty when nothing was

} // namespace holdpoint::test::faults
