#pragma once

#include "models/room/room.h"

namespace CLI {
class App;
}

namespace holdpoint::ctl {

// Where the signatures of an act come from that must be proved, or that two must prove.
struct Proving {
    std::vector<std::string> second; // usually one; a revision that reaches further needs two more
    std::vector<int> secondFd; // in their order; −1 where there are fewer
    int actorFd = -1;
    bool ask = false; // the actor's passphrase on the terminal
    bool leaveOpen = false; // the second person comes later: `do … countersign`
};

// The flags of it. `actorFd`: what the flag of the actor's passphrase is called.
void addProving(CLI::App &verb, Proving &proving, const char *actorFd = "--passphrase-fd");
// Adds the signatures. What the rules refuse anyway is refused before a passphrase is asked for; a wrong one is recorded.
Result<void> prove(Command &command, const Proving &proving, Room &room);

} // namespace holdpoint::ctl
