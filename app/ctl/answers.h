#pragma once

#include "app/ctl/output.h"

#include "models/room/room.h"

namespace holdpoint {
struct SignRequest;
}

namespace holdpoint::ctl {

constexpr qint64 largestAnswer = 1 << 20; // bytes, of a request or an answer

// What a request asks for, line by line, read from the bytes that would be signed.
QStringList requestWords(const SignRequest &request);
// Asks the room for this answer, keeps the receipt where one is wanted, and says what became of it.
void recordAnswer(Room &room, const Command &command, const std::string &receipt, Output &out);

} // namespace holdpoint::ctl
